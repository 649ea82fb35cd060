import { describe, expect, test } from 'vitest'
import { propertyEdits } from '../../src/actions/property-edits'
import { change, changesIn, CHOOSE, notShown } from '../../src/actions/shown'
import { localDayAndTime } from '../../src/days/today'
import { USUAL_NAMES, type PropertyName } from '../../src/interviews/property-names'
import { editProperties } from '../../src/notes/properties/edit-properties'
import { findBlock } from '../notes/body/section-edits'

describe('what the user changed', () => {
  test('is what they left otherwise than it was shown, whatever the line ends and the blanks around', () => {
    const shown = { company: 'Pumps\r\nfor farms', goal: 'Old', person: '', values: 'Thrift' }
    const typed = { company: ' Pumps\nfor farms ', goal: ' New\r\n', person: 'Jane', values: '' }
    expect(changesIn(typed, shown)).toEqual({
      goal: { typed: 'New', shown: 'Old' },
      person: { typed: 'Jane', shown: '' },
      values: { typed: '', shown: 'Thrift' },
    })
  })
})

describe('a change', () => {
  const problems = (typed: string, shown: string | null, says: string) =>
    notShown({ goal: change(typed, shown) }, () => says)?.problems ?? null

  test('is written over what the user was shown, and where the note says it already', () => {
    expect(problems('Mine', 'Old', 'Old')).toBeNull()
    expect(problems('Mine', 'Old', 'Mine')).toBeNull()
    expect(problems('', '', '')).toBeNull()
  })

  test.each([
    ['Mine', 'Old', 'New'],
    ['Mine', '', 'New'],
    ['Mine', 'Old', ''],
    ['', 'Old', 'New'],
  ])('to “%s” is not written by who saw “%s” where the note says “%s”', (typed, shown, says) => {
    expect(problems(typed, shown, says)).toEqual([{ field: 'goal', message: CHOOSE, noteSays: says }])
  })

  test('by who was shown nothing is written over whatever there is', () => {
    expect(problems('Mine', null, 'New')).toBeNull()
  })
})

describe('within the write', () => {
  const edits = propertyEdits(USUAL_NAMES, localDayAndTime)
  const note = (line: string) => `---\ncontact: Jane\n${line}\n---\n\nBody\n`
  const refusal = (line: string, name: PropertyName, shown: string | null, op: 'set' | 'clear' = 'set') => {
    const edit = op === 'set' ? edits.set(name, '2026-12-31', shown) : edits.clear(name, shown)
    const result = editProperties(note(line), [edit], findBlock)
    return result.ok ? null : result.refusal
  }

  test.each([
    ['prep_goal: Old', 'prep_goal', 'Old'],
    ['Prep-Goal: " Old " # mine', 'prep_goal', 'Old'],
    ['prep_goal: |-\n  Two\n  lines', 'prep_goal', 'Two\nlines'],
    ['prep_goal: 42', 'prep_goal', '42'],
    ['prep_goal:', 'prep_goal', ''],
    ['x: 1', 'prep_goal', ''],
    ['interview_on: 2026-11-26 14:00', 'interview_on', '2026-11-26T14:00'],
    ['interview_on: 2026-11-26T14:00:00\ndate_met: 2026-11-26', 'interview_on', '2026-11-26T14:00'],
    ['interview_on: "[[2026-11-26]]"', 'interview_on', '2026-11-26'],
    ['interview_on: some day', 'interview_on', ''],
    ['cadence: monthly # tight', 'cadence', 'monthly'],
  ] as const)('%s is what was shown', (line, name, shown) => {
    expect(refusal(line, name, shown)).toBeNull()
    expect(refusal(line, name, shown, 'clear')).toBeNull()
  })

  test.each([
    ['prep_goal: New', 'prep_goal', 'Old'],
    ['prep_goal: New', 'prep_goal', ''],
    ['prep_goal:', 'prep_goal', 'Old'],
    ['x: 1', 'prep_goal', 'Old'],
    ['interview_on: 2026-11-26 15:00', 'interview_on', '2026-11-26T14:00'],
    ['cadence: yearly', 'cadence', 'monthly'],
  ] as const)('%s is left as it is, where something else was shown', (line, name, shown) => {
    for (const op of ['set', 'clear'] as const) {
      expect(refusal(line, name, shown, op)).toMatchObject({ code: 'not-as-shown' })
      expect(refusal(line, name, null, op)).toBeNull()
    }
  })
})
