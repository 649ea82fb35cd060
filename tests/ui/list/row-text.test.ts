import { describe, expect, test } from 'vitest'
import { plusDays } from '../../../src/days/calendar-day'
import type { FollowUp } from '../../../src/follow-ups/follow-up'
import { readReference } from '../../../src/interviews/wikilink'
import { dayWords } from '../../../src/days/day-words'
import { followUpText, noNextStepText, problemText } from '../../../src/ui/list/row-text'
import { day } from '../../days/day'
import { TODAY, aContact, aFollowUp, aNoNextStep, aProblem, anInterview, cadence } from './given'

const words = dayWords(TODAY, 'en')

/** The second line of a row, as it is read. */
function line(over: Partial<FollowUp>, time: string | null = '12:00'): string {
  const { when, detail } = followUpText(aFollowUp(over), words, time)
  return [when, detail].filter((part) => part !== '').join(' · ')
}

const ahead = (days: number) => plusDays(TODAY, days)

test('the first line says who and where', () => {
  expect(followUpText(aFollowUp(), words, null)).toMatchObject({ who: 'Jane Doe', company: 'Acme' })
})

describe('a check-in', () => {
  test.each([
    [5, 'Write in 5 days'],
    [1, 'Write tomorrow'],
    [0, 'Write today'],
    [-1, '1 day overdue'],
    [-12, '12 days overdue'],
    [90, 'Write on 21 Feb'],
  ])('%i days ahead says so', (days, expected) => {
    expect(line({ due: ahead(days) })).toBe(expected)
  })

  test('says when they were last in touch', () => {
    expect(line({ due: ahead(-12), lastTouch: day('2026-08-11') })).toBe(
      '12 days overdue · last in touch in August',
    )
    expect(line({ due: ahead(3), lastTouch: day('2026-11-19') })).toBe(
      'Write in 3 days · last in touch 4 days ago',
    )
  })

  test('that has waited for more than a year says how long it has been quiet', () => {
    const over = { due: day('2025-10-01'), longQuiet: true }
    expect(line({ ...over, lastTouch: day('2025-09-01') })).toBe('Last in touch 14 months ago')
    expect(line({ ...over, lastTouch: null })).toBe('Due 13 months ago')
    expect(followUpText(aFollowUp(over), words, null).tone).toBe('calm')
  })
})

test('who said “not now” is to be asked again', () => {
  const notes = [anInterview({ askedOn: day('2026-08-10'), outcome: 'postponed' })]
  expect(line({ due: TODAY, contact: aContact({ notes }) })).toBe('Ask again today')
})

describe('a promise', () => {
  test.each([
    [3, 1, 'Keep your promise by Thursday'],
    [0, 2, 'Keep your 2 promises today'],
    [-2, 1, '2 days overdue · keep your promise'],
    [-1, 3, '1 day overdue · keep your 3 promises'],
  ])('%i days ahead, with %i open, says so', (days, promises, expected) => {
    expect(line({ kind: 'promise', due: ahead(days), promises })).toBe(expected)
  })

  test('is counted in the words of any other row', () => {
    expect(line({ due: ahead(3), lastTouch: day('2026-11-19'), promises: 1 })).toBe(
      'Write in 3 days · last in touch 4 days ago · 1 promise open',
    )
    expect(line({ kind: 'thank-you', due: ahead(-2), promises: 2 })).toBe(
      'Thank-you 2 days overdue · 2 promises open',
    )
  })
})

describe('a thank-you', () => {
  test.each([
    [1, 'Say thank you by tomorrow'],
    [3, 'Say thank you by Thursday'],
    [9, 'Say thank you by 2 Dec'],
    [0, 'Say thank you today'],
    [-2, 'Thank-you 2 days overdue'],
    [-1, 'Thank-you 1 day overdue'],
  ])('%i days ahead says so', (days, expected) => {
    expect(line({ kind: 'thank-you', due: ahead(days) })).toBe(expected)
  })
})

describe('an interview', () => {
  const interview = { kind: 'interview', time: '14:00', prepAnswered: 4 } as const

  test.each([
    [3, 'Thursday 14:00 · 4 of 6 prepared'],
    [1, 'Tomorrow 14:00 · 4 of 6 prepared'],
    [0, 'Today 14:00 · 4 of 6 prepared'],
    [7, 'Monday, 30 Nov 14:00 · 4 of 6 prepared'],
    [60, 'Friday, 22 Jan 14:00 · 4 of 6 prepared'],
  ])('%i days ahead says so', (days, expected) => {
    expect(line({ ...interview, due: ahead(days) })).toBe(expected)
  })

  test('asks how it went once it has begun', () => {
    expect(line({ ...interview, due: TODAY }, '13:59')).toBe('Today 14:00 · 4 of 6 prepared')
    expect(line({ ...interview, due: TODAY }, '14:00')).toBe(
      'How did it go? · write it down while it is fresh',
    )
  })

  test('without a time of day has none', () => {
    expect(line({ ...interview, time: null, due: ahead(3) })).toBe('Thursday · 4 of 6 prepared')
  })

  test('says where nothing or everything is prepared', () => {
    expect(line({ ...interview, prepAnswered: 0 })).toBe('Today 14:00 · not prepared yet')
    expect(line({ ...interview, prepAnswered: 6 })).toBe('Today 14:00 · prepared')
  })
})

test('somebody to ask is told with who named them', () => {
  const notes = [
    anInterview({ introducedBy: [readReference('[[Ann Bell]]')] }),
    anInterview({ introducedBy: [readReference('[[People/Sam Lee]]'), readReference('Ann Bell')] }),
  ]
  expect(line({ kind: 'to-ask', due: null })).toBe('Not asked yet')
  expect(line({ kind: 'to-ask', due: null, contact: aContact({ notes }) })).toBe(
    'Not asked yet · named by Sam Lee and Ann Bell',
  )
})

describe('a request', () => {
  const asked = (over: Partial<FollowUp>, remindedOn: string | null = null) =>
    line({
      kind: 'outreach',
      waitedBusinessDays: 3,
      contact: aContact({
        notes: [
          anInterview({
            askedOn: day('2026-11-18'),
            remindedOn: remindedOn === null ? null : day(remindedOn),
          }),
        ],
      }),
      ...over,
    })

  test('that is open says when it went out and how long to wait', () => {
    expect(asked({ due: ahead(4) })).toBe('Asked 3 working days ago · wait for an answer until Friday')
    expect(asked({ due: ahead(4) }, '2026-11-22')).toBe(
      'Reminded yesterday · wait for an answer until Friday',
    )
  })

  test('counts days that are not worked only while there are no others', () => {
    expect(asked({ due: ahead(4), waitedBusinessDays: 1 })).toMatch(/^Asked 1 working day ago/)
    expect(asked({ due: ahead(4), waitedBusinessDays: 0 })).toMatch(/^Asked 5 days ago/)
  })

  test('that waits already says who else there is', () => {
    expect(asked({ due: ahead(4), suggestion: 'ask-someone-else' })).toBe(
      'Asked 3 working days ago · somebody else at Acme?',
    )
    expect(asked({ due: ahead(4), suggestion: 'ask-someone-else', company: null })).toBe(
      'Asked 3 working days ago · somebody else in the meantime?',
    )
  })

  test('without an answer wants its one reminder', () => {
    expect(asked({ suggestion: 'remind' })).toBe('Send the one reminder today')
    expect(asked({ suggestion: 'remind', due: ahead(-3) })).toBe('3 days overdue · send the one reminder')
  })

  test('without an answer to the reminder may be closed', () => {
    expect(asked({ suggestion: 'close' })).toBe('No answer to the reminder · close it?')
    expect(asked({ suggestion: 'close', due: ahead(-3) })).toBe(
      '3 days overdue · no answer to the reminder, close it?',
    )
  })

  test('for a talk that did not take place wants a new day', () => {
    expect(asked({ suggestion: 'new-day' })).toBe('Suggest a new day today')
    expect(asked({ suggestion: 'new-day', due: ahead(2) })).toBe('Suggest a new day by Wednesday')
    expect(asked({ suggestion: 'new-day', due: ahead(-1) })).toBe('1 day overdue · suggest a new day')
  })
})

describe('an introducer', () => {
  const sam = { kind: 'update-introducer', name: 'Sam Lee', contact: null } as const

  test('is to hear how the talk went', () => {
    expect(line({ ...sam, about: ['Jane Doe'] })).toBe('Today · tell Sam how the talk with Jane Doe went')
    expect(line({ ...sam, about: ['Jane Doe'], due: ahead(3) })).toBe(
      'By Thursday · tell Sam how the talk with Jane Doe went',
    )
    expect(line({ ...sam, about: ['Jane Doe', 'Ali'], due: ahead(-3) })).toBe(
      '3 days overdue · tell Sam how the talks with Jane Doe and Ali went',
    )
  })
})

test('lateness is told in words and in the tone of the row', () => {
  const tones = [-1, 0, 1].map((days) => followUpText(aFollowUp({ due: ahead(days) }), words, null).tone)
  expect(tones).toEqual(['overdue', 'today', 'calm'])
})

test('somebody without a next step is told with the reason', () => {
  expect(noNextStepText(aNoNextStep())).toMatchObject({
    who: 'Hal',
    company: 'Acme',
    when: 'Cancelled, and nothing planned since',
  })
})

test('a problem stands beside the name of its note', () => {
  expect(problemText(aProblem())).toMatchObject({
    who: 'Sam interview',
    detail: '`last_contact` says 03/04/2026. Write 2026-04-03 or 2026-03-04. Not counted until then.',
    tooltip: 'Interviews/Sam interview.md',
  })
})

describe('the tooltip tells the day and the reason', () => {
  const tooltip = (over: Partial<FollowUp>) => followUpText(aFollowUp(over), words, null).tooltip
  const due = day('2026-02-28')
  const lastTalk = day('2025-11-30')

  test('a time after the last talk, or the last message', () => {
    const over = { due, reason: { because: 'cadence', on: lastTalk } } as const
    const talked = aContact({ notes: [anInterview({ interviewOn: lastTalk })] })
    expect(tooltip({ ...over, contact: talked })).toBe(
      'Due Saturday, 28 February 2026: a quarter after you last talked on 30 November 2025',
    )
    expect(tooltip(over)).toBe(
      'Due Saturday, 28 February 2026: a quarter after you were last in touch on 30 November 2025',
    )
  })

  test.each([
    ['weekly', '2025-12-07', 'a week'],
    ['6 weeks', '2026-01-11', 'six weeks'],
    ['90 days', '2026-02-28', '90 days'],
    ['monthly', '2025-12-30', 'a month'],
    ['half-yearly', '2026-05-30', 'half a year'],
    ['yearly', '2026-11-30', 'a year'],
    ['P18M', '2027-05-30', '18 months'],
  ])('%s is told in words', (word, on, expected) => {
    const reason = { because: 'cadence', on: lastTalk } as const
    expect(tooltip({ due: day(on), reason, cadence: cadence(word) })).toContain(`: ${expected} after`)
  })

  test.each([
    ['chosen-day', 'check-in', '2026-02-28', 'the day you chose'],
    ['snoozed', 'check-in', '2026-02-28', 'snoozed until then'],
    ['interview', 'thank-you', '2026-02-27', 'the day after you talked on 27 February 2026'],
    ['interview', 'thank-you', '2026-02-25', 'three days after you talked on 25 February 2026'],
    ['interview', 'thank-you', '2026-02-28', 'the day you talked'],
    ['request', 'outreach', '2026-02-19', 'you asked on 19 February 2026, and no answer is noted'],
    [
      'reminder',
      'outreach',
      '2026-02-19',
      'you sent the reminder on 19 February 2026, and no answer is noted',
    ],
    ['not-held', 'outreach', '2026-02-25', 'the talk of 25 February 2026 did not take place'],
  ] as const)('%s', (because, kind, on, expected) => {
    expect(tooltip({ kind, due, reason: { because, on: day(on) } })).toBe(
      `Due Saturday, 28 February 2026: ${expected}`,
    )
  })

  test('the talk that an introducer made possible', () => {
    const reason = { because: 'introduction', on: day('2026-02-21') } as const
    expect(tooltip({ kind: 'update-introducer', due, reason, about: ['Jane Doe', 'Ali'] })).toBe(
      'Due Saturday, 28 February 2026: a week after the talk with Jane Doe on 21 February 2026',
    )
  })

  test('the day of an interview', () => {
    expect(tooltip({ kind: 'interview', due, time: '14:00' })).toBe(
      'Interview on Saturday, 28 February 2026 at 14:00',
    )
  })

  test('that somebody was not asked yet', () => {
    expect(tooltip({ kind: 'to-ask', due: null })).toBe('No day: you have not asked Jane yet')
  })
})
