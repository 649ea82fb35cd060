import { afterEach, describe, expect, test } from 'vitest'
import { answerDay, chooseOfList, lastNotice, notesOf, pressUndo } from '../hands'
import { note, talkedWith, ViewHost } from './view-host'

let view: ViewHost
const start = async (...args: Parameters<typeof ViewHost.start>) => (view = await ViewHost.start(...args))
afterEach(() => view.host.unload())

// In the order of the list: three overdue, one to ask, and Sam, who is only named.
const files = {
  'Ann.md': talkedWith('Ann', '2026-08-01'),
  'Ben.md': talkedWith('Ben', '2026-08-02'),
  'Cy.md': talkedWith('Cy', '2026-08-03'),
  'Dee.md': note({ contact: 'Dee' }),
  'Eve.md': note({ contact: 'Eve' }),
}

const selected = () =>
  view.el.findAll('.iin-row.iin-is-selected').map((row) => row.find('.iin-who').getText())
const bar = () => view.el.find('.iin-selection')
const said = () => bar().find('.iin-selection-count').getText()

/** Rests a finger on a row. */
async function longPress(name: string): Promise<void> {
  const { PointerEvent } = view.host.window
  const touch = (type: string) =>
    view
      .openOf(name)
      .dispatchEvent(new PointerEvent(type, { bubbles: true, pointerType: 'touch', isPrimary: true }))
  touch('pointerdown')
  await view.host.advance(600)
  touch('pointerup')
  view.mouse(view.openOf(name), 'contextmenu')
  await view.click(view.openOf(name))
}

describe('rows are selected', () => {
  test('one by one with a key held down, and are let go the same way', async () => {
    await start(files)
    await view.click(view.openOf('Ann'), { ctrlKey: true })
    await view.click(view.openOf('Cy'), { metaKey: true })
    await view.click(view.openOf('Dee'), { altKey: true })
    expect([selected(), said()]).toEqual([['Ann', 'Cy', 'Dee'], 'Three people selected'])
    await view.click(view.openOf('Cy'), { ctrlKey: true })
    expect([selected(), view.openNotes()]).toEqual([['Ann', 'Dee'], []])
  })

  test('all up to one with Shift, from where the selection began', async () => {
    await start(files)
    await view.click(view.openOf('Cy'), { ctrlKey: true })
    await view.click(view.openOf('Ann'), { shiftKey: true })
    expect(selected()).toEqual(['Ann', 'Ben', 'Cy'])
    await view.click(view.openOf('Dee'), { shiftKey: true })
    expect(selected()).toEqual(['Cy', 'Dee'])
  })

  test('by keys: Space, Shift with an arrow, the whole section, and Escape lets all go', async () => {
    await start(files)
    view.openOf('Ann').focus()
    await view.press(' ')
    expect([selected(), view.focusedText]).toEqual([['Ann'], 'Ann'])
    await view.press('ArrowDown', { shiftKey: true })
    await view.press('ArrowDown', { shiftKey: true })
    expect([selected(), view.focusedText]).toEqual([['Ann', 'Ben', 'Cy'], 'Cy'])
    await view.press('ArrowUp', { shiftKey: true })
    expect([selected(), view.focusedText]).toEqual([['Ann', 'Ben'], 'Ben'])
    await view.press('a', { ctrlKey: true })
    expect(selected()).toEqual(['Ann', 'Ben', 'Cy'])
    await view.press('Escape')
    expect([selected(), bar().isShown()]).toEqual([[], false])
  })

  test('by a finger that rests, and then by taps, without a menu and without opening a note', async () => {
    await start(files)
    await longPress('Ben')
    expect([selected(), view.menu(), view.openNotes()]).toEqual([['Ben'], [], []])
    await view.click(view.openOf('Cy'))
    expect(selected()).toEqual(['Ben', 'Cy'])
    await view.click(view.openOf('Ben'))
    await view.click(view.openOf('Cy'))
    expect(selected()).toEqual([])
    await view.click(view.openOf('Cy'))
    expect(view.openNotes()).toEqual(['Cy.md'])
  })

  test('by a finger that rests, after which a key presses its button at the first time', async () => {
    await start(files)
    const { PointerEvent } = view.host.window
    const at = view.openOf('Ben')
    at.dispatchEvent(
      new PointerEvent('pointerdown', { bubbles: true, pointerType: 'touch', isPrimary: true }),
    )
    await view.host.advance(600)
    at.dispatchEvent(new PointerEvent('pointerup', { bubbles: true, pointerType: 'touch', isPrimary: true }))
    const more = view.button('More actions', view.row('Ann'))
    more.focus()
    await view.press('Enter')
    await view.click(more)
    expect(view.menu()).toContain('Log check-in today')
  })

  test('and are told so to who does not see it', async () => {
    await start(files)
    await view.click(view.openOf('Ann'), { ctrlKey: true })
    const names = view.openOf('Ann').getAttribute('aria-labelledby')?.split(' ') ?? []
    expect(names.map((id) => view.el.find(`#${id}`).getText())[0]).toBe('Selected')
  })

  test('until a plain click opens a note, or they are out of sight', async () => {
    await start(files)
    await view.click(view.openOf('Ann'), { ctrlKey: true })
    await view.click(view.openOf('Ben'))
    expect([selected(), view.openNotes()]).toEqual([[], ['Ben.md']])
    await view.click(view.openOf('Dee'), { ctrlKey: true })
    await view.click(view.head('To ask'))
    await view.click(view.head('To ask'))
    expect(selected()).toEqual([])
  })

  test('and stay so while something else changes', async () => {
    await start(files)
    await view.click(view.openOf('Ann'), { ctrlKey: true })
    await view.click(view.openOf('Cy'), { ctrlKey: true })
    await view.host.disk.external.write('Ben.md', talkedWith('Ben', '2026-11-02'))
    await view.host.disk.external.write('Fay.md', talkedWith('Fay', '2026-07-02'))
    await view.host.advance(1000)
    expect(selected()).toEqual(['Ann', 'Cy'])
  })
})

describe('what is done for several', () => {
  const choose = async (...names: string[]) => {
    for (const name of names) await view.click(view.openOf(name), { ctrlKey: true })
  }
  const done = async (button: string) => {
    await view.click(view.button(button, bar()))
    await view.host.advance(500)
  }

  test('is one step, is told once, and is taken back at once', async () => {
    await start(files)
    await choose('Ann', 'Ben', 'Dee')
    await done('Log check-in today')
    expect(lastNotice(view.host)).toContain('Logged check-in with 3 people.')
    const written = notesOf(view.host)
    for (const path of ['Ann.md', 'Ben.md', 'Dee.md'])
      expect(written[path]).toContain('last_contact: 2026-11-23')
    expect(written['Cy.md']).toBe(files['Cy.md'])
    expect([selected(), bar().isShown()]).toEqual([[], false])
    await pressUndo(view.host)
    expect(notesOf(view.host)).toEqual(files)
  })

  test.each([
    ['Mark as asked', ['Dee', 'Eve'], 'Noted that you asked 2 people today.', 'asked_on: 2026-11-23'],
    ['Stop check-ins', ['Ann', 'Cy'], 'Stopped check-ins with 2 people.', 'cadence: none'],
  ])('%s', async (button, names, says, line) => {
    await start(files)
    await choose(...names)
    await done(button)
    expect(lastNotice(view.host)).toContain(says)
    for (const name of names) expect(notesOf(view.host)[`${name}.md`]).toContain(line)
    await pressUndo(view.host)
    expect(notesOf(view.host)).toEqual(files)
  })

  test('asks once: until when they can wait', async () => {
    await start(files)
    await choose('Ann', 'Ben')
    await done('Snooze')
    await answerDay(view.host, '2026-12-24')
    expect(lastNotice(view.host)).toContain('Snoozed 2 people until 24 Dec.')
    for (const path of ['Ann.md', 'Ben.md'])
      expect(notesOf(view.host)[path]).toContain('snoozed_until: 2026-12-24')
  })

  test('spreads those who are selected, in the order of the list', async () => {
    await start(files)
    await choose('Cy', 'Ann', 'Ben')
    await done('Spread')
    await chooseOfList(view.host, 'One a day')
    expect(lastNotice(view.host)).toContain('Spread 3 people over the days until 25 Nov.')
    const days = ['Ann.md', 'Ben.md', 'Cy.md'].map(
      (path) => /snoozed_until: (.*)/.exec(notesOf(view.host)[path] ?? '')?.[1],
    )
    expect(days).toEqual(['2026-11-23', '2026-11-24', '2026-11-25'])
  })

  test('says for whom it is not, and then does nothing', async () => {
    await start(files)
    await choose('Ann', 'Dee')
    const button = view.button('Snooze', bar())
    expect([button.getAttribute('aria-disabled'), button.getAttribute('aria-label')]).toEqual([
      'true',
      'Snooze: not for Dee',
    ])
    await view.click(button)
    expect(lastNotice(view.host)).toContain('Not for Dee.')
    expect([notesOf(view.host), selected()]).toEqual([files, ['Ann', 'Dee']])
  })

  test('is all or nothing: a note that refuses is named, and the others stay as they were', async () => {
    const broken = files['Cy.md'].replace('---\n', '---\ncheck_ins: &all [2026-01-01]\n')
    await start({ ...files, 'Cy.md': broken })
    await choose('Ann', 'Ben', 'Cy')
    await done('Log check-in today')
    expect(lastNotice(view.host)).toContain('“Cy” was left as it is')
    expect([notesOf(view.host), selected()]).toEqual([{ ...files, 'Cy.md': broken }, ['Ann', 'Ben', 'Cy']])
  })

  test('counts a person once who has two rows', async () => {
    const monthly = talkedWith('Ann', '2026-10-20', { cadence: 'monthly' })
    const promised = `${monthly}\n## Next steps\n\n### I promised\n\n- [ ] Send the link\n`
    await start({ ...files, 'Ann.md': promised })
    const rows = view.el.findAll('.iin-row').filter((row) => row.find('.iin-who').getText() === 'Ann')
    for (const row of rows) await view.click(row.find('.iin-open'), { ctrlKey: true })
    expect(rows).toHaveLength(2)
    expect(said()).toBe('One person selected')
    await done('Log check-in today')
    expect(lastNotice(view.host)).toContain('Logged check-in with Ann.')
    expect(notesOf(view.host)['Ann.md']?.match(/2026-11-23/g)).toHaveLength(2)
  })

  test('passes over whom it was done for already', async () => {
    const logged = files['Ann.md'].replace('---\n', '---\ncheck_ins: [2026-11-23]\n')
    await start({ ...files, 'Ann.md': logged })
    await view.click(view.head('Later'))
    await choose('Ann', 'Ben')
    await done('Log check-in today')
    expect(lastNotice(view.host)).toContain('Logged check-in with Ben.')
    expect(notesOf(view.host)['Ann.md']).toBe(logged)
  })

  test('stands in the menu of any of the rows, and not in that of others', async () => {
    await start(files)
    await choose('Ann', 'Ben')
    await view.click(view.button('More actions', view.row('Ben')))
    expect(view.menu()).toEqual([
      'Two people selected',
      'Spread',
      'Log check-in today',
      'Snooze',
      'Stop check-ins',
      'Mark as asked · not for Ann and Ben',
      'Clear selection',
    ])
    await view.choose('Log check-in today')
    expect(lastNotice(view.host)).toContain('Logged check-in with 2 people.')
    await choose('Cy')
    await view.click(view.button('More actions', view.row('Dee')))
    expect(view.menu()).toContain('Draft request…')
  })
})
