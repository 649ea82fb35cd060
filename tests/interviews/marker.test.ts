import { describe, expect, test } from 'vitest'
import { isInterview, normalTag } from '../../src/interviews/marker'
import { MARKER } from './builders'

describe('an interview note is marked', () => {
  test.each([
    { tags: ['informational-interview'] },
    { tags: ['#informational-interview'] },
    { tags: ['Informational-Interview'] },
    { tags: ['#INFORMATIONAL-INTERVIEW'] },
    { tags: ['work', 'informational-interview'] },
    { tags: ['informational-interview/2026'] },
    { tags: ['#informational-interview/2026/spring'] },
    { tags: 'informational-interview' },
    { tags: '#informational-interview' },
    { tags: 'work, informational-interview' },
    { tags: 'work informational-interview/2026' },
    { tags: ' informational-interview ' },
    { tag: 'informational-interview' },
    { tag: ['informational-interview'] },
    { type: 'informational-interview' },
    { type: 'Informational-Interview' },
    { type: ['informational-interview'] },
    { tags: ['work'], type: 'informational-interview' },
  ])('%j', (properties) => {
    expect(isInterview(properties, MARKER)).toBe(true)
  })
})

describe('it is not marked', () => {
  test.each([
    {},
    { tags: [] },
    { tags: null },
    { tags: 12 },
    { tags: [null, 12, {}] },
    { tags: ['interview'] },
    { tags: ['informational-interviews'] },
    { tags: ['informational-interview-2026'] },
    { tags: ['work/informational-interview'] },
    { tags: 'informational interview' },
    // The marker alone is looked for under the exact keys, since every note of the vault is asked.
    { Tags: ['informational-interview'] },
    { TAGS: ['informational-interview'] },
    { Type: 'informational-interview' },
    { category: 'informational-interview' },
    { type: 'informational-interview/2026' },
    { type: 'person' },
    { type: null },
    { aliases: ['informational-interview'] },
  ])('%j', (properties) => {
    expect(isInterview(properties, MARKER)).toBe(false)
  })
})

describe('the tag of the settings', () => {
  test('is the one that counts; the type stays', () => {
    expect(isInterview({ tags: ['Talks'] }, 'talks')).toBe(true)
    expect(isInterview({ tags: ['talks/2026'] }, 'talks')).toBe(true)
    expect(isInterview({ tags: ['informational-interview'] }, 'talks')).toBe(false)
    expect(isInterview({ type: 'informational-interview' }, 'talks')).toBe(true)
    expect(isInterview({ type: 'talks' }, 'talks')).toBe(false)
  })

  test('is compared without # and in lower case', () => {
    expect(normalTag(' #Talks/Spring ')).toBe('talks/spring')
  })
})
