import { describe, expect, test } from 'vitest'
import { foldQuestion } from '../../src/prep/fold-question'

describe('two questions are the same', () => {
  test.each([
    ['How is it?', 'how  is it'],
    ['¿Qué tal?', 'qué tal'],
    ['“Why so?”', 'Why so…'],
    ['Zo\u00EB?', 'Zoe\u0308'],
    ['What is \\#1?', 'What is #1'],
    ['  Why  ', 'Why'],
  ])('%j and %j', (one, other) => expect(foldQuestion(one)).toBe(foldQuestion(other)))
})

describe('two questions are not the same', () => {
  test.each([
    ['Why?', 'Why not?'],
    ['A or B?', 'A, or B?'],
    // Where nothing else is there, the marks are the question.
    ['?', '?!'],
    ['?', ''],
  ])('%j and %j', (one, other) => expect(foldQuestion(one)).not.toBe(foldQuestion(other)))
})
