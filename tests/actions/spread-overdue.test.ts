import { describe, expect, it } from 'vitest'
import type { Host } from '../host/node/host'
import { due, hosts, interview, lastNotice, notesOf, open, pressUndo, chooseOfList } from '../ui/hands'

const start = hosts()

/** Twenty people who wait, the first the longest, and somebody to thank. */
const BACKLOG = {
  ...Object.fromEntries(
    Array.from({ length: 20 }, (_, at) => {
      const day = `2026-0${at < 10 ? 5 : 6}-${String(10 + (at % 10)).padStart(2, '0')}`
      return [`I/P${at}.md`, interview(`P${at}`, `interview_on: ${day} # first`, `thanked_on: ${day}`)]
    }),
  ),
  'I/Thanks.md': interview('Thanks', 'interview_on: 2026-11-19'),
}

const days = async (host: Host) =>
  (await due(host, { within: '60' })).followUps.map(({ contact, due: day }) => `${contact} ${day ?? ''}`)

describe('a backlog after a break', () => {
  it('is spread over working days, so many a day, in its order, in one step', async () => {
    const host = await start(BACKLOG)
    await open(host, 'I/P0.md')
    expect(await host.command('spread-overdue')).toBe(true)
    await host.settle()
    await chooseOfList(host, 'Three a day')
    expect(lastNotice(host)).toBe('Spread 20 people over the days until 1 Dec. [Undo]')
    expect(await days(host)).toEqual([
      'Thanks 2026-11-20',
      'P0 2026-11-23',
      'P1 2026-11-23',
      'P2 2026-11-23',
      'P3 2026-11-24',
      'P4 2026-11-24',
      'P5 2026-11-24',
      'P6 2026-11-25',
      'P7 2026-11-25',
      'P8 2026-11-25',
      'P10 2026-11-26',
      'P11 2026-11-26',
      'P9 2026-11-26',
      'P12 2026-11-27',
      'P13 2026-11-27',
      'P14 2026-11-27',
      'P15 2026-11-30',
      'P16 2026-11-30',
      'P17 2026-11-30',
      'P18 2026-12-01',
      'P19 2026-12-01',
    ])
    await pressUndo(host)
    expect(notesOf(host)).toEqual(BACKLOG)
  })

  it('begins on the next working day where nobody works today', async () => {
    const host = await start(BACKLOG, { today: '2026-11-28T09:00' })
    await host.cli('spread', { 'a-day': '20' })
    expect((await days(host)).filter((one) => one.startsWith('P'))).toHaveLength(20)
    expect((await days(host)).every((one) => one.startsWith('T') || one.endsWith('2026-11-30'))).toBe(true)
  })

  it('is left whole where one note cannot be written, which is named', async () => {
    const broken = {
      ...BACKLOG,
      'I/P7.md':
        (BACKLOG as Record<string, string>)['I/P7.md']?.replace(
          'tags:',
          'snoozed_until: |\n  soon\nsnoozed-until: later\ntags:',
        ) ?? '',
    }
    const host = await start(broken)
    expect(await host.cli('spread', {})).toMatch(/^Error: .*P7/)
    expect(notesOf(host)).toEqual(broken)
  })

  it('is offered only from eleven on', async () => {
    const few = Object.fromEntries(Object.entries(BACKLOG).slice(0, 10))
    const host = await start(few)
    expect(await host.command('spread-overdue')).toBe(false)
    expect(await host.cli('spread', { 'a-day': '5' })).toBe('Spread 10 people over the days until 24 Nov.')
  })
})
