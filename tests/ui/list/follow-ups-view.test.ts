import { afterEach, describe, expect, test, vi } from 'vitest'
import { note, talkedWith, ViewHost } from './view-host'

let view: ViewHost
const start = async (...args: Parameters<typeof ViewHost.start>) => (view = await ViewHost.start(...args))
afterEach(() => view.host.unload())

const everything = {
  'Interviews/Late.md': talkedWith('Jane Doe', '2026-08-11', { company: 'Acme' }),
  'Interviews/Today.md': talkedWith('Ali Aydin', '2026-08-23'),
  'Interviews/Talk.md': note({ contact: 'Sam Lee', company: 'Brook', interview_on: '2026-11-23T14:00:00' }),
  'Interviews/Soon.md': talkedWith('Kim', '2026-08-28'),
  'Interviews/Then.md': talkedWith('Zoe', '2026-11-01'),
  'Interviews/Ask.md': note({ contact: 'Ann Bell' }),
  'Interviews/Quiet.md': talkedWith('Walter', '2025-02-03'),
  'Interviews/Hal.md': note({ contact: 'Hal', outcome: 'cancelled' }),
  'Interviews/Odd.md': note({ contact: 'Odd One', last_contact: '03/04/2026' }),
  'Home.md': 'Nothing to do with it',
}

describe('the view', () => {
  test('shows who, where and how late or how soon, in its sections', async () => {
    await start(everything)
    expect(view.sections()).toEqual({
      'Overdue 1': ['Jane Doe · Acme | 12 days overdue · last in touch in August'],
      'Today 2': [
        'Sam Lee · Brook | Today 14:00 · not prepared yet',
        'Ali Aydin | Write today · last in touch in August',
      ],
      'Upcoming 1': ['Kim | Write in 5 days · last in touch in August'],
      'Later 1': [],
      'To ask 1': ['Ann Bell | Not asked yet'],
      'Reconnect 1': [],
      'No next step 2': [
        'Hal | Cancelled, and nothing planned since',
        'Odd One | A day in the note is not understood',
      ],
      'Needs attention 1': [
        'Odd | last_contact says 03/04/2026. Write 2026-04-03 or 2026-03-04. Not counted until then.',
      ],
    })
    expect(view.el.find('.iin-code').getText()).toBe('last_contact')
    await view.click(view.head('Reconnect'))
    expect(view.sections()['Reconnect 1']).toEqual([
      'Walter | Last in touch 21 months ago · people are glad to hear from you, more than one thinks',
    ])
  })

  test('says in one line what today asks', async () => {
    await start(everything)
    const says = () => view.el.find('.iin-asks').getText()
    expect(says()).toBe('Today: 1 talk, 2 check-ins. This week: Walter.')
    await view.host.disk.external.write('Interviews/Late.md', note({ contact: 'Jane Doe', cadence: 'never' }))
    await view.host.advance(1000)
    expect(says()).toBe('Today: 1 talk, 1 check-in. This week: Walter.')
  })

  test('tells the day and the reason in the tooltip', async () => {
    await start(everything)
    expect(view.openOf('Jane Doe').getAttribute('aria-label')).toBe(
      'Due Wednesday, 11 November 2026: a quarter after you last talked on 11 August 2026',
    )
  })

  test('calls a row by what it says, and describes it by the tooltip', async () => {
    await start(everything)
    const open = view.openOf('Jane Doe')
    const named = (open.getAttribute('aria-labelledby') ?? '').split(' ')
    expect(named.map((id) => view.host.document.getElementById(id)?.getText())).toEqual([
      'Jane Doe',
      'Acme',
      '12 days overdue · last in touch in August',
    ])
    expect(open.getAttribute('aria-describedby')).toBe(open.id)
    const ids = view.el.findAll('[id]').map((el) => el.id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('asks how it went from the minute on at which the talk begins', async () => {
    await start({ 'a.md': note({ contact: 'Sam Lee', interview_on: '2026-11-23T10:30:00' }) })
    expect(view.row('Sam Lee').find('.iin-line').getText()).toBe('Today 10:30 · not prepared yet')
    await view.host.advance(30 * 60_000)
    expect(view.row('Sam Lee').find('.iin-line').getText()).toBe(
      'How did it go? · write it down while it is fresh',
    )
  })

  test('turns over at midnight', async () => {
    await start({ 'a.md': talkedWith('Ali Aydin', '2026-08-23') })
    expect(Object.keys(view.sections())).toEqual(['Today 1'])
    await view.host.advance(15 * 3_600_000)
    expect(view.sections()).toEqual({ 'Overdue 1': ['Ali Aydin | 1 day overdue · last in touch in August'] })
  })

  test('needs at most twelve elements for a row, heads and lists included', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 60 }, (_, at) => [`${at}.md`, talkedWith(`Person ${at}`, '2026-08-11')]),
    )
    await start(files)
    // What today asks and how the search goes stand there once, for however many rows.
    const others = ':not(.iin-progress, .iin-progress *, .iin-asks)'
    const elements = () => view.el.find('.iin-scroller').querySelectorAll(others).length
    const rows = () => view.el.findAll('.iin-row').length
    expect(rows()).toBe(50)
    expect(elements() / rows()).toBeLessThanOrEqual(12)
    await view.host.unload()

    // The dearest case: sections of one row each.
    await start(everything)
    await view.click(view.head('Later'))
    await view.click(view.head('Reconnect'))
    expect(rows()).toBe(10)
    expect(elements() / rows()).toBeLessThanOrEqual(12)
  })
})

describe('where there is nothing to show', () => {
  test('it says how to begin, and both ways lead on', async () => {
    await start({ 'Home.md': 'Hello' })
    expect(view.said()).toContain('Whom would you like to learn from?')
    await view.click(view.button('I already have notes'))
    expect(view.host.document.body.find('.modal')).not.toBeNull()
  })

  test('it says that nobody is waiting, and who comes next', async () => {
    await start({ 'a.md': talkedWith('Jane Doe', '2026-11-12') })
    expect(view.said()).toBe('Nobody is waiting for you. Next: Jane Doe, 12 Feb.')
  })

  test('it says that it is reading while the vault is not read', async () => {
    view = await ViewHost.start(
      { 'a.md': talkedWith('Jane Doe', '2026-08-11') },
      { warm: false, coldPace: 5000 },
    )
    expect([view.said(), view.sections()]).toEqual(['Reading your notes…', {}])
    await view.host.advance(20_000)
    expect([view.said(), Object.keys(view.sections())]).toEqual(['', ['Overdue 1']])
  })
})

describe('a click', () => {
  test('opens the note, with the middle button in a new tab', async () => {
    await start(everything)
    await view.click(view.openOf('Jane Doe'))
    expect(view.openNotes()).toEqual(['Interviews/Late.md'])
    view.mouse(view.openOf('Sam Lee'), 'auxclick', { button: 1 })
    await view.host.settle()
    expect(view.openNotes()).toEqual(['Interviews/Late.md', 'Interviews/Talk.md'])
  })

  test('opens a note whose name a link could not hold, and makes no new one', async () => {
    await start({ 'C# talk.md': talkedWith('Jane Doe', '2026-08-11') })
    await view.click(view.openOf('Jane Doe'))
    expect(view.openNotes()).toEqual(['C# talk.md'])
    expect(view.host.app.vault.getMarkdownFiles()).toHaveLength(1)
  })

  test('on a problem opens its note', async () => {
    await start(everything)
    await view.click(view.openOf('Odd'))
    expect(view.openNotes()).toEqual(['Interviews/Odd.md'])
  })

  test('on the head of the view begins a new interview', async () => {
    await start(everything)
    await view.click(view.button('New interview'))
    expect(view.host.document.body.find('.modal')).not.toBeNull()
  })
})

test('the mouse over a row asks for its preview, once on the way in', async () => {
  await start(everything)
  const trigger = vi.spyOn(view.host.app.workspace, 'trigger')
  const row = view.row('Jane Doe')
  view.mouse(row.find('.iin-who'), 'mouseover')
  view.mouse(row.find('.iin-line'), 'mouseover', { relatedTarget: row.find('.iin-who') })
  const asked = trigger.mock.calls.filter(([name]) => name === 'hover-link')
  expect(asked).toEqual([
    [
      'hover-link',
      expect.objectContaining({
        linktext: 'Interviews/Late.md',
        source: 'informational-interviews-follow-ups',
        hoverParent: view.leaf.view,
        targetEl: view.openOf('Jane Doe'),
      }),
    ],
  ])
})
