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
/** What was typed, where `was` stood there or nothing did. */
const kept = (typed: Readonly<Record<string, string>>, was: Readonly<Record<string, string>> = {}) =>
  Object.fromEntries(Object.entries(typed).map(([key, text]) => [key, { typed: text, was: was[key] ?? '' }]))
const EMPTY = { contact: '', company: '', role: '', interview: '', template: '' }

describe('a form opens', () => {
  test('empty, where nothing is known and nothing was typed before', () => {
    expect(firstInput(fields({ template }), null)).toEqual({
      input: { ...EMPTY, template },
      shown: { ...EMPTY, template },
      news: {},
      fromKept: false,
      keptWaits: false,
    })
  })

  test('with what was typed the last time', () => {
    const typed = { contact: 'Jane', interview: '03/04/2026' }
    const { input, fromKept } = firstInput(fields({ template }), kept(typed))
    expect(fromKept).toBe(true)
    expect(input).toEqual({ ...EMPTY, template, contact: 'Jane', interview: '03/04/2026' })
  })

  test('with what is known and what was typed about the same person', () => {
    const known = { contact: '[[Jane]]', company: 'Acme' }
    const typed = { contact: '[[Jane]]', company: '', role: 'CTO' }
    const { input, fromKept } = firstInput(fields(known), kept(typed))
    expect(fromKept).toBe(true)
    expect(input).toEqual({ ...EMPTY, contact: '[[Jane]]', role: 'CTO' })
  })

  test('with what is known, while what was typed about somebody else waits', () => {
    expect(firstInput(fields({ contact: 'Jane' }), kept({ contact: 'Sam', role: 'CTO' }))).toEqual({
      input: { ...EMPTY, contact: 'Jane' },
      shown: { ...EMPTY, contact: 'Jane' },
      news: {},
      fromKept: false,
      keptWaits: true,
    })
  })

  test('without a word of what says nothing new', () => {
    expect(firstInput(fields({ contact: 'Jane' }), kept({ contact: 'Jane' })).fromKept).toBe(false)
    expect(firstInput(fields(), kept({ contact: ' ', template })).fromKept).toBe(false)
  })

  test('without what has no field there', () => {
    expect(firstInput(fields({ role: 'CTO' }), kept({ contact: 'Jane', size: '5' })).input).toEqual({
      ...EMPTY,
      role: 'CTO',
    })
    expect(firstInput(fields(), kept({ contact: 'Jane', size: '5' })).input).toEqual({
      ...EMPTY,
      contact: 'Jane',
    })
  })

  test('with what was typed in any case, where it is about one note alone', () => {
    const answers = [
      { key: 'goal', initial: 'Known' },
      { key: 'person', initial: '' },
    ]
    const { input, fromKept } = firstInput(answers, kept({ goal: '' }))
    expect(fromKept).toBe(true)
    expect(input).toEqual({ goal: '', person: '' })
  })
})

describe('what was typed before the note was changed', () => {
  const answer = (noteSays: string) => [{ key: 'goal', noteSays }]
  const mine = kept({ goal: 'Mine' }, { goal: 'Old' })

  test('stands there as it was typed, where the note says what it said then', () => {
    expect(firstInput(answer('Old'), mine)).toMatchObject({
      input: { goal: 'Mine' },
      shown: { goal: 'Old' },
      news: {},
    })
  })

  test('stands beside what the note says now, which the user has not been shown', () => {
    expect(firstInput(answer('New'), mine)).toEqual({
      input: { goal: 'Mine' },
      shown: { goal: 'Old' },
      news: { goal: 'New' },
      fromKept: true,
      keptWaits: false,
    })
    expect(firstInput(answer(''), mine).news).toEqual({ goal: '' })
  })

  test('is forgotten where the note says the same by now', () => {
    expect(firstInput(answer('Mine'), mine)).toMatchObject({
      shown: { goal: 'Mine' },
      news: {},
      fromKept: false,
    })
  })

  test('leaves nothing to choose where the note says the same of one of several', () => {
    const two = [{ key: 'person', noteSays: 'Jane' }, ...answer('New')]
    const typed = { ...mine, ...kept({ person: 'Jane' }, { person: 'Old' }) }
    expect(firstInput(two, typed)).toMatchObject({ news: { goal: 'New' }, shown: { person: 'Jane' } })
    expect(firstInput(two, typed).news).not.toHaveProperty('person')
  })

  test('leaves nothing to choose where the field stands for nothing in a note', () => {
    expect(firstInput([{ key: 'goal', initial: 'New' }], mine)).toMatchObject({
      input: { goal: 'Mine' },
      news: {},
    })
  })

  test('takes nothing from a field that was left as it was', () => {
    const two = [...answer('New'), { key: 'person', noteSays: 'Now' }]
    expect(firstInput(two, mine)).toMatchObject({
      input: { goal: 'Mine', person: 'Now' },
      shown: { goal: 'Old', person: 'Now' },
      news: { goal: 'New' },
    })
  })
})

describe('a form keeps', () => {
  const keep = (given: ReturnType<typeof fields>, input: Readonly<Record<string, string>>) =>
    toKeep(given, input, firstInput(given, null).shown)

  test('what is not as it was given, and whom it is about, each with what stood there', () => {
    const given = fields({ contact: 'Jane', company: 'Acme', role: 'CEO', template })
    const input = { ...EMPTY, contact: 'Jane', company: 'Acme', role: 'CTO', template }
    expect(keep(given, input)).toEqual({
      contact: { typed: 'Jane', was: 'Jane' },
      role: { typed: 'CTO', was: 'CEO' },
    })
  })

  test('what the user was shown last, whatever the note said at first', () => {
    const answers = [{ key: 'goal', noteSays: 'Old' }]
    expect(toKeep(answers, { goal: 'Mine' }, { goal: 'New' })).toEqual({
      goal: { typed: 'Mine', was: 'New' },
    })
    expect(toKeep(answers, { goal: 'New' }, { goal: 'New' })).toBeNull()
  })

  test('nothing, where that says nothing', () => {
    expect(keep(fields({ contact: 'Jane' }), { ...EMPTY, contact: 'Jane' })).toBeNull()
    expect(keep(fields({ role: 'CTO' }), { ...EMPTY, template })).toBeNull()
  })
})
