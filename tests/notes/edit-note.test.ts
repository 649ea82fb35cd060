import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { builtInTemplate } from '../../src/notes/templates/built-in-template'
import { editNote } from '../../src/notes/edit-note'
import { HOLDERS, SECTION_NAMES, SECTION_TITLES, USUAL_HEADINGS } from '../../src/notes/body/section-headings'
import { sectionText, tasksIn } from '../../src/notes/body/sections'
import { undoNote } from '../../src/notes/undo-note'
import { added, edited, findBlock, refused } from './body/section-edits'

const inNotes = (body: string) => edited(body, added('notes', 'new'))
const asked = (body: string, ...questions: string[]) => edited(body, added('questions', questions))

describe('text that is added to a section', () => {
  it.each([
    ['## Notes', '## Notes\n\nnew'],
    ['## Notes\n', '## Notes\n\nnew\n'],
    ['## Notes\n\n', '## Notes\n\nnew\n'],
    ['## Notes\n  ', '## Notes\n  \nnew'],
    ['## Notes\n\n## Next\n', '## Notes\n\nnew\n\n## Next\n'],
    ['## Notes\n\n\n\n## Next\n', '## Notes\n\nnew\n\n\n## Next\n'],
    ['## Notes\n## Next\n', '## Notes\nnew\n## Next\n'],
    ['## Notes\nNext\n===\n', '## Notes\nnew\n\nNext\n===\n'],
    ['## Notes\nold', '## Notes\nold\n\nnew'],
    ['## Notes\n\nold\n\n\n## Next', '## Notes\n\nold\n\nnew\n\n\n## Next'],
    ['## Notes\n\nold\n## Next', '## Notes\n\nold\n\nnew\n## Next'],
    ['## Notes\n> old\nNext\n===', '## Notes\n> old\nNext\n===\n\nnew'],
    ['## Notes\n***\nNext\n===', '## Notes\n***\n\nnew\n\nNext\n==='],
    ['## Notes\n\n- old\n\n## Next', '## Notes\n\n- old\n\nnew\n\n## Next'],
    ['## Notes\n\n- \n\n## Next', '## Notes\n\nnew\n\n- \n\n## Next'],
    ['## Notes\nold\n* [ ] \n', '## Notes\nold\n\nnew\n\n* [ ] \n'],
    ['## Notes\n\n- old\n- \n', '## Notes\n\n- old\n- \n\nnew\n'],
    ['## Notes\n\n### More\nold', '## Notes\n\nnew\n\n### More\nold'],
    ['## Notes\n\nold\n\n### More\nx\n\n## Next', '## Notes\n\nold\n\nnew\n\n### More\nx\n\n## Next'],
    ['## Notes\n```\n## Notes\n```\n', '## Notes\n```\n## Notes\n```\n\nnew\n'],
    ['## Notes\n%%\nx\n%%\n', '## Notes\n%%\nx\n%%\n\nnew\n'],
    ['## Notes\n> [!tip]\n> x\n', '## Notes\n> [!tip]\n> x\n\nnew\n'],
    ['## Notes\n<div>\n\n', '## Notes\n<div>\n\nnew\n\n'],
    ['Notes\n---\nold\n', 'Notes\n---\nold\n\nnew\n'],
    ['# notes\r\n\r\n## Next\r\n', '# notes\r\n\r\nnew\r\n\r\n## Next\r\n'],
    ['---\na: 1\n---\n## Notes\n', '---\na: 1\n---\n## Notes\n\nnew\n'],
    ['## Notes\n\na\n\n## Notes\n\nb\n', '## Notes\n\na\n\nnew\n\n## Notes\n\nb\n'],
  ])('makes %j into %j', (before, after) => {
    expect(inNotes(before)).toBe(after)
  })

  it('takes the line endings of the note', () => {
    expect(edited('## Notes\r\n', added('notes', 'one\ntwo\r\nthree\rfour'))).toBe(
      '## Notes\r\n\r\none\r\ntwo\r\nthree\r\nfour\r\n',
    )
  })

  it.each([
    ['## Notes\r\rold\r## Next\r', '## Notes\r\rold\r\rnew\r## Next\r'],
    ['## Notes\rold\r\r', '## Notes\rold\r\rnew\r\r'],
    // What stands around it decides, where a note has more than one kind.
    ['## Questions\n\n## Notes\n\nold\r\rmore\r', '## Questions\n\n## Notes\n\nold\r\rmore\r\rnew\r'],
    ['## Notes\rold\n\n\n## Next', '## Notes\rold\n\nnew\n\n\n## Next'],
  ])('stays a block of its own in %j, whose lines end in lone carriage returns', (before, after) => {
    expect(inNotes(before)).toBe(after)
  })

  it('is found for an undo when an editor has changed the lone carriage returns', () => {
    const result = editNote('## Notes\r\rold\r', [added('notes', 'new')], findBlock)
    if (!result.ok) throw new Error(result.refusal.message)
    const saved = result.text.replace(/\r/g, '\n')
    expect(undoNote(saved, result.undo, findBlock)).toMatchObject({ ok: true, text: '## Notes\n\nold\n' })
  })

  it('stands as Markdown', () => {
    const text = 'Met [[Sam]] & **Kim**\n- one\n  - two\n\n> quote\n\n1. x\n\n---\n\n`code` #tag $$x$$'
    expect(edited('## Notes\n', added('notes', text))).toBe(`## Notes\n\n${text}\n`)
  })

  it('bears no blank lines around', () => {
    expect(edited('## Notes\n', added('notes', '\n \n\t  new  \n\n'))).toBe('## Notes\n\nnew\n')
    expect(edited('## Notes\n', added('notes', ' \n\t'))).toBe('## Notes\n')
  })

  it.each([
    ['# x', '\\# x'],
    ['a\n  ## x', 'a\n  \\## x'],
    ['- # x\n> - ```', '- \\# x\n> - \\`\\`\\`'],
    ['a\n---', 'a\n\\---'],
    ['a\n- - -', 'a\n- - -'],
    ['a\n ==', 'a\n \\=='],
    ['a\n-', 'a\n\\-'],
    ['a\n  - \nb', 'a\n  \\- \nb'],
    ['a\n\n---\nb', 'a\n\n---\nb'],
    ['```', '\\`\\`\\`'],
    ['a\n  ~~~~ js', 'a\n  \\~\\~\\~\\~ js'],
    ['```inline```', '```inline```'],
    ['%%', '\\%\\%'],
    ['100%% sure %% \\%%', '100\\%\\% sure \\%\\% \\%\\%'],
    ['a <!-- b', 'a \\<!-- b'],
    ['<script>', '\\<script>'],
    ['<div>', '\\<div>'],
    ['<b>bold</b> and <https://x.org>', '<b>bold</b> and <https://x.org>'],
    ['<https://x.org>', '<https://x.org>'],
    ['$$', '\\$\\$'],
    ['a $$x$$ b', 'a $$x$$ b'],
    ['<% tp.file %> \\<% x', '&lt;% tp.file %> &lt;% x'],
    ['<%% x', '&lt;\\%\\% x'],
    ['\uD800a\0', '\uFFFDa\uFFFD'],
    ['#tag\n1986\\. x', '#tag\n1986\\. x'],
  ])('%j is written %j', (typed, written) => {
    const note = edited('## Notes\n\n## Next\n', added('notes', typed))
    expect(note).toBe(`## Notes\n\n${written}\n\n## Next\n`)
  })

  it('may be 100 KB long', () => {
    const text = '# every word\n%% of it\n```\n'.repeat(4000)
    const note = edited(`## Notes\n\n## Next\n`, added('notes', text))
    expect(sectionText(note, ['Next'], findBlock)).toBe('')
    expect(sectionText(note, ['Notes'], findBlock)?.length).toBeGreaterThan(100_000)
  })
})

describe('questions that are added', () => {
  it.each([
    ['## Questions\n', '## Questions\n\n- [ ] a\n- [ ] b\n'],
    ['## Questions\n\n- [ ] \n\n## N', '## Questions\n\n- [ ] a\n- [ ] b\n- [ ] \n\n## N'],
    ['## Questions\n- [ ] old\n- [ ] \n- [ ]', '## Questions\n- [ ] old\n- [ ] a\n- [ ] b\n- [ ] \n- [ ]'],
    ['## Questions\n- \n', '## Questions\n- [ ] a\n- [ ] b\n- \n'],
    ['## Questions\n* [x] old', '## Questions\n* [x] old\n* [ ] a\n* [ ] b'],
    ['## Questions\n  +   [ ]  old\n', '## Questions\n  +   [ ]  old\n  +   [ ]  a\n  +   [ ]  b\n'],
    ['## Questions\n- old\n\t- x\n', '## Questions\n- old\n\t- x\n- [ ] a\n- [ ] b\n'],
    ['## Questions\n- [ ] old\n## N', '## Questions\n- [ ] old\n- [ ] a\n- [ ] b\n## N'],
    ['## Questions\n- [ ] old\n\nN\n===', '## Questions\n- [ ] old\n- [ ] a\n- [ ] b\n\nN\n==='],
    ['## Questions\n1. old\n', '## Questions\n1. old\n\n- [ ] a\n- [ ] b\n'],
    ['## Questions\ntext\n\n## N\n* x\n', '## Questions\ntext\n\n* [ ] a\n* [ ] b\n\n## N\n* x\n'],
    ['## Questions\n- ```\n  code\n', '## Questions\n- ```\n  code\n- [ ] a\n- [ ] b\n'],
    ['## Questions\n- \n  more\n', '## Questions\n- \n  more\n- [ ] a\n- [ ] b\n'],
    ['## Questions\r\n\r\n- [ ] \r\n', '## Questions\r\n\r\n- [ ] a\r\n- [ ] b\r\n- [ ] \r\n'],
    ['## Questions\n\n### Work\n- [ ] x\n', '## Questions\n\n- [ ] a\n- [ ] b\n\n### Work\n- [ ] x\n'],
  ])('make %j into %j', (before, after) => {
    expect(asked(before, 'a', 'b')).toBe(after)
  })

  it('stand in one line each, and blank ones are left out', () => {
    expect(asked('## Questions\n', ' a\n\tb ', '', ' \n')).toBe('## Questions\n\n- [ ] a b\n')
    expect(asked('## Questions\n', ' ')).toBe('## Questions\n')
  })

  it.each([
    ['# Why?', '\\# Why?'],
    ['- Why?', '\\- Why?'],
    ['1. Why?', '1\\. Why?'],
    ['[x] Why?', '\\[x] Why?'],
    ['[a]: b', '\\[a]: b'],
    ['> Why?', '\\> Why?'],
    ['---', '\\---'],
    ['***', '\\***'],
    ['```', '\\`\\`\\`'],
    ['Why 50%%?', 'Why 50\\%\\%?'],
    ['<!-- Why? -->', '\\<!-- Why? -->'],
    ['<% tp %>', '&lt;% tp %>'],
    ['Why [[Acme]]?', 'Why [[Acme]]?'],
    ['2019: why?', '2019: why?'],
    ['Why? ^id', 'Why? ^id'],
    ['\\', '\\'],
    ['\uDC00?', '\uFFFD?'],
  ])('%j is written %j', (typed, written) => {
    expect(asked('## Questions\n\n- [ ] \n', typed)).toBe(`## Questions\n\n- [ ] ${written}\n- [ ] \n`)
  })

  it('read back in order', () => {
    const questions = ['Why <% here %>?', '# 1?', 'What of 50%%?', '- really?']
    const tasks = tasksIn(asked('', ...questions), ['Questions'], findBlock)
    expect(tasks).toEqual(questions.map((text) => ({ text, isTicked: false })))
  })

  it('may be a list of names instead', () => {
    const people = added('people', { as: 'list', items: ['[[Sam Lee]]', '[ ] Kim', 'Ana'] })
    expect(edited('## People to talk to\n', people)).toBe(
      '## People to talk to\n\n- [[Sam Lee]]\n- \\[ ] Kim\n- Ana\n',
    )
  })
})

describe('a section that is missing', () => {
  const order = (text: string) => text.match(/^#.*$/gm)

  it.each([
    ['', '## Notes\n\nnew\n'],
    ['text', 'text\n\n## Notes\n\nnew'],
    ['text\n', 'text\n\n## Notes\n\nnew\n'],
    ['---\na: 1\n---\n', '---\na: 1\n---\n\n## Notes\n\nnew\n'],
    ['---\na: 1\n---', '---\na: 1\n---\n\n## Notes\n\nnew'],
    ['\uFEFF', '\uFEFF## Notes\n\nnew\n'],
    ['text\n\n', 'text\n\n## Notes\n\nnew\n'],
    ['# Questions\n- [ ] a\n\n# Other\n', '# Questions\n- [ ] a\n\n# Notes\n\nnew\n\n# Other\n'],
    ['## Stay in touch\n', '## Notes\n\nnew\n\n## Stay in touch\n'],
    ['text\nTakeaways\n---\n', 'text\nTakeaways\n---\n\n## Notes\n\nnew\n'],
    ['```\n## Notes\n```\n', '```\n## Notes\n```\n\n## Notes\n\nnew\n'],
    ['> [!note]\n> ## Notes', '> [!note]\n> ## Notes\n\n## Notes\n\nnew'],
    ['a\r\n', 'a\r\n\r\n## Notes\r\n\r\nnew\r\n'],
    ['## Questions\n* a\n### x\ny\n## z\n', '## Questions\n* a\n### x\ny\n\n## Notes\n\nnew\n\n## z\n'],
  ])('makes %j into %j', (before, after) => {
    expect(inNotes(before)).toBe(after)
  })

  it('goes to its place among those that the built-in template begins with, whichever were written before', () => {
    const template = builtInTemplate('informational-interview')
    expect(order(template)).toEqual(['## Questions', '## Notes', '## Takeaways', '## Next steps'])
    fc.assert(
      fc.property(fc.shuffledSubarray(SECTION_NAMES), (names) => {
        const note = edited(template, ...names.map((name) => added(name, ['new'])))
        const begun = ['questions', 'notes', 'takeaways', 'next_steps']
        const all = SECTION_NAMES.filter((name) => begun.includes(name) || names.includes(name))
        expect(order(note)).toEqual(
          all.map((name) => `${name in HOLDERS ? '###' : '##'} ${SECTION_TITLES[name]}`),
        )
      }),
    )
  })

  it('goes beside its neighbour where the sections were rearranged', () => {
    const note = '## Stay in touch\n\n## Questions\n\n## Own\n'
    expect(order(inNotes(note))).toEqual(['## Stay in touch', '## Questions', '## Notes', '## Own'])
  })

  it('goes inside the section that holds it, else beside its sibling, else to that place', () => {
    const promised = added('promised', 'new')
    expect(order(edited('# Next steps\n\n## They offered\n\n# Own\n', promised))).toEqual([
      '# Next steps',
      '## I promised',
      '## They offered',
      '# Own',
    ])
    expect(order(edited('## Next steps\ntext\n### Own\n## x', promised))).toEqual([
      '## Next steps',
      '### Own',
      '### I promised',
      '## x',
    ])
    expect(order(edited('## They offered\n', promised))).toEqual(['## I promised', '## They offered'])
    expect(order(edited('## Notes\n\n## Stay in touch\n', promised))).toEqual([
      '## Notes',
      '## I promised',
      '## Stay in touch',
    ])
  })

  it('bears the first of its headings', () => {
    const headings = { ...USUAL_HEADINGS, notes: ['Notizen #1 C#', 'Notes'] }
    const text = edited('## Questions\n', added('notes', 'new', headings))
    expect(text).toBe('## Questions\n\n## Notizen #1 C\\#\n\nnew\n')
    expect(edited(text, added('notes', 'more', headings))).toBe(`${text}\nmore\n`)
    expect(edited('## Notes\n', added('notes', 'new', headings))).toBe('## Notes\n\nnew\n')
    expect(edited('', added('notes', 'new', { ...headings, notes: ['%%', '#'] }))).toBe('## \\%\\%\n\nnew\n')
    expect(edited('', added('notes', 'new', { ...headings, notes: ['', ' '] }))).toBe('## Notes\n\nnew\n')
  })

  it('is not made for nothing', () => {
    expect(edited('text', added('notes', ' '), added('questions', []))).toBe('text')
  })
})

describe('an edit of a note', () => {
  const held = { op: 'set', key: 'outcome', spellings: ['outcome'], value: 'held' } as const

  it('sets properties and adds to several sections at once', () => {
    const note = '---\ncontact: Jane # her\n---\n\n## Takeaways\n\n## Next steps\n\n### I promised\n'
    const edits = [
      added('takeaways', 'One.'),
      added('promised', { as: 'list', items: ['A book'] }),
      held,
      added('questions', ['Why?']),
    ]
    expect(edited(note, ...edits)).toBe(
      '---\ncontact: Jane # her\noutcome: held\n---\n\n## Questions\n\n- [ ] Why?\n\n' +
        '## Takeaways\n\nOne.\n\n## Next steps\n\n### I promised\n\n- A book\n',
    )
  })

  it('makes properties in a note that has none', () => {
    expect(edited('## Notes\n', held, added('notes', 'new'))).toBe(
      '---\noutcome: held\n---\n## Notes\n\nnew\n',
    )
  })

  it('is refused as a whole where one edit is', () => {
    const broken = '---\na: [\n---\n## Notes\n'
    expect(refused(broken, added('notes', 'new'), held)).toMatchObject({ code: 'unreadable' })
    expect(edited(broken, added('notes', 'new'))).toBe(`${broken}\nnew\n`)
  })

  it.each([
    ['a fence', 'text\n\n```\n## Questions\n', 3],
    ['a comment', '%% later\n', 1],
    ['a comment', 'one\rtwo\r\r%% later\r', 4],
    ['an HTML comment', '---\na: 1\n---\n<!-- x\n\n', 4],
    ['a fence in the section', '## Notes\n~~~\nx', 2],
  ])('is refused below %s that is never closed', (_, note, line) => {
    expect(refused(note, added('notes', 'new'))).toMatchObject({ code: 'unclosed', line })
  })

  it('leaves properties alone whose lines end in lone carriage returns, since Obsidian reads none there', () => {
    const note = '---\rcontact: Jane\r---\r\r## Notes\r'
    expect(refused(note, held)).toMatchObject({ code: 'unseen-block' })
    expect(inNotes(note)).toBe(`${note}\rnew\r`)
  })

  it.each([
    ['with', 20],
    ['without', 19],
  ])(
    'adds below properties in lone carriage returns, read %s the line ending behind them',
    (_, contentStart) => {
      const note = '---\rcontact: J\r---\r\r## Notes\r'
      const seesThem = () => ({ exists: true, frontmatter: 'contact: J\r', from: 4, to: 15, contentStart })
      const result = editNote(note, [added('notes', 'new')], seesThem)
      expect(result).toMatchObject({ ok: true, text: `${note}\rnew\r` })
    },
  )

  it('is made above what is never closed', () => {
    expect(inNotes('## Notes\n\n## Next\n```\n')).toBe('## Notes\n\nnew\n\n## Next\n```\n')
  })

  it('says so where nothing changes', () => {
    expect(editNote('text', [], findBlock)).toMatchObject({ ok: true, changed: false, text: 'text' })
  })
})
