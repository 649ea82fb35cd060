import { expect, it } from 'vitest'
import { movedRows } from '../../../src/ui/list/moved-rows'
import type { Row, SectionRows } from '../../../src/ui/list/rows'

// Of a row only this is looked at.
const row = (key: string, who: string, kind: Row['kind'] = 'check-in') =>
  ({ key, who, kind, company: 'Acme' }) as Row
const section = (...rows: Row[]): SectionRows[] => [
  { key: 'overdue', title: 'Overdue', count: rows.length, isFolded: false, rows, hidden: 0 },
]

it('a row that is known by another note goes on as the same, unless another could be meant', () => {
  const before = section(row('a', 'Ann'), row('b', 'Bo'), row('c', 'Cy'), row('d', 'Cy'))
  const after = section(row('a2', 'Ann'), row('b', 'Bo'), row('c2', 'Cy'), row('d2', 'Cy'))
  expect([...movedRows(before, after)]).toEqual([['a', 'a2']])
  expect([...movedRows(before, before)]).toEqual([])
  expect([...movedRows(section(row('a', 'Ann')), section(row('a2', 'Ann', 'promise')))]).toEqual([])
})
