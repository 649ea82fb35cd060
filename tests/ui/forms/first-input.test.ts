import { describe, expect, test } from 'vitest'
import { EMPTY_INPUT } from '../../../src/interviews/new-interview'
import { firstInput } from '../../../src/ui/forms/first-input'

const template = 'Templates/Talk.md'

describe('a form opens', () => {
  test('empty, where nothing is known and nothing was typed before', () => {
    expect(firstInput({ template }, null)).toEqual({
      input: { ...EMPTY_INPUT, template },
      fromDraft: false,
      draftWaits: false,
    })
  })

  test('with what was typed the last time', () => {
    const { input, fromDraft } = firstInput({ template }, { contact: 'Jane', interview: '03/04/2026' })
    expect(fromDraft).toBe(true)
    expect(input).toEqual({ ...EMPTY_INPUT, template, contact: 'Jane', interview: '03/04/2026' })
  })

  test('with what is known and what was typed about the same person', () => {
    const known = { contact: '[[Jane]]', company: 'Acme' }
    const { input, fromDraft } = firstInput(known, { contact: '[[Jane]]', company: '', role: 'CTO' })
    expect(fromDraft).toBe(true)
    expect(input).toEqual({ ...EMPTY_INPUT, contact: '[[Jane]]', role: 'CTO' })
  })

  test('with what is known, while a draft about somebody else waits', () => {
    expect(firstInput({ contact: 'Jane' }, { contact: 'Sam', role: 'CTO' })).toEqual({
      input: { ...EMPTY_INPUT, contact: 'Jane' },
      fromDraft: false,
      draftWaits: true,
    })
  })

  test('without a word of a draft that says nothing new', () => {
    expect(firstInput({ contact: 'Jane' }, { contact: 'Jane' }).fromDraft).toBe(false)
    expect(firstInput({}, { contact: ' ', template }).fromDraft).toBe(false)
  })

  test('without what a draft holds that is no text', () => {
    const damaged = { contact: 'Jane', role: undefined }
    expect(firstInput({ role: 'CTO' }, damaged).input).toEqual({ ...EMPTY_INPUT, role: 'CTO' })
    expect(firstInput({}, damaged).input).toEqual({ ...EMPTY_INPUT, contact: 'Jane' })
  })
})
