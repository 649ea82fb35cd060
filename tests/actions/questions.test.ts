import { describe, expect, it } from 'vitest'
import type { Host } from '../host/node/host'
import { escape, pressButton, typeInto } from '../ui/forms/hands-in-form'
import { hosts, interview, lastNotice, notesOf, open } from '../ui/hands'

const start = hosts()
const PATH = 'Interviews/Jane Doe.md'
const DATA = '.obsidian/plugins/informational-interviews/data.json'
const OWN = 'Questions of your own'

const withBody = (body: string, ...lines: string[]) =>
  interview('Jane Doe', 'company: Acme', 'interview_on: 2026-11-26', ...lines).replace('\nBody.\n', body)

async function choose(host: Host, path = PATH): Promise<void> {
  await open(host, path)
  expect(await host.command('choose-questions')).toBe(true)
  await host.settle()
}

const shown = (host: Host) =>
  host.document.body.findAll('.iin-candidate').map((el) => el.find('span > span').getText())
const themes = (host: Host) => host.document.body.findAll('.iin-questions h3').map((el) => el.getText())
const said = (host: Host, question: string) =>
  host.document.body
    .findAll('.iin-candidate')
    .find((el) => el.getText().includes(question))
    ?.getText()

async function tick(host: Host, question: string): Promise<void> {
  const found = host.document.body.findAll('.iin-candidate').find((el) => el.getText().includes(question))
  if (!found) throw new Error(`There is no question “${question}”`)
  found.find('input').click()
  await host.settle()
}

async function searchFor(host: Host, text: string): Promise<void> {
  const field = host.document.body.find('.modal input[type=search]') as HTMLInputElement
  field.value = text
  field.dispatchEvent(new host.window.Event('input', { bubbles: true }))
  await host.settle()
}

describe('choosing questions', () => {
  it('writes those that are ticked, in the order of the bank, and nothing else', async () => {
    const before = withBody('\n## Questions\n\n- [ ] \n\n## Notes\n\nmine\n')
    const host = await start({ [PATH]: before })
    await choose(host)
    expect(themes(host)[0]).toBe('Their path')
    expect(shown(host)).toHaveLength(24)
    await tick(host, 'May I tell you')
    await tick(host, 'How do colleagues disagree')
    typeInto(host, OWN, 'Why <% x %> ## now?\n\n  - [x] And then?')
    await pressButton(host, 'Add 4 questions')
    expect(lastNotice(host)).toBe('Added 4 questions for Jane Doe. [Undo]')
    const after = await host.read(PATH)
    expect(after).toContain(
      '## Questions\n\n- [ ] How do colleagues disagree here?\n- [ ] May I tell you in a few months what came of this?\n',
    )
    expect(after).not.toContain('<%')
    expect(after).toContain('\n\n## Notes\n\nmine\n')
    expect(await host.cli('questions', { path: PATH })).toBe(
      [
        '[ ] How do colleagues disagree here?',
        '[ ] May I tell you in a few months what came of this?',
        '[ ] Why <% x %> ## now?',
        '[ ] - [x] And then?',
      ].join('\n'),
    )
    await host.command('undo-last-change')
    expect(notesOf(host)).toEqual({ [PATH]: before })
  })

  it('suggests seven that span the talk', async () => {
    const host = await start({ [PATH]: withBody('') })
    await choose(host)
    await pressButton(host, 'Suggest seven')
    await pressButton(host, 'Add 7 questions')
    const lines = (await host.cli('questions', { path: PATH })).split('\n')
    expect(lines).toHaveLength(7)
    expect(lines[0]).toContain('What made you say yes')
    expect(lines[6]).toContain('May I tell you in a few months')
    expect(await host.read(PATH)).toContain('## Questions\n\n- [ ] What made you say yes')
  })

  it('finds by the words of a question or its theme, and keeps what is ticked', async () => {
    const host = await start({ [PATH]: withBody('') })
    await choose(host)
    await tick(host, 'What made you say yes')
    await searchFor(host, 'mistake')
    expect(shown(host)).toEqual(['Which mistake could I still avoid?'])
    await searchFor(host, 'resources')
    expect(themes(host)).toContain('Resources')
    await searchFor(host, 'qqq')
    expect(host.document.body.find('.iin-questions').getText()).toBe('No question fits.')
    await pressButton(host, 'Add 1 question')
    expect(await host.cli('questions', { path: PATH })).toContain('What made you say yes')
  })

  it('leaves out what the contact was asked in any talk and what stands there already', async () => {
    const host = await start({
      [PATH]: withBody('\n## questions\n\n- [ ] Which mistake could I still avoid\n'),
      'Old.md': interview('Jane Doe', 'interview_on: 2025-11-26', 'outcome: held').replace(
        'Body.',
        '## Questions\n- [x] How do colleagues disagree here?\n- [ ] What are you learning at the moment?',
      ),
    })
    await choose(host)
    expect(shown(host)).toHaveLength(22)
    expect(said(host, 'Which mistake')).toBeUndefined()
    expect(said(host, 'How do colleagues')).toBeUndefined()
    expect(said(host, 'What are you learning')).toBeDefined()
  })

  it('shows what nobody at the company has been asked, where somebody there was asked something', async () => {
    const sam = interview('Sam Lee', 'company: ACME', 'interview_on: 2026-03-02').replace(
      'Body.',
      '## Questions\n- [x] How do colleagues disagree here?\n- [ ] What earns respect here without being in any job description?',
    )
    const host = await start({ [PATH]: withBody(''), 'Sam.md': sam })
    await choose(host)
    expect(said(host, 'How do colleagues')).not.toContain('New at')
    expect(said(host, 'What earns respect')).toContain('New at Acme')
  })

  it('says nothing of that where nobody there was asked anything', async () => {
    const host = await start({ [PATH]: withBody('') })
    await choose(host)
    expect(said(host, 'What earns respect')).not.toContain('New at')
  })

  it('says so when everything was asked, and takes a question of the user’s own', async () => {
    const host = await start({
      'Bank.md': '## One\n\n- Why?\n',
      [PATH]: withBody('\n## Questions\n\n- [x] why\n'),
      [DATA]: JSON.stringify({ questionBank: 'Bank.md' }),
    })
    await choose(host)
    expect(host.document.body.find('.modal').getText()).toContain(
      'You have asked Jane everything in your bank. What do you still wonder about?',
    )
    await pressButton(host, 'Add questions')
    expect(host.document.body.find('.iin-form-alert').getText()).toBe(
      'Tick at least one question, or write one.',
    )
    typeInto(host, OWN, 'Really?')
    await pressButton(host, 'Add 1 question')
    expect(await host.read(PATH)).toContain('- [x] why\n- [ ] Really?\n')
  })

  it('keeps to the headings of the settings, in code and comments none, with CRLF', async () => {
    const before = withBody(
      '\n```\n## Fragen\n```\n\n%%\n## Fragen\n%%\n\n## FRAGEN\n\n* [ ] Warum?\n\n## Notizen\n',
    ).replace(/\n/g, '\r\n')
    const host = await start({
      [PATH]: before,
      [DATA]: JSON.stringify({ headings: { questions: 'Fragen' } }),
    })
    expect(await host.cli('questions', { path: PATH, add: 'Wozu?' })).toContain('Added 1 question')
    expect(await host.read(PATH)).toBe(before.replace('* [ ] Warum?\r\n', '* [ ] Warum?\r\n* [ ] Wozu?\r\n'))
    await host.command('undo-last-change')
    expect(await host.read(PATH)).toBe(before)
  })
})

describe('a question bank of the user’s own', () => {
  it('is made of the built-in one, opened, and used from then on', async () => {
    const host = await start({ [PATH]: withBody('') })
    await host.command('create-question-bank')
    await host.settle()
    const bank = 'Interviews/Question bank.md'
    expect(host.app.workspace.getActiveFile()?.path).toBe(bank)
    expect(await host.read(bank)).toMatch(/^## Their path\n\n- What made you say yes to this company\?\n/)
    expect(JSON.parse(await host.read(DATA))).toEqual({ questionBank: bank })
    await choose(host)
    expect(shown(host)).toHaveLength(24)
    await escape(host)
    await host.app.vault.adapter.write(bank, '# Mine\n\n1. First \\*one\\*?\n2. Second?\n\n- [ ] Third?\n')
    await host.advance(2000)
    await choose(host)
    expect([themes(host), shown(host)]).toEqual([['Mine'], ['First *one*?', 'Second?', 'Third?']])
  })

  it('is not made twice', async () => {
    const host = await start({ 'Interviews/Question bank.md': 'mine' })
    await host.command('create-question-bank')
    await host.settle()
    expect(Object.keys(notesOf(host)).sort()).toEqual([
      'Interviews/Question bank 1.md',
      'Interviews/Question bank.md',
    ])
    await host.command('create-question-bank')
    await host.settle()
    expect(Object.keys(notesOf(host))).toHaveLength(2)
    expect(host.app.workspace.getActiveFile()?.path).toBe('Interviews/Question bank 1.md')
  })

  it('gives way to the built-in one where its note is gone', async () => {
    const host = await start({
      [PATH]: withBody(''),
      [DATA]: JSON.stringify({ questionBank: 'Gone.md' }),
    })
    await choose(host)
    expect(shown(host)).toHaveLength(24)
  })
})

describe('questions on the command line', () => {
  it('are listed, added and suggested', async () => {
    const host = await start({ [PATH]: withBody('') })
    expect(await host.cli('questions', { contact: 'Jane Doe' })).toBe('No questions for Jane Doe yet.')
    expect(await host.cli('questions', { path: PATH, add: 'Why?| How? |' })).toBe(
      'Added 2 questions for Jane Doe.',
    )
    expect(await host.cli('questions', { path: PATH, suggest: '2' })).toBe('Added 2 questions for Jane Doe.')
    expect((await host.cli('questions', { path: PATH })).split('\n')).toHaveLength(4)
  })

  it('tell what is wrong with a call', async () => {
    const host = await start({ [PATH]: withBody('') })
    expect(await host.cli('questions', { path: PATH, suggest: 'many' })).toBe(
      'Error: suggest=many is no number of questions. Write suggest=7, say.',
    )
    expect(await host.cli('questions', {})).toMatch(/^Error: Nobody is named/)
  })
})
