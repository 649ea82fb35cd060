import { describe, expect, test } from 'vitest'
import { PLAINLY } from '../../../src/notes/properties/plainly'
import { readBlock } from '../../../src/notes/properties/block'
import { findBlock } from '../body/section-edits'

describe('properties that cannot be read', () => {
  test.each([
    ['contact: Jane: Acme', 'there is a second colon'],
    ['contact: "Jane', 'quotation mark'],
    ['contact: @jane', 'quotation marks'],
    ['contact: Jane\ncompany', 'colon'],
    ['tags: [a, b', 'bracket'],
    ['contact: *jane', 'quotation marks'],
  ])('%j are refused in plain words', (properties, says) => {
    const read = readBlock(`---\n${properties}\n---\n`, findBlock)
    expect('refusal' in read ? read.refusal.message : 'It was read.').toContain(says)
  })

  test('in the words of no parser', () => {
    for (const words of Object.values(PLAINLY))
      expect(words).not.toMatch(/mapping|scalar|implicit|flow|alias|anchor|token|indent|sequence/i)
  })
})
