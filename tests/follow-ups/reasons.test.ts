import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reasonLogged } from '../../src/messages/reason-said'
import { quoted, REASON_KINDS, reasonsToWrite, type ReasonSource } from '../../src/follow-ups/reasons'
import { day } from '../days/day'

const AUGUST = {
  path: 'Interviews/Jane.md',
  day: day('2026-08-11'),
  promised: [{ text: 'Send the deck', line: 20 }],
  done: [{ text: 'Ask two nurses about nights', line: 14 }],
  takeaways: [{ text: 'Start where you are', line: 11 }],
}
const YEAR_AGO = {
  path: 'Interviews/Jane 2025.md',
  day: day('2025-11-24'),
  promised: [{ text: 'Read her paper', line: 8 }],
  done: [],
  takeaways: [],
}
const SOURCE: ReasonSource = {
  today: day('2026-11-23'),
  talks: [YEAR_AGO, AUGUST],
  introduced: [{ name: 'Dana Reyes', day: day('2026-10-01'), path: 'Interviews/Dana.md' }],
  newJob: { company: 'Globex', path: 'Interviews/Jane.md' },
  keptForThem: [{ title: 'Night shifts', path: 'Clippings/Night shifts.md', url: 'https://a.example/n' }],
  keptForCompany: [{ title: 'Acme opens', path: 'Clippings/Acme opens.md', url: '' }],
  said: [],
}

const told = (over: Partial<ReasonSource> = {}) =>
  reasonsToWrite({ ...SOURCE, ...over }).map(({ kind, text }) => `${kind}: ${text}`)

describe('reasons to write', () => {
  test('come in their order, of one kind those of the newest talk first', () => {
    expect(told()).toEqual([
      'promise: Send the deck',
      'promise: Read her paper',
      'advice: Ask two nurses about nights',
      'introduced: Dana Reyes',
      'new-job: at Globex now',
      'kept-for-them: Night shifts',
      'kept-for-company: Acme opens',
      'a-year-ago: a year after our talk',
      'takeaway: Start where you are',
    ])
  })

  test('name the note and the line that they come from', () => {
    expect(reasonsToWrite(SOURCE)[2]).toEqual({
      kind: 'advice',
      text: 'Ask two nurses about nights',
      path: 'Interviews/Jane.md',
      line: 14,
      talkedOn: '2026-08-11',
      url: '',
    })
  })

  test('name everybody of whom they have not heard together, and who was told of no more', () => {
    const introduced = [
      ...SOURCE.introduced,
      { name: 'Kit Moss', day: day('2026-10-05'), path: 'Interviews/Kit.md' },
    ]
    expect(told({ introduced })).toContain('introduced: Dana Reyes and Kit Moss')
    expect(told({ introduced, said: ['told them that I talked with Dana Reyes'] })).toContain(
      'introduced: Kit Moss',
    )
    const both = { introduced, said: ['told them that I talked with Dana Reyes and Kit Moss'] }
    expect(told(both).some((one) => one.startsWith('introduced'))).toBe(false)
  })

  test.each([
    ['2026-11-20', false],
    ['2026-11-21', true],
    ['2026-11-27', true],
    ['2026-11-28', false],
  ])('a talk of 24 November 2025 is a year old this week on %s: %s', (today, isReason) => {
    expect(told({ today: day(today) }).some((one) => one.startsWith('a-year-ago'))).toBe(isReason)
  })

  test('of a year are none where the talk of then was not the first', () => {
    const earlier = { ...YEAR_AGO, day: day('2024-05-04'), promised: [] }
    expect(told({ talks: [earlier, YEAR_AGO, AUGUST] }).some((one) => one.startsWith('a-year-ago'))).toBe(
      false,
    )
  })

  test('are none where there is nothing to say', () => {
    expect(
      told({
        talks: [{ ...AUGUST, promised: [], done: [], takeaways: [] }],
        introduced: [],
        newJob: null,
        keptForThem: [],
        keptForCompany: [],
      }),
    ).toEqual([])
  })

  test('of a new job stay where the log names that company for another reason', () => {
    expect(told({ said: ['asked whether she knows somebody at Globex'] })).toContain('new-job: at Globex now')
    expect(told({ said: ['wrote because they are at Globex now'] })).not.toContain('new-job: at Globex now')
  })

  const anyText = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 200 })
    .filter((text) => /[\p{L}\p{N}]/u.test(quoted(text)))

  test('are not given again once the log says that they were used, whatever they say', () => {
    fc.assert(
      fc.property(fc.constantFrom(...REASON_KINDS), anyText, (kind, text) => {
        const line = reasonLogged(kind, quoted(kind === 'new-job' ? `at ${text} now` : text))
        const source: ReasonSource = {
          ...SOURCE,
          talks: [
            {
              ...AUGUST,
              promised: kind === 'promise' ? [{ text, line: 1 }] : [],
              done: kind === 'advice' ? [{ text, line: 1 }] : [],
              takeaways: kind === 'takeaway' ? [{ text, line: 1 }] : [],
            },
          ],
          introduced: kind === 'introduced' ? [{ name: text, day: AUGUST.day, path: 'x.md' }] : [],
          newJob: kind === 'new-job' ? { company: text, path: 'x.md' } : null,
          keptForThem: kind === 'kept-for-them' ? [{ title: text, path: 'x.md', url: '' }] : [],
          keptForCompany: kind === 'kept-for-company' ? [{ title: text, path: 'x.md', url: '' }] : [],
        }
        if (kind !== 'a-year-ago') expect(reasonsToWrite(source)).toHaveLength(1)
        expect(reasonsToWrite({ ...source, said: [line] })).toEqual([])
      }),
    )
  })
})
