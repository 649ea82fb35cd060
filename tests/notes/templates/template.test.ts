import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { USUAL_NAMES } from '../../../src/interviews/property-names'
import { builtInTemplate, builtInTemplateFor } from '../../../src/notes/templates/built-in-template'
import { blockFinder } from '../../../src/notes/fences'
import type { NoteDraft } from '../../../src/notes/templates/new-note'
import { renderNote, type TemplateOptions } from '../../../src/notes/templates/template'

const MARKER = 'informational-interview'
const findBlock = blockFinder({ pastByteOrderMark: true, pastTrailingSpace: true })
const options: TemplateOptions = {
  findBlock,
  names: USUAL_NAMES,
  marker: MARKER,
  format: (what, format) => `<${what} ${format ?? 'usual'}>`,
}

function draft(values: NoteDraft['values'], questions: string[] = []): NoteDraft {
  return { title: 'Jane Doe interview', values, questions }
}

function rendered(template: string, note: NoteDraft): { text: string; cursor: number } {
  const result = renderNote(template, note, options)
  if (!result.ok) throw new Error(result.refusal.message)
  return result
}

const propertiesOf = (text: string) => parse(findBlock(text).frontmatter) as Record<string, unknown>

describe('the built-in template', () => {
  it('writes what was given, the six prep answers and the marker', () => {
    const note = draft({ contact: 'Jane Doe', company: 'Acme: "R&D"', interview_on: '2026-03-05T14:00:00' })
    const { text, cursor } = rendered(builtInTemplateFor(note, MARKER), note)
    expect(text.slice(0, text.indexOf('## Notes'))).toBe(`---
contact: Jane Doe
company: 'Acme: "R&D"'
interview_on: 2026-03-05T14:00:00
prep_company:
prep_values:
prep_interest:
prep_person:
prep_goal:
prep_next_steps:
tags:
  - informational-interview
---

## Questions

- [ ]${' '}

`)
    expect(text.slice(0, cursor)).toMatch(/## Questions\n\n- \[ \] $/)
  })

  it('lists the questions that were chosen above the empty one', () => {
    const note = draft({ contact: 'Jane' }, ['What did you\nlearn?', '{{title}} <% x %>'])
    const { text } = rendered(builtInTemplateFor(note, MARKER), note)
    expect(text).toContain('\n- [ ] What did you learn?\n- [ ] {{title}} &lt;% x %>\n- [ ] \n')
  })

  it('carries the marker of the settings', () => {
    const note = draft({ contact: 'Jane' })
    const own = renderNote(builtInTemplateFor(note, '#talks/info'), note, {
      ...options,
      marker: '#talks/info',
    })
    expect(own.ok && propertiesOf(own.text).tags).toEqual(['talks/info'])
  })

  it('serves as a template of the user’s own', () => {
    const { text } = rendered(builtInTemplate(MARKER), draft({ contact: 'Jane', email: 'jane@acme.example' }))
    expect(propertiesOf(text)).toMatchObject({ contact: 'Jane', company: null, email: 'jane@acme.example' })
  })
})

describe('the properties of a template', () => {
  it('stay to the byte around what is filled in', () => {
    const template = `---
# who
person: "{{contact}}"   # quoted
org: '{{company}}'
title: {{title}} – {{contact}} at {{company}}
met_on: {{interview_on}} # day
Rating:   5
tags: [ a,  "informational-interview" ]
---
`
    const note = draft({ contact: `Jane "JD" O'Doe`, company: `O'Acme`, interview_on: '2026-03-05' })
    expect(rendered(template, note).text).toBe(`---
# who
person: "Jane \\"JD\\" O'Doe"   # quoted
org: 'O''Acme'
title: Jane Doe interview – Jane "JD" O'Doe at O'Acme
met_on: 2026-03-05 # day
Rating:   5
tags: [ a,  "informational-interview" ]
---
`)
  })

  it.each([
    ['contact: {{contact}}', 'contact: Jane'],
    ['contact: {{ contact }} # c', 'contact: Jane # c'],
    ['contact: [{{contact}}]', 'contact: [Jane]'],
    ['contact:\n  - {{contact}}', 'contact:\n  - Jane'],
    ['contact: "[[{{contact}}]]"', 'contact: "[[Jane]]"'],
    ['contact: |\n  Dear {{contact}},\n  hello', 'contact: |\n  Dear Jane,\n  hello'],
    ['contact: {{contact}}\nx: {{company}} # c', 'contact: Jane\nx: # c'],
    ['contact: {{contact}}\nx: "{{company}}"', 'contact: Jane\nx:'],
    ['contact: {{contact}}\nx:\n  - "{{company}}"\n  - b', 'contact: Jane\nx:\n  - b'],
    ['contact: {{contact}}\nx: [{{company}}]', 'contact: Jane\nx: [""]'],
    ['contact: {{contact}}\nx: {{unknown}}', 'contact: Jane\nx: {{unknown}}'],
    ['contact: {{contact}}\nx: "{{unknown}} {{contact}}"', 'contact: Jane\nx: "{{unknown}} Jane"'],
    ['contact: {{contact}}\nx: {a: {{contact}}, b: 1}', 'contact: Jane\nx: {a: Jane, b: 1}'],
    ['contact: {{contact}} # for {{contact}}', 'contact: Jane # for Jane'],
    ['contact: {{contact}}\nd: {{date}}', 'contact: Jane\nd: <date usual>'],
    ['contact: {{contact}}\nd: "{{date:YYYY-MM-DD HH:mm}}"', 'contact: Jane\nd: "<date YYYY-MM-DD HH:mm>"'],
    [
      'contact: {{contact}}\nx: "<% tp.file.title %> {{contact}}"',
      'contact: Jane\nx: "<% tp.file.title %> Jane"',
    ],
  ])('%j become %j', (template, properties) => {
    const marked = (lines: string) => `---\n${lines}\ntype: informational-interview\n---\n`
    const expected = properties.includes('d: <date')
      ? properties.replace('<date usual>', '"<date usual>"')
      : properties
    expect(rendered(marked(template), draft({ contact: 'Jane' })).text).toBe(marked(expected))
  })

  it.each([
    ['introduced_by: {{introduced_by}} # c', 'introduced_by: # c\n  - "[[Sam]]"\n  - Lee'],
    ['introduced_by:\n  - "{{introduced_by}}"', 'introduced_by:\n  - "[[Sam]]"\n  - "Lee"'],
    ['introduced_by: [{{introduced_by}}]', 'introduced_by: ["[[Sam]]", Lee]'],
    [
      'tags: [informational-interview]',
      'tags: [informational-interview]\nintroduced_by:\n  - "[[Sam]]"\n  - Lee',
    ],
  ])('%j take several introducers as %j', (template, properties) => {
    const note = draft({ introduced_by: ['[[Sam]]', 'Lee'] })
    const marker = template.startsWith('tags') ? '' : 'type: informational-interview\n'
    expect(rendered(`---\n${marker}${template}\n---\n`, note).text).toBe(`---\n${marker}${properties}\n---\n`)
  })

  it('get what was given and they lack, and the marker', () => {
    const note = draft({ contact: '[[Jane Doe]]', company: 'Acme', role: 'CTO' })
    expect(rendered('---\norg:\ntags: people\n---\nHi {{contact}}', note).text).toBe(
      '---\norg: Acme\ntags:\n  - people\n  - informational-interview\n' +
        'contact: "[[Jane Doe]]"\nrole: CTO\n---\nHi [[Jane Doe]]',
    )
    expect(rendered('# {{title}}\r\n', draft({ contact: 'Jane' })).text).toBe(
      '---\r\ncontact: Jane\r\ntags:\r\n  - informational-interview\r\n---\r\n# Jane Doe interview\r\n',
    )
  })

  it('hold what was typed where a name of the property holds something else', () => {
    const template = '---\nname: {{title}}\ntype: informational-interview\n---\n'
    expect(rendered(template, draft({ contact: 'Jane' })).text).toContain('\nname: Jane\n')
  })

  it('are refused where they cannot be read', () => {
    const result = renderNote('---\na: 1\n\tb: {{contact}}\n---\n', draft({ contact: 'Jane' }), options)
    expect(result).toMatchObject({ ok: false, refusal: { code: 'unreadable', line: 3 } })
  })

  it('read as what was typed, whatever that is', () => {
    const text = fc.oneof(
      fc.constantFrom(
        'a: b',
        '# x',
        '[[a]]',
        '"',
        "'",
        '{{company}}',
        '<% x %>',
        '- a',
        'true',
        '12',
        '---',
        'slot0z',
        'a\nb',
      ),
      fc.string({ unit: 'binary' }),
    )
    const form = fc.constantFrom(
      'contact: {{contact}}',
      'contact: "{{contact}}" # c',
      "person: '{{contact}}'",
      'a: 1',
      'contact:',
    )
    fc.assert(
      fc.property(text, text, form, (contact, company, line) => {
        const template = `---\n${line}\nboth: "{{contact}} {{company}}"\n---\n`
        const { text } = rendered(template, draft({ contact, company }))
        const properties = propertiesOf(text)
        if (contact.trim() !== '') expect(properties.contact ?? properties.person).toBe(contact)
        if (company.trim() !== '') expect(properties.company).toBe(company)
        expect(properties.both).toBe(`${contact.trim() && contact} ${company.trim() && company}`)
        expect(properties.tags).toEqual([MARKER])
        expect(text).not.toContain('<%')
      }),
    )
  })
})

describe('the body of a template', () => {
  const body = (template: string, note: NoteDraft) => {
    const { text } = rendered(`---\ntype: informational-interview\n---\n${template}`, note)
    return text.slice(findBlock(text).contentStart)
  }

  it('is filled once, with nothing that Templater would run', () => {
    const note = draft({ contact: '{{company}} <%* x %>', company: '%> Acme' })
    expect(body('{{contact}}, {{ nobody }}, <{{company}}', note)).toBe(
      '{{company}} &lt;%* x %>, {{ nobody }}, <&#37;> Acme',
    )
  })

  it('leaves out the line of the questions where there are none', () => {
    expect(body('# Q\n{{questions}}\n\nend', draft({}))).toBe('# Q\n\nend')
    expect(body('# Q\n{{questions}}', draft({}, ['a?', 'b?']))).toBe('# Q\n- [ ] a?\n- [ ] b?')
  })

  it('takes a link within its own brackets', () => {
    const note = draft({ contact: '[[Jane Doe|Jane]]' })
    expect(body('[[{{contact}}]] [[{{contact}}|her]] {{contact}}', note)).toBe(
      '[[Jane Doe|Jane]] [[Jane Doe|her]] [[Jane Doe|Jane]]',
    )
  })

  it.each([
    ['# Title\n\nText\n\n## Notes\n\n## More\n', '# Title\n\nText\n\n## Notes\n'],
    ['## Next\n\n### Mine\n\n### Theirs\n', '## Next\n\n### Mine\n'],
    ['Text\n- \n', 'Text\n- '],
    ['Text\r\n1. \r\n', 'Text\r\n1. '],
    ['Text', 'Text'],
    ['', ''],
  ])('%j is begun after %j', (template, before) => {
    const { text, cursor } = rendered(`---\ntype: informational-interview\n---\n${template}`, draft({}))
    expect(text.slice(findBlock(text).contentStart, cursor)).toBe(before)
  })
})
