import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Host } from '../host/node/host'
import { due, fileAt, hosts, interview, note, notesOf } from '../ui/hands'

const start = hosts()

/** The properties of a note, as `yaml` alone reads them. */
async function properties(host: Host, path: string): Promise<Record<string, unknown>> {
  const [, block = ''] = /^\uFEFF?---\r?\n([^]*?)\r?\n---\r?\n/.exec(await host.read(path)) ?? []
  return parse(block) as Record<string, unknown>
}

/** Texts that look like something else: to YAML, to a file system, to Obsidian, or to the eye. */
const HOSTILE = [
  'Jane: the CTO',
  'Jane "JD" Doe',
  "Jane 'JD' Doe",
  'C# at Acme',
  'Jane # not a comment',
  '[[Jane',
  'Jane]] and ![[x|y]]',
  '[Jane](x)',
  '👩‍💻 Jane 🎉',
  'نور الهدى',
  '\u202Eenaj',
  'x'.repeat(300),
  '日'.repeat(300),
  '../../Jane',
  '..',
  'C:\\Jane',
  '/etc/passwd',
  'CON',
  'nul.md',
  'true',
  'No',
  'null',
  '~',
  '2026-01-01',
  '0123',
  '1e3',
  '- a',
  '? a',
  '&x',
  '*x',
  '!x',
  '%',
  '@jane',
  '`jane`',
  '| jane',
  '> jane',
  '{jane}',
  '[jane]',
  'a, b',
  'key: value',
  '---',
  '.hidden',
  'Jane Doe.',
  'Zoe\u0308',
  '\\x41',
  'a\u2028b',
  '=jane',
  '$1 $& $`',
  'constructor',
  '__proto__',
]

describe('a new note', () => {
  it.each(HOSTILE)('with a contact called %j reads back as exactly that', async (contact) => {
    const host = await start({})
    const answer = await host.cli('new', { contact })
    expect(answer).toMatch(/^Interviews\/[^/\\:*?"<>|#^[\]]+\.md$/)
    expect(new TextEncoder().encode(answer.slice('Interviews/'.length)).length).toBeLessThan(255)
    expect(Object.keys(host.disk.files())).toEqual([answer])
    const shown = contact.replace(/\s+/g, ' ')
    expect((await due(host, { kind: 'to-ask' })).followUps).toMatchObject([{ contact: shown, path: answer }])
    expect((await properties(host, answer)).contact).toBe(shown)
    await host.advance(3000)
    expect(await due(host, { kind: 'to-ask' })).toMatchObject({
      followUps: [{ contact: shown }],
      problems: [],
    })
  })

  it.each(HOSTILE)('keeps a company, a role and the rest called %j', async (text) => {
    const host = await start({})
    const path = await host.cli('new', {
      contact: 'Jane',
      company: text,
      role: text,
      linkedin: text,
      'introduced-by': text,
    })
    expect(path).toBe('Interviews/Jane interview.md')
    const shown = text.replace(/\s+/g, ' ')
    expect(await properties(host, path)).toMatchObject({
      contact: 'Jane',
      company: shown,
      role: shown,
      linkedin: shown,
      introduced_by: shown,
      tags: ['informational-interview'],
    })
  })

  it.each(['{{contact}}', 'Jane {{x}}', '<% tp.date.now() %>', '<%* x %>', '[[{{contact}}]]'])(
    'is refused for a contact that holds a placeholder: %s',
    async (contact) => {
      const host = await start({})
      expect(await host.cli('new', { contact })).toMatch(/^Error: contact: .*placeholder/)
      expect(host.app.vault.getAllLoadedFiles().map(({ path }) => path)).toEqual(['/'])
    },
  )

  it.each(['', '   ', '-', 'TBD', 'n/a', 'never', 'None'])(
    'is refused for %j, which names nobody',
    async (contact) => {
      const host = await start({})
      expect(await host.cli('new', { contact })).toMatch(/^Error: /)
      expect(await host.cli('new', {})).toMatch(/^Error: /)
      expect(notesOf(host)).toEqual({})
    },
  )

  it('holds what was given and the six prep answers, no more', async () => {
    const host = await start({})
    const path = await host.cli('new', {
      contact: 'Jane Doe',
      company: 'Acme',
      asked: '2026/11/02',
      interview: '2026-12-01 14:30',
      'introduced-by': 'Sam Lee',
    })
    expect(await host.read(path)).toMatch(
      new RegExp(
        [
          '^---',
          'contact: Jane Doe',
          'company: Acme',
          'introduced_by: Sam Lee',
          'asked_on: 2026-11-02',
          'interview_on: 2026-12-01T14:30:00',
          'prep_company:',
          'prep_values:',
          'prep_interest:',
          'prep_person:',
          'prep_goal:',
          'prep_next_steps:',
          'tags:',
          '  - informational-interview',
          '---',
          '',
          '## Questions\n',
        ].join('\n'),
      ),
    )
    expect((await due(host)).followUps).toMatchObject([
      { kind: 'interview', contact: 'Jane Doe', company: 'Acme', due: '2026-12-01', prepAnswered: 0, path },
    ])
  })

  it.each([
    ['asked', 'yesterday'],
    ['asked', '2026-11-24'],
    ['interview', '03/04/2026'],
    ['interview', '2026-02-30'],
    ['template', 'Nowhere.md'],
    ['template', 'Photo.png'],
  ])('says at its field what is wrong with %s=%s, and writes nothing', async (field, value) => {
    const host = await start({ 'Photo.png': 'x' })
    expect(await host.cli('new', { contact: 'Jane', [field]: value })).toMatch(
      new RegExp(`^Error: ${field}: `),
    )
    expect(host.app.vault.getAllLoadedFiles().map(({ path }) => path)).toEqual(['/', 'Photo.png'])
  })

  it('is one write, complete from the start', async () => {
    const host = await start({}, { cacheLag: 500 })
    const events: string[] = []
    host.app.vault.on('create', ({ path }) => events.push(`create ${path}`))
    host.app.vault.on('modify', ({ path }) => events.push(`modify ${path}`))
    const path = await host.cli('new', { contact: 'Jane', company: 'Acme' })
    await host.advance(5000)
    expect(events).toEqual(['create Interviews', `create ${path}`])
  })

  it('opens where it is asked to, and only there', async () => {
    const host = await start({})
    const first = await host.cli('new', { contact: 'Jane' })
    expect(host.app.workspace.getActiveFile()).toBeNull()
    const second = await host.cli('new', { contact: 'Sam', open: 'true' })
    expect(first).not.toBe(second)
    expect(host.app.workspace.getActiveFile()?.path).toBe(second)
    const { editor } = host.app.workspace.activeEditor ?? {}
    const { line, ch } = editor?.getCursor() ?? { line: 0, ch: 0 }
    expect(editor?.getLine(line).slice(0, ch)).toBe('- [ ] ')
  })
})

describe('the name of a new note', () => {
  it('is never that of another note', async () => {
    const there = { 'Interviews/Jane interview.md': 'mine', 'Interviews/jane Interview 1.md': 'mine too' }
    const host = await start(there)
    expect(await host.cli('new', { contact: 'Jane' })).toBe('Interviews/Jane interview 2.md')
    expect(notesOf(host)).toMatchObject(there)
  })

  it.each([false, true])('is not taken twice at once (a disk that ignores case: %s)', async (ignoresCase) => {
    const host = await start({}, { ignoresCase })
    const paths = await Promise.all(
      ['Jane', 'JANE', 'jane', 'Jane'].map((contact) => host.cli('new', { contact })),
    )
    expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(4)
    expect(Object.keys(notesOf(host))).toHaveLength(4)
  })

  it.each([false, true])(
    'is free on the disk too, of what the app does not know yet (%s)',
    async (ignoresCase) => {
      const host = await start({ 'Interviews/x.md': '' }, { ignoresCase })
      // Not through `external`, of which the app hears.
      await host.disk.write('Interviews/Jane interview.md', 'mine')
      await host.disk.write('Interviews/JANE interview 1.md', 'mine')
      const path = await host.cli('new', { contact: 'Jane' })
      expect(path).toBe(`Interviews/Jane interview ${ignoresCase ? 2 : 1}.md`)
      expect(notesOf(host)).toMatchObject({
        'Interviews/Jane interview.md': 'mine',
        'Interviews/JANE interview 1.md': 'mine',
      })
    },
  )

  it.each([
    ['{{contact}}', { contact: 'CON' }, 'CON_.md'],
    ['{{date}} {{contact}}', { contact: 'Jane', interview: '2026-12-01' }, '2026-12-01 Jane.md'],
    ['{{date}} {{contact}}', { contact: 'Jane' }, 'Jane.md'],
    ['{{contact}} ({{company}})', { contact: '[[Jane|J. D.]]', company: 'A/B: C' }, 'J. D (A-B- C).md'],
    ['../{{contact}}', { contact: 'Jane' }, '-Jane.md'],
    ['a/b/{{contact}}', { contact: 'Jane' }, 'a-b-Jane.md'],
  ])('follows the pattern %s', async (fileName, given, name) => {
    const host = await start({}, { pluginData: { fileName } })
    expect(await host.cli('new', { ...given })).toBe(`Interviews/${name}`)
  })

  it('keeps the name of the person for the person', async () => {
    const host = await start({ 'People/Jane.md': note('company: Acme') })
    await host.cli('new', { contact: '[[Jane]]' })
    expect((await due(host, { kind: 'to-ask' })).followUps).toMatchObject([
      { contact: 'Jane', company: 'Acme' },
    ])
  })
})

describe('the folder of new notes', () => {
  it.each([
    ['Interviews', 'interviews/x.md', 'interviews'],
    ['work/talks', 'Work/Talks/x.md', 'Work/Talks'],
    ['work/talks/2026', 'Work/Talks/x.md', 'Work/Talks/2026'],
    ['', 'x.md', ''],
    ['/', 'x.md', ''],
    ['a/b/c', 'x.md', 'a/b/c'],
    ['.hidden/../Talks', 'x.md', 'Interviews'],
  ])('where the settings say %j and there is %s, is %j', async (interviewFolder, there, folder) => {
    const host = await start({ [there]: '' }, { pluginData: { interviewFolder } })
    const path = folder === '' ? 'Jane interview.md' : `${folder}/Jane interview.md`
    expect(await host.cli('new', { contact: 'Jane' })).toBe(path)
    expect(Object.keys(notesOf(host)).sort()).toEqual([there, path].sort())
  })

  it('is the one that is there, on a disk that ignores case too', async () => {
    const host = await start(
      { 'Work/Talks/x.md': '' },
      { pluginData: { interviewFolder: 'work/talks/2026' }, ignoresCase: true },
    )
    expect(await host.cli('new', { contact: 'Jane' })).toBe('Work/Talks/2026/Jane interview.md')
    expect(host.app.vault.getAllFolders().map(({ path }) => path)).toEqual([
      'Work',
      'Work/Talks',
      'Work/Talks/2026',
    ])
  })

  it('may be on the disk already without the app knowing', async () => {
    const host = await start({})
    await host.disk.makeFolder('Interviews')
    const answer = await host.cli('new', { contact: 'Jane' })
    expect(answer).toBe('Interviews/Jane interview.md')
  })

  it('may not be a file', async () => {
    const host = await start({ Interviews: 'a file of this name' })
    expect(await host.cli('new', { contact: 'Jane' })).toMatch(/^Error: /)
    expect(notesOf(host)).toEqual({ Interviews: 'a file of this name' })
  })
})

describe('a new note from a template of the user’s', () => {
  const settings = { '.obsidian/templates.json': '{"folder": "/Templates/"}' }
  const template = 'Templates/Interview.md'
  const given = {
    contact: 'Jane: "JD" Doe',
    company: '[Acme] #1',
    role: '- CTO',
    interview: '2026-12-01T14:30',
    template,
  }

  it('fills placeholders that stand without quotes, and keeps the rest to the byte', async () => {
    const host = await start({
      ...settings,
      [template]: [
        '---',
        '# comments stay',
        'type: Informational-Interview',
        'contact: {{contact}}',
        'company:   "{{company}}"   # and stay here',
        "Position: '{{ role }}'",
        'when: {{date:dddd, D MMMM YYYY}} at {{time}}',
        'aliases: [ {{contact}},  "{{company}} talk" ]',
        'created: {{date}}',
        'unknown: "{{unknown}}"',
        'quoted:   "kept"',
        '---',
        '# {{title}}',
        '',
        '{{contact}} ({{role}}), {{time:HH}} o’clock, {{unknown}}',
        '',
      ].join('\n'),
    })
    const path = await host.cli('new', given)
    expect(path).toBe("Interviews/Jane- 'JD' Doe interview.md")
    expect(await host.read(path)).toBe(
      [
        '---',
        '# comments stay',
        'type: Informational-Interview',
        `contact: 'Jane: "JD" Doe'`,
        'company:   "[Acme] #1"   # and stay here',
        "Position: '- CTO'",
        'when: Tuesday, 1 December 2026 at 14:30',
        `aliases: [ 'Jane: "JD" Doe',  "[Acme] #1 talk" ]`,
        'created: 2026-12-01',
        'unknown: "{{unknown}}"',
        'quoted:   "kept"',
        'interview_on: 2026-12-01T14:30:00',
        '---',
        "# Jane- 'JD' Doe interview",
        '',
        'Jane: "JD" Doe (- CTO), 14 o’clock, {{unknown}}',
        '',
      ].join('\n'),
    )
    expect((await due(host)).followUps).toMatchObject([{ contact: 'Jane: "JD" Doe', company: '[Acme] #1' }])
  })

  it('takes now for a talk without a day, and the properties by the template’s own names', async () => {
    const host = await start(
      {
        ...settings,
        [template]: note('Person: "[[{{contact}}]]"', 'org: {{company}}', 'made: {{date}} {{time}}'),
      },
      { today: '2026-11-23T09:05' },
    )
    const path = await host.cli('new', { contact: 'Jane', template })
    expect(await host.read(path)).toBe(
      note('Person: "[[Jane]]"', 'org:', 'made: 2026-11-23 09:05', 'tags:', '  - informational-interview'),
    )
  })

  it('makes properties for a template that has none, and keeps its line ends', async () => {
    const host = await start({ ...settings, [template]: '# Talk\r\n\r\nWith {{contact}}.\r\n' })
    const path = await host.cli('new', { contact: 'Jane', company: 'Acme', template })
    expect(await host.read(path)).toBe(
      [
        '---',
        'contact: Jane',
        'company: Acme',
        'tags:',
        '  - informational-interview',
        '---',
        '# Talk',
        '',
        'With Jane.',
        '',
      ].join('\r\n'),
    )
  })

  it.each([
    [
      'CRLF',
      '---\r\ncontact: {{contact}}\r\ntags: meeting\r\n---\r\nBody\r\n',
      '---\r\ncontact: Jane\r\ntags:\r\n  - meeting\r\n  - informational-interview\r\n---\r\nBody\r\n',
    ],
    ['an empty file', '', '---\ncontact: Jane\ntags:\n  - informational-interview\n---\n'],
    ['an empty block', '---\n---\nBody', '---\ncontact: Jane\ntags:\n  - informational-interview\n---\nBody'],
    [
      'a nested marker',
      '---\ntags: [Informational-Interview/2026]\n---\n',
      '---\ntags: [Informational-Interview/2026]\ncontact: Jane\n---\n',
    ],
    [
      'a list of people',
      '---\npeople:\n  - {{contact}}\ntype: informational-interview\n---\n',
      '---\npeople:\n  - Jane\ntype: informational-interview\n---\n',
    ],
  ])('understands %s', async (_, text, made) => {
    const host = await start({ ...settings, [template]: text })
    expect(await host.read(await host.cli('new', { contact: 'Jane', template }))).toBe(made)
    expect((await due(host, { kind: 'to-ask' })).followUps).toMatchObject([{ contact: 'Jane' }])
    expect(await host.read(template)).toBe(text)
  })

  it.each([
    ['Templates/Interview.md', undefined],
    ['Templates/Interview', undefined],
    ['Interview', undefined],
    [undefined, 'Templates/Interview.md'],
  ])('finds it as template=%s, and in the settings as %s', async (asked, chosen) => {
    const host = await start(
      { ...settings, [template]: note('contact: {{contact}}', 'mine: yes') },
      { pluginData: chosen === undefined ? {} : { template: chosen } },
    )
    const path = await host.cli('new', { contact: 'Jane', ...(asked !== undefined && { template: asked }) })
    expect(await host.read(path)).toContain('mine: yes')
  })

  it('does not take the template for an interview', async () => {
    const host = await start({
      ...settings,
      [template]: interview('{{contact}}'),
      'Templates/Old.md': interview('Somebody'),
      'Elsewhere.md': interview('"{{contact}}"'),
      'Templater.md': interview('<% tp.file.title %>'),
    })
    expect(await due(host, { kind: 'to-ask' })).toMatchObject({ followUps: [], noNextStep: [], problems: [] })
  })

  it('says what is wrong with a template that cannot be filled in, and makes nothing', async () => {
    const host = await start({ ...settings, [template]: '---\ncontact: {{contact}}\nbroken: [\n---\n' })
    expect(await host.cli('new', { contact: 'Jane', template })).toMatch(/^Error: template: .*line \d/)
    expect(host.app.vault.getAllFolders().map(({ path }) => path)).toEqual(['Templates'])
    expect(host.app.vault.getMarkdownFiles().map(({ path }) => path)).toEqual([template])
  })
})

describe('beside Templater', () => {
  const templater = { triggerOnCreate: true }

  it.each(['company', 'role', 'linkedin', 'introduced-by'])(
    'runs nothing that was typed as %s',
    async (field) => {
      const host = await start(
        {
          'T.md':
            '---\ncontact: {{contact}}\nx: "{{company}}{{role}}"\n---\n{{company}}{{role}} {{linkedin}} {{introduced_by}}\n',
        },
        { others: { templater } },
      )
      for (const template of ['', 'T.md']) {
        const split: Record<string, string> = { company: '<', role: '% evil() %>' }
        for (const typed of [{ [field]: '<% evil() %>' }, split]) {
          const path = await host.cli('new', { contact: 'Jane', template, ...typed })
          const before = await host.read(path)
          await host.advance(2000)
          expect(await host.read(path)).toBe(before)
          expect(before).toContain('evil')
        }
      }
    },
  )

  it('lets it create a note whose template holds its commands, and adds one splice', async () => {
    const text = '---\ncontact: {{contact}}\nmade: <% tp.date.now() %>\n---\n<%* x %>\n# {{title}}\n'
    const host = await start(
      { 'T/Talk.md': text },
      { others: { templater }, pluginData: { templateFolder: 'T' }, cacheLag: 50 },
    )
    const events: string[] = []
    host.app.vault.on('create', ({ path }) => events.push(`create ${path}`))
    host.app.vault.on('modify', ({ path }) => events.push(`modify ${path}`))
    const path = await host.cli('new', { contact: 'Jane', company: '<% evil() %>', template: 'T/Talk.md' })
    await host.advance(2000)
    expect(path).toBe('Interviews/Jane interview.md')
    const made = await host.read(path)
    expect(host.app.workspace.getActiveFile()).toBeNull()
    if (!host.switches.internalsAreThere) return expect(made).toContain('made: EXECUTED')
    expect(made).toBe(
      '---\ncontact: Jane\nmade: EXECUTED\ncompany: "\\x3C% evil() %>"\ntags:\n  - informational-interview\n---\nEXECUTED\n# Jane interview\n',
    )
    // Templater fills its empty note, we complete it, and its trigger writes once more.
    const modified = `modify ${path}`
    expect(events).toEqual(['create Interviews', `create ${path}`, modified, modified, modified])
    expect((await due(host, { kind: 'to-ask' })).followUps).toMatchObject([
      { contact: 'Jane', company: '<% evil() %>' },
    ])
    await host.command('undo-last-change')
    expect(notesOf(host)).toEqual({ 'T/Talk.md': text })
  })

  it('has it put the note into the root where that is the folder', async () => {
    const host = await start(
      { 'T.md': 'x <% y %>' },
      { others: { templater: {} }, pluginData: { interviewFolder: '' }, newFileFolder: 'Inbox' },
    )
    expect(await host.cli('new', { contact: 'Jane', template: 'T.md' })).toBe('Jane interview.md')
  })

  it('leaves no half-made note behind where its note cannot be completed', async () => {
    const host = await start(
      { 'T.md': '---\nbroken: [\ncontact: {{contact}}\n---\n<% y %>' },
      { others: { templater: {} } },
    )
    expect(await host.cli('new', { contact: 'Jane', template: 'T.md' })).toMatch(
      /^Error: template: .*line \d/,
    )
    expect(host.app.vault.getMarkdownFiles().map(({ path }) => path)).toEqual(['T.md'])
  })

  it('says so where it is not on', async () => {
    const host = await start({ 'T.md': 'x <% y %>' }, { pluginData: { template: 'T.md' } })
    const path = await host.cli('new', { contact: 'Jane' })
    expect(await host.read(path)).toContain('x <% y %>')
    expect(fileAt(host, path).basename).toBe('Jane interview')
  })
})
