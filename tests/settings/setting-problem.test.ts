import { describe, expect, test } from 'vitest'
import { cadencesLike, settingProblem, USUAL_CADENCES } from '../../src/settings/setting-problem'
import { DEFAULT_SETTINGS, type Settings } from '../../src/settings/settings'
import { readCadence } from '../../src/days/cadence'
import { changedWeekend, isLastWorkingDay, weekendWords } from '../../src/settings/weekend'

describe('a setting that is typed', () => {
  test.each(Object.keys(DEFAULT_SETTINGS) as (keyof Settings)[])('may be the default of %s', (key) => {
    expect(settingProblem(key, DEFAULT_SETTINGS[key])).toBeNull()
  })

  test.each([
    ['fileName', '{{interview_on}} {{ contact }} at {{company}}'],
    ['defaultCadence', 'every 6 weeks'],
    ['defaultCadence', 'never'],
    ['markerTag', '#Interview/informational'],
    ['interviewFolder', ''],
    ['interviewFolder', '/Work/Interviews/'],
    ['thankYouDays', 0],
  ] as const)('%s may be %s', (key, value) => expect(settingProblem(key, value)).toBeNull())

  test.each([
    ['fileName', ' ', 'Write a name, like {{contact}} interview.'],
    ['fileName', '{{person}}', '{{person}} is not known here.'],
    ['fileName', '{{contact}}: talk', 'A file name cannot hold :'],
    ['fileName', '{{contact} talk', 'A file name cannot hold {'],
    ['defaultCadence', 'now and then', '“now and then” is not understood.'],
    ['defaultCadence', '0 weeks', 'is not understood'],
    ['defaultCadence', ' ', 'How often?'],
    ['markerTag', 'two words', 'A tag is one word'],
    ['markerTag', '#', 'A tag is one word'],
    ['interviewFolder', '../elsewhere', '“..” leads out of it'],
    ['thankYouDays', 31, 'from 0 to 30'],
    ['thankYouDays', 1.5, 'A whole number'],
    ['lookAheadDays', 0, 'from 1 to 365'],
  ] as const)('%s cannot be “%s”: %s', (key, value, says) => {
    expect(settingProblem(key, value)).toContain(says)
  })
})

describe('what is suggested for how often to be in touch', () => {
  test('is understood, each of it', () => {
    for (const word of USUAL_CADENCES) expect(readCadence(word), word).not.toBeNull()
  })

  test('begins as what was typed does, and begins with what stands there already', () => {
    expect(cadencesLike('')).toEqual(USUAL_CADENCES)
    expect(cadencesLike('ye')).toEqual(['yearly'])
    expect(cadencesLike('6 weeks')).toEqual([])
    expect(cadencesLike('monthly')[0]).toBe('monthly')
    expect([...cadencesLike('monthly')].sort()).toEqual([...USUAL_CADENCES].sort())
  })
})

describe('the weekend', () => {
  test('takes a day and gives it back, from Monday on', () => {
    expect(changedWeekend([6, 0], 1, true)).toEqual([1, 6, 0])
    expect(changedWeekend([6, 0], 6, false)).toEqual([0])
    expect(weekendWords([0, 6])).toBe('Saturday, Sunday')
    expect(weekendWords([])).toBe('None')
  })

  test('never takes all seven days', () => {
    expect(changedWeekend([1, 2, 3, 4, 5, 6], 0, true)).toBeNull()
    expect(isLastWorkingDay([1, 2, 3, 4, 5, 6], 0)).toBe(true)
    expect(isLastWorkingDay([1, 2, 3, 4, 5, 6], 1)).toBe(false)
    expect(isLastWorkingDay([6, 0], 1)).toBe(false)
  })
})
