import { afterEach, describe, expect, test } from 'vitest'
import { note, talkedWith, ViewHost } from './view-host'

let view: ViewHost
const start = async (...args: Parameters<typeof ViewHost.start>) => (view = await ViewHost.start(...args))
afterEach(() => view.host.unload())

const LOG = ['Log check-in today', 'Log check-in on another day…']
const SNOOZE = 'Snooze'
const STOP = 'Stop check-ins'
const OURS = [...LOG, SNOOZE, STOP, 'Mark as thanked', 'Link to a note of theirs']

/** What of ours the menu of a row offers. */
async function offered(name: string): Promise<string[]> {
  view.mouse(view.openOf(name), 'contextmenu', { button: 2, clientX: 10, clientY: 10 })
  await view.host.settle()
  const titles = view.menu().filter((title) => OURS.includes(title) || title.startsWith('Open “'))
  await view.press('Escape')
  return titles
}

const talkToday = note({ contact: 'Sam Lee', interview_on: '2026-11-23T14:00:00', cadence: 'none' })

describe('the menu of a row offers', () => {
  test('for a check-in to log it, to snooze it and to stop', async () => {
    await start({ 'a.md': talkedWith('Jane Doe', '2026-08-11') })
    expect(await offered('Jane Doe')).toEqual([...LOG, STOP, SNOOZE])
  })

  test('for a thank-you that it was said, and no snooze', async () => {
    await start({ 'a.md': note({ contact: 'Jane Doe', interview_on: '2026-11-20' }) })
    expect(await offered('Jane Doe')).toEqual(['Mark as thanked', ...LOG, STOP])
  })

  test('for a talk no snooze, and nothing to stop where nothing comes', async () => {
    await start({ 'a.md': talkToday })
    expect(await offered('Sam Lee')).toEqual(LOG)
  })

  test('for an introducer without a note that they were told, no more', async () => {
    const introduced = talkedWith('Jane Doe', '2026-11-10', { introduced_by: '"[[Ann Bell]]"' })
    await start({ 'a.md': introduced })
    expect(await offered('Ann Bell')).toEqual(LOG)
  })

  test('for somebody without a next step to log and to stop', async () => {
    await start({ 'a.md': note({ contact: 'Hal', outcome: 'cancelled' }) })
    expect(await offered('Hal')).toEqual([...LOG, STOP])
  })

  test('for a problem of two people with one name to link the note', async () => {
    await start({
      'a.md': note({ contact: 'Twin', email: 'a@example.com' }),
      'b.md': note({ contact: 'Twin', email: 'b@example.com' }),
      'c.md': note({ contact: 'Twin' }),
    })
    expect(await offered('c')).toEqual(['Link to a note of theirs'])
    expect(view.button('Link to a note of theirs', view.row('c'))).toBeTruthy()
  })

  test("the contact's other notes, the note about them first", async () => {
    await start({
      'People/Jane Doe.md': '',
      'Interviews/First.md': talkedWith('"[[Jane Doe]]"', '2026-03-11'),
      'Interviews/Second.md': talkedWith('"[[Jane Doe]]"', '2026-08-11'),
    })
    expect(await offered('Jane Doe')).toEqual([...LOG, STOP, SNOOZE, 'Open “Jane Doe”', 'Open “First”'])
    view.mouse(view.openOf('Jane Doe'), 'contextmenu')
    await view.choose('Open “First”')
    expect(view.openNotes()).toEqual(['Interviews/First.md'])
  })

  test('what the row is about, then the rest, the other notes, and the app’s own items last and once', async () => {
    await start({
      'First.md': talkedWith('Jane Doe', '2026-03-11'),
      'Second.md': talkedWith('Jane Doe', '2026-08-11'),
    })
    expect(await wholeMenu('Jane Doe')).toEqual([
      'Log check-in today',
      'Write…',
      'Log check-in on another day…',
      '—',
      'Show their story',
      'Change how often to be in touch…',
      STOP,
      'Keep a link for somebody…',
      SNOOZE,
      '—',
      'Open “First”',
      '—',
      'Open in new tab',
      'Open to the right',
      'Open in new window',
      '—',
      'Rename…',
      '—',
      'Delete',
    ])
  })

  test.each([
    ['to ask', { contact: 'Kim' }, 'Draft request…'],
    ['a reminder to send', { contact: 'Kim', asked_on: '2026-11-09' }, 'Draft reminder…'],
    [
      'no answer to the reminder',
      { contact: 'Kim', asked_on: '2026-10-12', reminded_on: '2026-11-02' },
      'Close request without an answer',
    ],
    ['a request that waits', { contact: 'Kim', asked_on: '2026-11-20' }, 'Set the day of this interview…'],
    ['a talk ahead', { contact: 'Kim', interview_on: '2026-11-26' }, 'Prepare this interview…'],
    [
      'a talk that has begun',
      { contact: 'Kim', interview_on: '2026-11-23T09:00:00' },
      'Write down how it went…',
    ],
    ['thanks to say', { contact: 'Kim', interview_on: '2026-11-20' }, 'Draft thank-you…'],
  ])('of %s the likeliest first', async (_, properties: Record<string, string>, first) => {
    await start({ 'a.md': note(properties) })
    expect((await wholeMenu('Kim'))[0]).toBe(first)
  })
})

/** Every line of a row's menu, in its order, with the lines between its parts. */
async function wholeMenu(name: string): Promise<string[]> {
  view.mouse(view.openOf(name), 'contextmenu')
  await view.host.settle()
  const lines = view.host.document.body.findAll('.menu .menu-item, .menu .menu-separator')
  return lines.map((line) => (line.hasClass('menu-separator') ? '—' : line.getText()))
}

test('on a phone the name stands above what can be done', async () => {
  await start({ 'a.md': talkedWith('Jane Doe', '2026-08-11') }, { device: 'phone' })
  await view.click(view.button('More actions', view.row('Jane Doe')))
  const [first, second] = view.menu()
  expect([first, second]).toEqual(['Jane Doe', LOG[0]])
  expect(view.host.document.body.find('.menu .is-label').getText()).toBe('Jane Doe')
})

test('the row shows that the open menu is its own', async () => {
  await start({ 'a.md': talkedWith('Jane Doe', '2026-08-11') })
  view.mouse(view.openOf('Jane Doe').find('.iin-who'), 'contextmenu')
  expect(view.row('Jane Doe').hasClass('iin-has-menu')).toBe(true)
  await view.press('Escape')
  expect(view.row('Jane Doe').hasClass('iin-has-menu')).toBe(false)
})

describe('what the menu does', () => {
  const jane = { 'a.md': talkedWith('Jane Doe', '2026-08-11') }
  const choose = async (title: string) => {
    await view.click(view.button('More actions', view.row('Jane Doe')))
    await view.choose(title)
  }

  test.each([
    ['For a week', '2026-11-30'],
    ['For a month', '2026-12-23'],
    ['Until next quarter', '2027-01-01'],
  ])('%s it snoozes until %s', async (title, until) => {
    await start(jane)
    await choose(SNOOZE)
    await view.choose(title)
    expect(await view.host.read('a.md')).toContain(`snoozed_until: ${until}\n`)
    expect(view.sections()).not.toHaveProperty('Overdue 1')
  })

  test('a day of choice is asked for', async () => {
    await start(jane)
    await choose(SNOOZE)
    await view.choose('Until a day of choice…')
    await view.click(buttonInModal('In a month'))
    await view.host.advance(1000)
    expect(await view.host.read('a.md')).toContain('snoozed_until: 2026-12-23\n')
  })

  test('a check-in on another day is asked for', async () => {
    await start(jane)
    await choose('Log check-in on another day…')
    await view.click(buttonInModal('A week ago'))
    await view.host.advance(1000)
    expect(await view.host.read('a.md')).toContain('check_ins:\n  - 2026-11-16\n')
  })

  test('check-ins are stopped', async () => {
    await start(jane)
    await choose(STOP)
    expect(await view.host.read('a.md')).toContain('cadence: none\n')
    // Folded, so that it takes one line.
    expect(view.sections()).toEqual({ 'Closed 1': [] })
  })

  test("the row's own button does the first of them", async () => {
    await start({ ...jane, 'b.md': note({ contact: 'Kim', interview_on: '2026-11-20' }) })
    await view.click(view.button('Log check-in today', view.row('Jane Doe')))
    await view.click(view.button('Mark as thanked', view.row('Kim')))
    await view.host.advance(1000)
    expect(await view.host.read('a.md')).toContain('check_ins:\n  - 2026-11-23\n')
    expect(await view.host.read('b.md')).toContain('thanked_on: 2026-11-23\n')
    expect(view.openNotes()).toEqual([])
  })
})

function buttonInModal(text: string): HTMLElement {
  const found = view.host.document.body.findAll('.modal button').find((button) => button.getText() === text)
  if (!found) throw new Error(`The dialog has no “${text}”`)
  return found
}
