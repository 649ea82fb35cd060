import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plusDays } from '../../src/days/calendar-day'
import { KINDS, type FollowUp } from '../../src/follow-ups/follow-up'
import { followUpOrder, puttingInOrder } from '../../src/follow-ups/order'
import { day } from '../days/day'
import { overviewOf } from './overview-of'

const [some] = overviewOf({ 'Interviews/1.md': { contact: 'Jane' } }, '2026-03-10').followUps
if (!some) throw new Error('Somebody still to be asked is a follow-up')

const due = fc.option(fc.integer({ min: 0, max: 3 }).map((count) => plusDays(day('2026-03-10'), count)))
const name = fc.constantFrom('Ann', 'ann', 'ANN', 'Bo', 'Bo 2', 'Émile', 'emile', 'Zoë', 'Åse', '')
const anyFollowUp = fc
  .record({ due, name, kind: fc.constantFrom(...KINDS), path: fc.constantFrom('a.md', 'b.md', 'c.md') })
  .map((told): FollowUp => ({ ...some, ...told }))

function ordered(followUps: readonly FollowUp[], language: string): readonly FollowUp[] {
  const steps = puttingInOrder(followUps, language)
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value
}

test('follow-ups that are put in order by days stand as if each were compared with each', () => {
  fc.assert(
    fc.property(
      fc.array(anyFollowUp, { maxLength: 30 }),
      fc.constantFrom('en', 'sv', '?'),
      (all, language) => {
        const told = (list: readonly FollowUp[]) => list.map((one) => [one.due, one.name, one.kind, one.path])
        expect(told(ordered(all, language))).toEqual(told([...all].sort(followUpOrder(language))))
      },
    ),
    { numRuns: 500 },
  )
})

test('many follow-ups are put in order in steps', () => {
  const all = Array.from({ length: 1000 }, (_, place) => ({
    ...some,
    due: plusDays(day('2026-03-10'), place % 300),
  }))
  expect([...puttingInOrder(all, 'en')].length).toBeGreaterThan(2)
})
