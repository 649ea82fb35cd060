import { describe, expect, it } from 'vitest'
import {
  dayValues,
  introducedByValue,
  introducedValue,
  personValues,
} from '../../src/messages/message-values'
import { contactOf } from '../contacts/contacts-of'
import { day } from '../days/day'

const writer = { name: ' Alex ', about: 'geography teacher\nI am moving into energy' }

describe('what a message may say of the two people', () => {
  it('is their names, their work, and who writes', () => {
    const jane = contactOf({
      'Interviews/1.md': { contact: 'Jane Doe', company: '[[Acme]]', role: 'Head of research' },
    })
    expect(personValues(jane, writer)).toEqual({
      first_name: 'Jane',
      contact: 'Jane Doe',
      company: 'Acme',
      role: 'Head of research',
      their_work: 'your work as head of research at Acme',
      my_name: 'Alex',
      about_me: 'Geography teacher. I am moving into energy.',
    })
  })

  it('is nothing where nothing is known', () => {
    const jane = contactOf({ 'Interviews/1.md': { contact: 'Jane Doe', company: 'Freelance' } })
    expect(personValues(jane, { name: '', about: '' })).toMatchObject({
      company: '',
      role: '',
      their_work: '',
      my_name: '',
      about_me: '',
    })
  })

  it('is no file’s name', () => {
    const nobody = contactOf({ 'Interviews/Call with the pilot.md': { interview_on: '2026-01-05' } })
    expect(nobody.name).toBe('Call with the pilot')
    expect(personValues(nobody, writer)).toMatchObject({ first_name: '', contact: '' })
  })
})

describe('days', () => {
  const today = day('2026-11-23')

  it('are said as in a letter', () => {
    expect(
      dayValues(
        {
          askedOn: day('2026-11-09'),
          missedOn: day('2026-11-20'),
          talkedOn: day('2026-03-12'),
          lastTouch: day('2025-06-01'),
          nextOn: day('2027-02-23'),
        },
        today,
      ),
    ).toEqual({
      asked_on: 'on 9 November',
      missed_on: 'on Friday',
      talked_on: 'on 12 March',
      talked_in: 'in March',
      last_in_touch: 'in June 2025',
      quiet_for: 'more than a year',
      when_next: 'in February',
    })
  })

  it('that there are none of are not said', () => {
    expect(new Set(Object.values(dayValues({ askedOn: null }, today)))).toEqual(new Set(['']))
  })

  it('that are still to come were no talk', () => {
    expect(dayValues({ missedOn: day('2026-12-01') }, today).missed_on).toBe('')
  })
})

it('people are told as in a sentence', () => {
  expect(introducedByValue(['Ann', 'Bob'])).toEqual({ introduced_by: 'Ann and Bob' })
  expect(introducedValue(['Ann'])).toEqual({ introduced: 'Ann' })
})
