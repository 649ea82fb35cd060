import { expect, test } from 'vitest'
import { foldText, wordsOf, wordsToFind } from '../../src/contacts/fold-text'

test.each([
  ['JOSÉ', 'jose'],
  ['Jose\u0301', 'jose'],
  ['Groß', 'gross'],
  ['Søren Łukasz Æsa', 'soren lukasz aesa'],
  ['İstanbul', 'istanbul'],
  ['Ёлка', 'елка'],
  ['ΝΊΚΟΣ', 'νικος'],
  ['ガ', 'ガ'],
  ['한국', '한국'],
  ['Ｓｏｎｙ', 'sony'],
])('%s is compared as %s', (text, folded) => {
  expect(foldText(text)).toBe(foldText(folded))
  expect([folded, foldText(folded)]).toContain(foldText(text))
})

test.each([
  ['Jane  Doe-Ruiz', ['jane', 'doe', 'ruiz']],
  ['Johnson & Johnson', ['johnson', 'and', 'johnson']],
  ['AT&T', ['at', 'and', 't']],
  ['C++ developer', ['c', 'plus', 'plus', 'developer']],
  ['Rock + Co', ['rock', 'and', 'co']],
  ['I.B.M. of S.p.A.', ['ibm', 'of', 'spa']],
  ['J. Doe', ['j', 'doe']],
  ["O'Neil’s", ['oneils']],
  ['#tag/nested', ['tag', 'nested']],
  ['[[People/Jane Doe]] at [[acme|Acme Inc]]', ['jane', 'doe', 'at', 'acme', 'inc']],
  ['[[Jane#Then]]', ['jane']],
  ['田中 太郎', ['田中', '太郎']],
  [' ?! ', []],
])('%s has the words %j', (text, words) => {
  expect(wordsOf(text)).toEqual(words)
})

test('a text is also found as it is spelt out, and by what stands behind an apostrophe', () => {
  expect(wordsToFind('Jürgen Müller')).toEqual(['jurgen', 'muller', 'juergen', 'mueller'])
  expect(wordsToFind('Mu\u0308ller')).toEqual(['muller', 'mueller'])
  expect(wordsToFind('O’Connor')).toEqual(['oconnor', 'o', 'connor'])
  expect(wordsToFind('Jane')).toEqual(['jane'])
})
