import { describe, expect, test } from 'vitest'
import { plusDays } from '../../../src/days/calendar-day'
import { dayWords } from '../../../src/days/day-words'
import { nothingDue } from '../../../src/ui/list/empty-state'
import { dailyNoticeText, statusBarText } from '../../../src/ui/reminder-text'
import { day } from '../../days/day'
import { TODAY, aFollowUp, anOverview, checkIns } from './given'

const words = dayWords(day('2026-01-23'), 'en')
const tomorrow = plusDays(TODAY, 1)
const yesterday = plusDays(TODAY, -1)
const quiet = aFollowUp({ due: day('2025-05-03'), longQuiet: true })
const toAsk = aFollowUp({ kind: 'to-ask', due: null })

describe('where nothing is due', () => {
  const today = day('2026-01-23')
  const said = (...followUps: Parameters<typeof aFollowUp>[0][]) =>
    nothingDue(anOverview({ today, followUps: followUps.map(aFollowUp) }), words)

  test('the view says who comes next', () => {
    const later = { name: 'Ali', due: day('2026-03-01') }
    expect(said({ due: day('2026-02-12') }, later)).toBe('Nobody is waiting for you. Next: Jane Doe, 12 Feb.')
  })

  test('it says how many people are still to ask', () => {
    const ask = { kind: 'to-ask', due: null } as const
    expect(said(ask, ask, ask)).toBe('Nothing due. Three people are still to ask.')
    expect(said(ask)).toBe('Nothing due. One person is still to ask.')
  })

  test('it says no more than that where there is nothing ahead', () => {
    expect(said()).toBe('Nobody is waiting for you.')
    expect(said({ due: day('2024-02-12'), longQuiet: true })).toBe('Nobody is waiting for you.')
  })

  test('it says nothing of the kind where something is due', () => {
    expect(said({ due: today })).toBeNull()
    expect(said({ due: day('2026-01-22') })).toBeNull()
  })
})

describe('the status bar', () => {
  test('says how many are overdue', () => {
    expect(statusBarText(anOverview({ followUps: checkIns(3, yesterday) }))).toBe('3 overdue')
  })

  test('is silent at none, and does not count those long quiet', () => {
    const quietAndLate = { ...quiet, daysOverdue: 400 }
    expect(statusBarText(anOverview({ followUps: [quietAndLate, ...checkIns(2, TODAY)] }))).toBeNull()
  })
})

describe('the daily notice', () => {
  const talk = (due: typeof TODAY) => aFollowUp({ kind: 'interview', due })
  const said = (...followUps: ReturnType<typeof aFollowUp>[]) => dailyNoticeText(anOverview({ followUps }))

  test('says what is due, and the talks of tomorrow', () => {
    expect(said(...checkIns(1, yesterday), ...checkIns(1, TODAY), talk(tomorrow))).toBe(
      'Two people to write to, one interview tomorrow',
    )
    expect(said(talk(TODAY), talk(TODAY))).toBe('Two interviews today')
    expect(said(...checkIns(1, TODAY))).toBe('One person to write to')
    expect(said(...checkIns(13, TODAY))).toBe('13 people to write to')
  })

  test('is left out where nothing is due', () => {
    expect(said()).toBeNull()
    expect(said(...checkIns(3, tomorrow), toAsk, quiet)).toBeNull()
    expect(said(talk(tomorrow))).toBeNull()
  })
})
