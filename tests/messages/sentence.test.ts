import { expect, it } from 'vitest'
import { asSentences, firstSentence } from '../../src/messages/sentence'

it.each([
  ['', ''],
  [' \n ', ''],
  ['I teach geography', 'I teach geography.'],
  ['i teach', 'I teach.'],
  ['geography teacher,\nmoving into energy', 'Geography teacher. Moving into energy.'],
  ['I teach.\nI write!', 'I teach. I write!'],
  ['Is it so?', 'Is it so?'],
  ['she said “come.”', 'She said “come.”'],
  ['I read this: https://example.com/a', 'I read this: https://example.com/a'],
  ['iPhone in hand', 'iPhone in hand.'],
  ['o’clock it was', 'O’clock it was.'],
  ['élodie', 'Élodie.'],
  ['お世話になっております。', 'お世話になっております。'],
  ['well –', 'Well.'],
])('%j is said as %j', (typed, said) => {
  expect(asSentences(typed)).toBe(said)
})

it.each([
  ['I teach. I write.', 'I teach.'],
  ['I teach at St. Anne', 'I teach at St.'],
  ['one only', 'one only'],
  ['', ''],
])('%j begins with %j', (text, first) => {
  expect(firstSentence(text)).toBe(first)
})
