import { describe, expect, test } from 'vitest'
import { interview, lastNotice, note, notesOf, pressUndo } from '../hands'
import { panels } from './panel-host'

const start = panels()

const JANE = 'Interviews/Jane.md'
const BODY = `## Questions

- [x] What do you do all day?
- [ ] Who thrives here?

## Takeaways

- Small teams first

## I promised

- [ ] Send the deck
- [ ] Read her paper

## They offered

- [ ] To read my letter

## People to talk to

- Dana Reyes, Kestrel

## Stay in touch

- 2026-11-12 sent her a card
`

const FILES = {
  [JANE]: interview(
    '"[[Jane Doe]]"',
    'company: "[[Acme]]"',
    'role: Lead',
    'asked_on: 2026-10-20',
    'interview_on: 2026-11-10',
    'thanked_on: 2026-11-11',
    'check_ins: [2026-11-12]',
    'prep_company: Pumps.',
  ).replace('Body.\n', BODY),
  'Interviews/Sam.md': interview('Sam Lee', 'interview_on: 2026-08-03', 'thanked_on: 2026-08-04'),
  'People/Jane Doe.md': 'Tea.\n',
  'Acme.md': 'A company.\n',
  'Paper.md': note('for: Jane Doe'),
  'Home.md': 'Nothing.\n',
}

const COMPANY_ITEMS = ['Jane Doe']

describe('the panel', () => {
  test('tells all that the notes hold of whom the open note is about', async () => {
    const panel = await start(FILES, JANE)
    expect(panel.who()).toEqual([
      'Jane Doe',
      'Lead',
      'Acme',
      'In touch this quarter, last 11 days ago · every quarter',
    ])
    expect(panel.sections()).toEqual({
      'What’s next': [
        '6 days overdue · keep your 2 promises',
        'Write on 12 Feb · last in touch 11 days ago · 2 promises open',
      ],
      Promises: [
        'You promised · Send the deck',
        'You promised · Read her paper',
        'They offered · To read my letter',
      ],
      'Reasons to write': ['You kept for them: Paper', 'You took away: Small teams first'],
      'Your story': [
        '12 Nov · sent her a card',
        '11 Nov · You said thank you',
        '10 Nov · Named Dana Reyes, Kestrel',
        '10 Nov · You talked',
        '20 Oct · You asked for a talk',
      ],
      Questions: ['Open · Who thrives here?', 'Asked · What do you do all day?'],
      'Your preparation': ['What does the company do, and for whom? · Pumps.'],
      'Kept for them': ['Paper'],
    })
    expect(panel.item('Write on 12 Feb').getText()).toContain(
      'a quarter after you were last in touch on 12 November 2026',
    )
  })

  test('follows from note to note: a person’s, a company’s, one about nobody', async () => {
    const panel = await start(FILES, 'People/Jane Doe.md')
    expect(panel.who()[0]).toBe('Jane Doe')
    await panel.open('Interviews/Sam.md')
    expect(panel.who()[0]).toBe('Sam Lee')
    await panel.open('Acme.md')
    expect(panel.who()).toEqual(['Acme'])
    expect(panel.sections()).toEqual({
      'Whom you know there': COMPANY_ITEMS,
      'What you know of it': ['What does the company do, and for whom? · Pumps.'],
      'Taken away from talks': ['Small teams first'],
    })
    await panel.open('Home.md')
    expect(panel.who()).toEqual([
      'Open an interview note, or the note of a contact or company, and what you know of them stands here.',
    ])
    expect(panel.sections()).toEqual({})
  })

  test('leads from a contact to their company and back, without opening a note', async () => {
    const panel = await start(FILES, JANE)
    await panel.click(panel.el.find('.iin-panel-company'))
    expect(panel.who()).toEqual(['Acme'])
    await panel.click(panel.link('Jane Doe'))
    expect(panel.who()[0]).toBe('Jane Doe')
    expect(panel.host.app.workspace.getActiveFile()?.path).toBe(JANE)
  })

  test('goes to the line where something stands, and goes on telling of the same person', async () => {
    const panel = await start(FILES, 'Interviews/Sam.md')
    await panel.open(JANE)
    await panel.click(panel.link('sent her a card'))
    const editor = panel.host.app.workspace.activeEditor?.editor
    expect(editor?.getLine(editor.getCursor().line)).toBe('- 2026-11-12 sent her a card')
    await panel.click(panel.item('Paper').find('.iin-panel-link'))
    expect(panel.host.app.workspace.getActiveFile()?.path).toBe('Paper.md')
    expect(panel.who()[0]).toBe('Jane Doe')
  })

  test('ticks a promise in the note, which can be taken back', async () => {
    const panel = await start(FILES, JANE)
    await panel.click(panel.item('Read her paper').find('input'))
    await panel.host.advance(1000)
    expect(notesOf(panel.host)[JANE]).toBe(FILES[JANE].replace('[ ] Read', '[x] Read'))
    expect(lastNotice(panel.host)).toContain('Marked as kept: “Read her paper”')
    expect(panel.sections()['Promises']).toEqual([
      'You promised · Send the deck',
      'They offered · To read my letter',
    ])
    await pressUndo(panel.host)
    await panel.host.advance(1000)
    expect(panel.sections()['Promises']).toHaveLength(3)
  })

  test('offers the next step on a button, and all actions in a menu', async () => {
    const panel = await start(FILES, JANE)
    await panel.click(panel.button('Log check-in today'))
    await panel.host.advance(1000)
    expect(panel.sections()['Your story']?.[0]).toBe('23 Nov · You were in touch')
    await panel.click(panel.button('Actions'))
    const titles = panel.host.document.body.findAll('.menu .menu-item-title').map((title) => title.getText())
    expect(titles).toEqual(
      expect.arrayContaining(['Log check-in on another day…', 'Snooze', 'Open “Jane Doe”']),
    )
  })

  test('opens the note itself by one press', async () => {
    const panel = await start(FILES, JANE)
    await panel.click(panel.button('Keep this contact here'))
    await panel.open('Home.md')
    await panel.click(panel.button('Open note'))
    expect(panel.host.app.workspace.getActiveFile()?.path).toBe(JANE)
  })

  test('stays with whom it is pinned to, through a rename and a start of the app', async () => {
    const panel = await start(FILES, JANE)
    await panel.click(panel.button('Keep this contact here'))
    expect(panel.button('Keep this contact here').getAttribute('aria-pressed')).toBe('true')
    await panel.open('Interviews/Sam.md')
    expect(panel.who()[0]).toBe('Jane Doe')
    const file = panel.host.app.vault.getFileByPath(JANE)
    if (file) await panel.host.until(panel.host.app.fileManager.renameFile(file, 'Interviews/J.md'))
    await panel.host.advance(1000)
    expect(panel.leaf.getViewState().state).toMatchObject({ note: 'Interviews/J.md', pinned: true })
    await panel.open('Home.md')
    const layout = panel.host.app.workspace.getLayout()
    await panel.host.unload()

    const again = await start({ ...FILES, 'Interviews/J.md': FILES[JANE] }, null, { layout })
    expect(again.who()[0]).toBe('Jane Doe')
    await again.click(again.button('Keep this contact here'))
    await again.open('Interviews/Sam.md')
    expect(again.who()[0]).toBe('Sam Lee')
  })

  test('keeps what is folded, and what is damaged in the layout folds nothing', async () => {
    const panel = await start(FILES, JANE)
    const state = () => panel.leaf.getViewState()
    await panel.leaf.setViewState({
      ...state(),
      state: { note: 7, pinned: 'yes', folded: { story: true, next: 3 } },
    })
    expect(state().state).toMatchObject({ note: JANE, pinned: false, folded: { story: true } })
  })
})

describe('after a change in the vault', () => {
  test('what is unchanged keeps its element, and the focus stays', async () => {
    const panel = await start(FILES, JANE)
    const focused = panel.link('You said thank you')
    focused.focus()
    await panel.write(JANE, FILES[JANE].replace('a card\n', 'a card\n- 2026-11-20 and a call\n'))
    expect(panel.sections()['Your story']?.slice(0, 2)).toEqual([
      '20 Nov · and a call',
      '12 Nov · sent her a card',
    ])
    expect(panel.host.document.activeElement).toBe(focused)
  })

  test('the focus of what is gone goes to what stands in its place', async () => {
    const panel = await start(FILES, JANE)
    panel.link('sent her a card').focus()
    await panel.write(
      JANE,
      FILES[JANE].replace('- 2026-11-12 sent her a card\n', '').replace('check_ins: [2026-11-12]\n', ''),
    )
    expect(panel.host.document.activeElement).toBe(panel.link('You said thank you'))
  })

  test('what is newly kept for them is shown, and what is kept no more is not', async () => {
    const panel = await start(FILES, JANE)
    await panel.write('Film.md', note('for: Jane Doe'))
    expect(panel.sections()['Kept for them']).toEqual(['Film', 'Paper'])
    await panel.write('Film.md', note('x: 1'))
    expect(panel.sections()['Kept for them']).toEqual(['Paper'])
  })

  test('a note that is deleted takes its part of the story with it', async () => {
    const panel = await start(FILES, 'People/Jane Doe.md')
    await panel.host.disk.external.remove(JANE)
    await panel.host.advance(2000)
    expect(panel.who()[0]).toContain('Open an interview note')
  })

  test('a note that has nothing to do with it costs no reading, nor does another contact’s', async () => {
    const panel = await start(FILES, JANE)
    const before = panel.host.counters.filesRead
    await panel.write('Home.md', 'Something else.\n')
    await panel.write('Interviews/Sam.md', FILES['Interviews/Sam.md'].replace('Sam Lee', 'Sam Li'))
    expect(panel.host.counters.filesRead).toBe(before)
  })
})

describe('while it cannot be seen', () => {
  test('nothing is read, and once it can, it is as of now', async () => {
    const panel = await start(FILES, JANE)
    await panel.click(panel.button('Keep this contact here'))
    // The editor would read the note that is open.
    await panel.open('Home.md')
    await panel.host.command('open-follow-ups')
    await panel.host.advance(500)
    expect(panel.el.isShown()).toBe(false)
    const before = panel.host.counters.filesRead
    await panel.write(JANE, FILES[JANE].replace('Send the deck', 'Send the slides'))
    expect(panel.host.counters.filesRead).toBe(before)
    await panel.host.command('open-contact-panel')
    await panel.host.advance(500)
    expect(panel.sections()['Promises']).toContain('You promised · Send the slides')
  })
})

describe('hostile notes', () => {
  test('are told as they read, whatever they hold', async () => {
    const lines = ['<img src=x onerror=alert(1)>', '[[../../x|y]] **b**', '​', 'ליאן', '- [ ] `${x}`']
    const body = `## Stay in touch\n\n${lines.map((line) => `- 2026-11-12 ${line}`).join('\n')}\n`
    const panel = await start(
      { [JANE]: interview('"<b>Jane</b> Doe"', 'interview_on: 2026-11-10').replace('Body.\n', body) },
      JANE,
    )
    expect(panel.who()[0]).toBe('<b>Jane</b> Doe')
    expect(panel.el.querySelector('img, b')).toBeNull()
    expect(panel.sections()['Your story']).toContain('12 Nov · y b')
  })

  test('with a thousand lines show the newest, and the others when asked', async () => {
    const log = Array.from({ length: 1000 }, (_, at) => `- 2026-11-12 line ${at}`).join('\n')
    const panel = await start(
      {
        [JANE]: interview('Jane Doe', 'interview_on: 2026-11-10').replace(
          'Body.\n',
          `## Stay in touch\n\n${log}\n`,
        ),
      },
      JANE,
    )
    expect(panel.sections()['Your story']).toHaveLength(30)
    await panel.click(panel.button('Show 971 more'))
    expect(panel.sections()['Your story']).toHaveLength(330)
    expect(panel.host.document.activeElement?.textContent).toContain('line 969')
  })
})
