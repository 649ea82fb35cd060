import { describe, expect, it } from 'vitest'
import { hosts, interview, note, notesOf, TODAY } from '../ui/hands'

const start = hosts()

const properties = (...lines: string[]) => [
  '---',
  'contact: Jane Doe',
  'interview_on: 2026-11-20',
  ...lines,
  'tags: [informational-interview]',
  '---',
]
const written = (...body: string[]) => [...properties(), '', ...body, ''].join('\n')
const held = (text: string) => text.replace(/(\r?\n)---(\r?\n\r?\n)/, '$1outcome: held$1---$2')

const PATH = 'Talks/Jane.md'

describe('went', () => {
  it('writes down how it went, and its change is taken back to the byte', async () => {
    const before = written(
      '## Takeaways',
      '',
      '- old',
      '',
      '## They offered',
      '',
      'x',
      '',
      '## Other',
      '',
      'y',
    )
    const host = await start({ [PATH]: before })
    expect(
      await host.cli('went', {
        contact: 'Jane Doe',
        learned: 'One\n\n- two',
        offered: 'Help',
        next: 'in 6 weeks',
      }),
    ).toMatch(/^Wrote down how it went with Jane Doe\. Next: /)
    expect(await host.read(PATH)).toBe(
      held(before)
        .replace('outcome: held\n', 'outcome: held\nnext_check_in: 2027-01-04\n')
        .replace('- old\n', '- old\n\nOne\n\n- two\n')
        .replace('x\n', 'x\n\n- [ ] Help\n'),
    )
    await host.command('undo-last-change')
    expect(await host.read(PATH)).toBe(before)
  })

  it('makes the sections that are missing, and leaves what stands there', async () => {
    const before = written('# Jane', '', 'Some text.')
    const host = await start({ [PATH]: before })
    await host.cli('went', { path: PATH, learned: 'A', means: 'B', promised: 'C | - D', people: 'Bob' })
    const after = await host.read(PATH)
    expect(after.startsWith(held(before).trimEnd())).toBe(true)
    for (const part of [
      '# Takeaways\n\nA\n',
      'What it means for me\n\nB\n',
      'I promised\n\n- [ ] C\n- [ ] D\n',
      'People to talk to\n\n- [[Bob interview|Bob]]\n',
    ])
      expect(after).toContain(part)
    await host.command('undo-last-change')
    expect(notesOf(host)).toEqual({ [PATH]: before })
  })

  it('takes the line ends of the note, and the user’s own headings', async () => {
    const before = written('## Was ich lernte', '', 'alt', '', '## Notizen').replace(/\n/g, '\r\n')
    const host = await start(
      { [PATH]: before },
      { pluginData: { headings: { takeaways: 'was ich LERNTE' } } },
    )
    await host.cli('went', { path: PATH, learned: 'Eins\nZwei' })
    expect(await host.read(PATH)).toBe(held(before).replace('alt\r\n', 'alt\r\n\r\nEins\r\nZwei\r\n'))
    await host.command('undo-last-change')
    expect(await host.read(PATH)).toBe(before)
  })

  it.each([
    ['a fence', '```\nx'],
    ['headings', '## Takeaways\n# Top\nText\n==='],
    ['a comment', '%% hidden'],
    ['a command of Templater’s', '<% tp.file.delete() %>'],
    ['a fence of properties', '---\ncontact: Eve\n---'],
    ['HTML', '<script>alert(1)</script>\n<!-- '],
    ['100 KB', 'word '.repeat(20_000)],
  ])('lets %s that was typed do nothing to the rest of the note', async (_, text) => {
    const before = written('## Takeaways', '', '## What it means for me', '', '## Other', '', 'y')
    const host = await start({ [PATH]: before })
    expect(
      await host.cli('went', { path: PATH, learned: text, means: text, people: text.slice(0, 80) }),
    ).not.toMatch(/^Error: (?!people)/)
    await host.cli('went', { path: PATH, learned: text, means: text })
    const after = await host.read(PATH)
    expect(after).not.toContain('<%')
    const file = host.app.vault.getFileByPath(PATH)
    const headings = host.app.metadataCache.getFileCache(file!)?.headings?.map(({ heading }) => heading)
    expect(headings?.filter((heading) => heading !== 'People to talk to')).toEqual([
      'Takeaways',
      'What it means for me',
      'Other',
    ])
    expect(after.slice(after.indexOf('## Other'))).toMatch(/^## Other\n\ny\n/)
    await host.command('undo-last-change')
    await host.command('undo-last-change')
    expect(await host.read(PATH)).toBe(before)
  })

  it('creates the notes again after it was undone', async () => {
    const before = { [PATH]: written('x') }
    const host = await start(before)
    const call = { contact: 'Jane Doe', people: 'Pia' }
    expect(await host.cli('went', call)).toMatch(/Created a note for Pia\.$/)
    const after = notesOf(host)
    await host.command('undo-last-change')
    expect(notesOf(host)).toEqual(before)
    expect(await host.cli('went', call)).toMatch(/Created a note for Pia\.$/)
    expect(notesOf(host)).toEqual(after)
  })

  it('creates a note for each new person, as a template of the user’s has it', async () => {
    const template = note(
      'contact: {{contact}}',
      'from: {{introduced_by}}',
      'tags: [informational-interview]',
    )
    const files = {
      [PATH]: written('x'),
      'Ann.md': interview('Ann Bell'),
      'Templates/Talk.md': template,
    }
    const host = await start(files, {
      pluginData: { template: 'Templates/Talk.md', templateFolder: 'Templates' },
    })
    const answer = await host.cli('went', { path: PATH, people: 'Ann Bell|[[People/Bob|Bobby]]|../CON' })
    expect(answer).toContain('Created notes for Bobby and ../CON.')
    const made = Object.keys(notesOf(host)).filter((path) => !(path in files))
    expect(made.sort()).toEqual(['Interviews/-CON interview.md', 'Interviews/Bobby interview.md'])
    expect(await host.read('Interviews/Bobby interview.md')).toContain('from: Jane Doe\n')
  })

  it.each([
    ['of a talk that is still to come', interview('Jane Doe', 'interview_on: 2026-11-24'), 'still to come'],
    ['of a talk without a day', interview('Jane Doe', `asked_on: ${TODAY}`), 'does not say when'],
    ['with a day that has passed', written('x'), 'next: 2026-11-22 is not ahead.'],
    [
      'with properties that cannot be edited',
      written('x').replace('contact', 'outcome: &a\ncontact'),
      'left as it is',
    ],
  ])('refuses to tell %s, and changes nothing', async (_, text, why) => {
    const host = await start({ [PATH]: text })
    const parameters = {
      path: PATH,
      learned: 'x',
      people: 'Bob',
      ...(why.includes('next') && { next: '2026-11-22' }),
    }
    const answer = await host.cli('went', parameters)
    expect(answer).toMatch(/^Error: /)
    expect(answer).toContain(why)
    expect(notesOf(host)).toEqual({ [PATH]: text })
  })
})
