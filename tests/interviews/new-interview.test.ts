import { describe, expect, test } from 'vitest'
import { EMPTY_INPUT, readNewInterview, type NewInterviewInput } from '../../src/interviews/new-interview'
import { day } from '../days/day'

const TODAY = day('2026-11-23')
const local = () => ({ day: TODAY, time: null })
const read = (input: Partial<NewInterviewInput>) =>
  readNewInterview({ ...EMPTY_INPUT, contact: 'Jane Doe', ...input }, TODAY, local)
const problemsOf = (input: Partial<NewInterviewInput>) => {
  const reading = read(input)
  return reading.ok ? [] : reading.problems.map(({ field, message }) => `${field}: ${message}`)
}

describe('what is typed for a new interview', () => {
  test('says of every field what is wrong with it, all at once', () => {
    const fields = problemsOf({
      contact: '',
      asked: '2026-11-24',
      interview: 'soon',
      thanked: '03/04/2026',
    })
    expect(fields.map((problem) => problem.split(':')[0])).toEqual([
      'contact',
      'asked',
      'interview',
      'thanked',
    ])
  })

  test('takes a day of the interview in every form that is read in a note', () => {
    const reading = read({ interview: '2026/12/01' })
    expect(reading.ok && reading.interview.interviewOn).toEqual({ day: '2026-12-01', time: null })
  })
})
