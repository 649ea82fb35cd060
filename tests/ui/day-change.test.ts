import { describe, expect, it } from 'vitest'
import type { Host } from '../host/node/host'
import { due, hosts, interview } from './hands'

const start = hosts()
/** Due on 2026-11-24. */
const JANE = interview('Jane Doe', 'interview_on: 2026-08-24', 'thanked_on: 2026-08-25')
const MORNING = '2026-11-23T09:00'

const row = (host: Host) => host.document.body.find('.iin-row .iin-line')?.getText()
const status = (host: Host) => {
  const el = host.document.body.find('.iin-status')
  return el && el.style.display !== 'none' ? el.getText() : null
}
const focus = async (host: Host) => {
  host.window.dispatchEvent(new host.window.Event('focus'))
  await host.settle()
}
const hour = 3_600_000

async function withView(today: string, files: Record<string, string> = { 'Jane.md': JANE }): Promise<Host> {
  const host = await start(files, { today })
  await host.command('open-follow-ups')
  await host.advance(1000)
  return host
}

describe('the next day', () => {
  it('begins at midnight, with nobody there', async () => {
    const host = await withView('2026-11-23T22:00')
    expect(row(host)).toMatch(/^Write tomorrow|^Write in 1 day/)
    expect(host.notices()).toEqual([])
    await host.advance(2 * hour + 5000)
    expect(row(host)).toMatch(/^Write today/)
    expect(host.notices()).toEqual(['One person to write to'])
    expect(status(host)).toBeNull()
    await host.advance(24 * hour)
    expect(row(host)).toMatch(/^1 day overdue/)
    expect(status(host)).toBe('1 overdue')
    expect((await due(host)).today).toBe('2026-11-25')
  })

  it('has begun when the user looks at the window again', async () => {
    const host = await withView(MORNING)
    await host.setToday('2026-11-25T08:00')
    expect(row(host)).toMatch(/^Write tomorrow|^Write in 1 day/)
    await focus(host)
    expect(row(host)).toMatch(/^1 day overdue/)
    expect(status(host)).toBe('1 overdue')
    expect(host.notices()).toEqual(['One person to write to'])
  })

  it('has begun when the window is shown again', async () => {
    const host = await withView(MORNING)
    await host.setToday('2026-11-25T08:00')
    host.document.dispatchEvent(new host.window.Event('visibilitychange'))
    await host.settle()
    expect(status(host)).toBe('1 overdue')
  })

  it('has begun soon after the machine woke, though nobody touches anything', async () => {
    const host = await withView(MORNING)
    await host.setToday('2026-11-25T08:00')
    await host.advance(61_000)
    expect(status(host)).toBe('1 overdue')
  })

  it('comes after a night of many days as after one', async () => {
    const host = await withView(MORNING)
    for (const day of ['2026-11-24', '2026-11-30', '2027-01-04', '2028-02-29']) {
      await host.setToday(`${day}T07:00`)
      await focus(host)
      expect((await due(host)).today).toBe(day)
    }
  })

  it('comes in zones that put their clocks on', async () => {
    // Santiago has no midnight on 2026-09-06; Apia has one on every day.
    const host = await start(
      { 'Jane.md': interview('Jane', 'last_contact: 2026-06-05') },
      { today: '2026-09-05T22:30' },
    )
    await host.advance(4 * hour)
    expect((await due(host)).today).toBe('2026-09-06')
    expect(status(host)).toBe('1 overdue')
  })

  it('asks after a sleep how the talk went that was on in the meantime', async () => {
    const host = await withView(MORNING, {
      'Sam.md': interview('Sam Lee', 'interview_on: 2026-11-23T10:30:00'),
    })
    expect(row(host)).toMatch(/^Today 10:30/)
    await host.setToday('2026-11-23T12:00')
    await focus(host)
    expect(row(host)).toMatch(/^How did it go\?/)
  })

  it('moves nothing back where the clock goes back a day', async () => {
    const host = await withView('2026-11-25T00:30')
    expect(status(host)).toBe('1 overdue')
    expect(await host.cli('log', { contact: 'Jane Doe' })).toBe(
      'Logged check-in with Jane Doe. Next: 25 Feb.',
    )
    const files = host.disk.files()
    await host.setToday('2026-11-24T23:30')
    await focus(host)
    await host.advance(61_000)
    expect(status(host)).toBeNull()
    expect(await due(host, { within: '200' })).toMatchObject({
      today: '2026-11-25',
      followUps: [{ due: '2027-02-25', lastTouch: '2026-11-25' }],
      problems: [],
    })
    expect(host.disk.files()).toEqual(files)
    await host.setToday('2026-11-25T00:10')
    await focus(host)
    expect((await due(host)).today).toBe('2026-11-25')
  })

  it('is the earlier one again where the clock was wrong', async () => {
    const host = await withView('2031-01-01T09:00')
    await host.setToday(MORNING)
    await focus(host)
    expect((await due(host)).today).toBe('2026-11-23')
  })

  it.each([
    ['the same day', 0],
    ['the day after', 24],
  ])('draws nothing while it is still %s', async (_, hours) => {
    const host = await withView(MORNING)
    await host.advance(hours * hour)
    let drawn = 0
    const el = host.document.body.find('.iin-status')
    const observer = new host.window.MutationObserver((records) => (drawn += records.length))
    if (el) observer.observe(el, { childList: true })
    await focus(host)
    await host.advance(10 * 60_000)
    await focus(host)
    expect(drawn).toBe(0)
  })
})
