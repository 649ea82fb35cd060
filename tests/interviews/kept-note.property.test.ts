import fc from 'fast-check'
import { expect, test } from 'vitest'
import { KEPT_FOR, keptNote } from '../../src/interviews/kept-note'

const value = fc.constantFrom('Jane', '[[Sam]]', ['Bo', 'Di'], '', null, [], undefined)
const anyProperties = fc.dictionary(fc.constantFrom(...KEPT_FOR, 'tags', 'FOR'), value)

test('a note is kept for those whom the first of the names tells that it has', () => {
  fc.assert(
    fc.property(anyProperties, (properties) => {
      const key = KEPT_FOR.find((one) => properties[one] !== undefined)
      const alone = key === undefined ? {} : { for: properties[key] }
      expect(keptNote('Clip.md', properties)?.forWhom).toEqual(keptNote('Clip.md', alone)?.forWhom)
    }),
    { numRuns: 500 },
  )
})

test('a note is kept for somebody under each of the names, and under no other', () => {
  for (const key of KEPT_FOR) expect(keptNote('Clip.md', { [key]: 'Jane' })?.forWhom[0]?.name).toBe('Jane')
  expect(keptNote('Clip.md', { FOR: 'Jane', keepfor: 'Jane' })).toBeNull()
})
