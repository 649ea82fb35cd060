import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isOneTypoApart } from '../../src/contacts/one-typo-apart'

/** The distance of Damerau and Levenshtein, by the table. */
function distance(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0))
  const at = (i: number, j: number) => table[i]?.[j] ?? Infinity
  for (let i = 0; i <= a.length; i++) {
    for (let j = 0; j <= b.length; j++) {
      const row = table[i]
      if (!row) continue
      if (i === 0 || j === 0) {
        row[j] = i + j
        continue
      }
      const costs = [at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + Number(a[i - 1] !== b[j - 1])]
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) costs.push(at(i - 2, j - 2) + 1)
      row[j] = Math.min(...costs)
    }
  }
  return at(a.length, b.length)
}

test('a word is one typing error away where the distance is one', () => {
  const text = fc.string({ unit: fc.constantFrom(...'abc'), minLength: 4, maxLength: 9 })
  fc.assert(
    fc.property(text, text, (typed, word) => {
      expect(isOneTypoApart(typed, word)).toBe(word.length >= 6 && distance(typed, word) === 1)
    }),
    { numRuns: 3000 },
  )
})

test('every single error is one', () => {
  const text = fc.string({ unit: fc.constantFrom(...'abcdef'), minLength: 6, maxLength: 9 })
  fc.assert(
    fc.property(text, fc.nat(), (word, place) => {
      const at = place % (word.length - 1)
      const changed = word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2)
      expect(isOneTypoApart(`${word.slice(0, at)}z${word.slice(at)}`, word)).toBe(true)
      expect(isOneTypoApart(word.slice(0, at) + word.slice(at + 1), word)).toBe(true)
      expect(isOneTypoApart(`${word.slice(0, at)}z${word.slice(at + 1)}`, word)).toBe(true)
      expect(isOneTypoApart(changed, word)).toBe(changed !== word)
    }),
  )
})

test('a digit is no typing error for another, nor is one missing', () => {
  expect(isOneTypoApart('studio5', 'studio6')).toBe(false)
  expect(isOneTypoApart('studio', 'studio6')).toBe(false)
  expect(isOneTypoApart('stuido6', 'studio6')).toBe(true)
})
