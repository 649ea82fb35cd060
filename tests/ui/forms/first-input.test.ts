import { describe, expect, test } from 'vitest'
import { firstInput, toKeep } from '../../../src/ui/forms/first-input'

const template = 'Templates/Talk.md'

/** The fields of a form about a person, with what is known. */
const fields = (known: Readonly<Record<string, string>> = {}) =>
  ['contact', 'company', 'role', 'interview', 'template'].map((key) => ({
    key,
    initial: known[key] ?? '',
    ...(key === 'contact' ? { identifies: true as const } : {}),
    ...(key === 'template' ? { isAside: true as const } : {}),
  }))
const EMPTY = { contact: '', company: '', role: '', interview: '', template: '' }

describe('a form opens', () => {
  test('empty, where nothing is known and nothing was typed before', () => {
    expect(firstInput(fields({ template }), null)).toEqual({
      input: { ...EMPTY, template },
      fromKept: false,
      keptWaits: false,
    })
  })

  test('with what was typed the last time', () => {
    const typed = { contact: 'Jane', interview: '03/04/2026' }
    const { input, fromKept } = firstInput(fields({ template }), typed)
    expect(fromKept).toBe(true)
    expect(input).toEqual({ ...EMPTY, template, contact: 'Jane', interview: '03/04/2026' })
  })

  test('with what is known and what was typed about the same person', () => {
    const known = { contact: '[[Jane]]', company: 'Acme' }
    const typed = { contact: '[[Jane]]', company: '', role: 'CTO' }
    const { input, fromKept } = firstInput(fields(known), typed)
    expect(fromKept).toBe(true)
    expect(input).toEqual({ ...EMPTY, contact: '[[Jane]]', role: 'CTO' })
  })

  test('with what is known, while what was typed about somebody else waits', () => {
    expect(firstInput(fields({ contact: 'Jane' }), { contact: 'Sam', role: 'CTO' })).toEqual({
      input: { ...EMPTY, contact: 'Jane' },
      fromKept: false,
      keptWaits: true,
    })
  })

  test('without a word of what says nothing new', () => {
    expect(firstInput(fields({ contact: 'Jane' }), { contact: 'Jane' }).fromKept).toBe(false)
    expect(firstInput(fields(), { contact: ' ', template }).fromKept).toBe(false)
  })

  test('without what has no field there', () => {
    expect(firstInput(fields({ role: 'CTO' }), { contact: 'Jane', size: '5' }).input).toEqual({
      ...EMPTY,
      role: 'CTO',
    })
    expect(firstInput(fields(), { contact: 'Jane', size: '5' }).input).toEqual({ ...EMPTY, contact: 'Jane' })
  })

  test('with what was typed in any case, where it is about one note alone', () => {
    const answers = [
      { key: 'goal', initial: 'Known' },
      { key: 'person', initial: '' },
    ]
    expect(firstInput(answers, { goal: '' })).toEqual({
      input: { goal: '', person: '' },
      fromKept: true,
      keptWaits: false,
    })
  })
})

describe('a form keeps', () => {
  test('what is not as it was given, and whom it is about', () => {
    const given = fields({ contact: 'Jane', company: 'Acme', template })
    expect(toKeep(given, { ...EMPTY, contact: 'Jane', company: 'Acme', role: 'CTO', template })).toEqual({
      contact: 'Jane',
      role: 'CTO',
    })
  })

  test('nothing, where that says nothing', () => {
    expect(toKeep(fields({ contact: 'Jane' }), { ...EMPTY, contact: 'Jane' })).toBeNull()
    expect(toKeep(fields({ role: 'CTO' }), { ...EMPTY, template })).toBeNull()
  })
})
