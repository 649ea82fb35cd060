import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plusDays } from '../../src/days/calendar-day'
import { suggestionOfWeek } from '../../src/follow-ups/reconnect'
import { day } from '../days/day'
import { aFollowUp } from '../ui/list/given'

const quiet = (name: string, due = '2024-05-03') =>
  aFollowUp({ name, due: day(due), longQuiet: true, path: `Interviews/${name}.md` })
const MONDAY = day('2026-11-23')
const ALL = ['Ann', 'Bea', 'Cid', 'Dot'].map((name) => quiet(name))
const on = (days: number, all = ALL) => suggestionOfWeek(all, plusDays(MONDAY, days))?.name

describe('the suggestion of the week', () => {
  test('is the same from Monday to Sunday', () => {
    for (let days = 1; days < 7; days++) expect(on(days)).toBe(on(0))
    expect(on(7)).not.toBe(on(0))
    expect(on(-1)).not.toBe(on(0))
  })

  test('is another each week, until all had their turn, however many there are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: -5000, max: 5000 }), (count, from) => {
        const all = Array.from({ length: count }, (_, at) => quiet(`P${at}`, '2000-01-01'))
        const turns = Array.from({ length: count }, (_, week) => on(from + 7 * week, all))
        expect(new Set(turns).size).toBe(count)
      }),
    )
  })

  test('does not depend on the order of the list, and is not moved by who becomes quiet in the week', () => {
    expect(on(0, [...ALL].reverse())).toBe(on(0))
    const late = quiet('Aaa', '2025-11-24')
    expect(on(2, [late, ...ALL])).toBe(on(0))
  })

  test('is whoever there is, and nobody where nobody has been quiet for so long', () => {
    expect(on(2, [quiet('Aaa', '2025-11-24')])).toBe('Aaa')
    expect(on(0, [])).toBeUndefined()
    expect(on(0, [aFollowUp()])).toBeUndefined()
  })
})
