import fc from 'fast-check'
import { expect, test } from 'vitest'
import { comparePlain, isPlain, SORTS_PLAIN_NAMES } from '../../src/follow-ups/plain-names'

const LANGUAGES = ['de', 'de-CH', 'en', 'en-GB', 'en-US', 'fr', 'fr-CA', 'it', 'nl', 'nl-BE', 'pt', 'pt-BR']
const collators = LANGUAGES.map((language) => new Intl.Collator(language))

const plainText = fc.string({ unit: fc.constantFrom(...'abcdzABCDZ0129 '), maxLength: 6 })
/** Two names that often begin alike, or differ in case alone. */
const twoNames = fc
  .tuple(plainText, plainText, plainText)
  .chain(([start, a, b]) => fc.constantFrom([start + a, start + b], [start + a, (start + a).toUpperCase()]))

test('plain names are sorted as the collators of these languages sort them', () => {
  expect(LANGUAGES.every((language) => SORTS_PLAIN_NAMES.test(language))).toBe(true)
  fc.assert(
    fc.property(twoNames, ([a = '', b = '']) => {
      expect(isPlain(a) && isPlain(b)).toBe(true)
      for (const collator of collators) expect(comparePlain(a, b)).toBe(Math.sign(collator.compare(a, b)))
    }),
    { numRuns: 2000 },
  )
})

test('every letter, digit and the space stand where the collators have them', () => {
  const signs = [...' 0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ']
  for (const collator of collators)
    expect([...signs].sort(comparePlain)).toEqual([...signs].sort(collator.compare))
})

test('no other sign is plain, nor is a language that sorts letters its own way', () => {
  for (let code = 0; code < 0x3000; code++) {
    const sign = String.fromCharCode(code)
    expect(isPlain(sign)).toBe(/^[ 0-9A-Za-z]$/.test(sign))
  }
  for (const language of ['sv', 'da', 'cs', 'et', 'en-u-kn', 'de-u-co-phonebk', 'no such language', ''])
    expect(SORTS_PLAIN_NAMES.test(language)).toBe(false)
})
