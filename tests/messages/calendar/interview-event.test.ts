import { describe, expect, it } from 'vitest'
import { interviewEvent, type ComingInterview } from '../../../src/messages/calendar/interview-event'
import { calendarWith } from '../../../src/messages/calendar/ical'
import { day } from '../../days/day'
import { readEvent } from './read-calendar'

const jane: ComingInterview = {
  contactKey: 'jane@example.com',
  contact: 'Jane Doe',
  company: 'Acme',
  day: day('2026-12-01'),
  time: '14:00',
  place: 'https://meet.example/abc',
  heldBefore: 0,
  url: 'obsidian://open?vault=Notes&file=Jane',
}

describe('the event of a talk', () => {
  it('says with whom, when and where, and leads to the note', () => {
    expect(readEvent(calendarWith([interviewEvent(jane)], 0))).toMatchObject({
      summary: 'Interview with Jane Doe (Acme)',
      start: '2026-12-01T14:00:00',
      location: 'https://meet.example/abc',
      url: 'obsidian://open?vault=Notes&file=Jane',
    })
  })

  it('takes the whole day while no time is known', () => {
    const { start, names } = readEvent(
      calendarWith([interviewEvent({ ...jane, time: null, place: null, company: null })], 0),
    )
    expect(start).toBe('2026-12-01')
    expect(names).not.toContain('location')
  })

  it('stays one event when the talk is moved, and is another one for the next talk', () => {
    const { uid } = interviewEvent(jane)
    expect(interviewEvent({ ...jane, day: day('2026-12-08'), time: null }).uid).toBe(uid)
    expect(interviewEvent({ ...jane, heldBefore: 1 }).uid).not.toBe(uid)
  })
})
