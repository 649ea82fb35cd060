import { expect, test } from 'vitest'
import { UndoHistory, type UndoStep } from '../../src/vault/undo-history'

const step = (number: number): UndoStep => ({ label: `Change ${number}`, at: number, notes: [] })

test('a hundred changes can be taken back, and of more the latest hundred', () => {
  const history = new UndoHistory()
  for (let number = 1; number <= 100; number++) history.add(step(number))
  expect(history.steps.map(({ at }) => at)).toEqual(Array.from({ length: 100 }, (_, place) => place + 1))
  history.add(step(101))
  expect(history.steps).toHaveLength(100)
  expect([history.steps[0]?.at, history.steps[99]?.at]).toEqual([2, 101])
})

test('steps that become one stand where the latest stands', () => {
  const history = new UndoHistory()
  const [first, other, last] = [step(1), step(2), step(3)]
  for (const one of [first, other, last]) history.add(one)
  expect(history.join([first, last])).toMatchObject({ label: 'Change 1', at: 1 })
  expect(history.steps.map(({ at }) => at)).toEqual([2, 1])
  expect(history.join([])).toBeNull()
})
