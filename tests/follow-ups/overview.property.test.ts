import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plusDays } from '../../src/days/calendar-day'
import { contactsOf, type Notes } from '../contacts/contacts-of'
import { day } from '../days/day'
import type { Properties } from '../interviews/builders'
import { overviewOf } from './overview-of'

const TODAY = '2026-03-10'

const written = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  { weight: 6, arbitrary: fc.integer({ min: -90, max: 20 }).map((count) => plusDays(day(TODAY), count)) },
  { weight: 2, arbitrary: fc.integer({ min: -900, max: 400 }).map((count) => plusDays(day(TODAY), count)) },
  { weight: 1, arbitrary: fc.constantFrom('03/04/2026', 'tbd', TODAY) },
)
const anyNote = fc.record(
  {
    contact: fc.constantFrom('Jane Doe', 'Sam Lee', '[[Jane Doe]]', '[[Ann]]', '', 'Bo'),
    email: fc.constantFrom('', 'j@a.example', 'j@b.example'),
    introduced_by: fc.constantFrom('', 'Sam Lee', '[[Zed]]', '[[Zed|Z]]', 'Jane Doe'),
    introducer_told_on: written,
    asked_on: written,
    reminded_on: written,
    answered_on: written,
    interview_on: written,
    outcome: fc.constantFrom(
      '',
      '',
      '',
      'held',
      'declined',
      'no reply',
      'cancelled',
      'no show',
      'postponed',
      'maybe',
    ),
    thanked_on: written,
    last_contact: written,
    check_ins: fc.array(written, { maxLength: 2 }),
    cadence: fc.constantFrom('', '', 'monthly', 'none', 'maybe'),
    next_check_in: written,
    snoozed_until: written,
  },
  { requiredKeys: ['contact'] },
)
const anyPerson = fc.record({
  last_contact: written,
  next_check_in: written,
  cadence: fc.constantFrom('', 'none', 'x'),
})

const anyVault = fc
  .tuple(fc.array(anyNote, { minLength: 1, maxLength: 6 }), anyPerson)
  .map(([notes, person]): Notes => ({
    ...Object.fromEntries(notes.map((note, place) => [`Interviews/${place}.md`, note])),
    'People/Jane Doe.md': person,
  }))
const holds = (property: (notes: Notes) => void) => fc.assert(fc.property(anyVault, property))

const MESSAGES = ['thank-you', 'update-introducer', 'outreach', 'check-in', 'to-ask']

describe('whatever the notes say', () => {
  test('a contact has at most one message to write', () => {
    holds((notes) => {
      const messages = overviewOf(notes, TODAY).followUps.filter(({ kind }) => MESSAGES.includes(kind))
      const contacts = messages.flatMap(({ contact }) => contact ?? [])
      expect(new Set(contacts).size).toBe(contacts.length)
    })
  })

  test('a contact has a follow-up, or was closed by the user, or is listed with no next step, and only one of these', () => {
    holds((notes) => {
      const { followUps, noNextStep, closed } = overviewOf(notes, TODAY)
      for (const { notes: own, cadence } of contactsOf(notes, TODAY).all) {
        const paths = new Set(own.map(({ path }) => path))
        const isOf = ({ contact }: { contact: { notes: readonly { path: string }[] } | null }) =>
          contact?.notes.some(({ path }) => paths.has(path)) ?? false
        const outcome = own[own.length - 1]?.outcome
        const isClosed = outcome === 'declined' || outcome === 'no reply' || cadence?.every === null
        const planned = followUps.filter(isOf).length
        const listed = noNextStep.filter(isOf).length
        const ended = closed.filter(isOf).length
        if (planned > 0) expect([listed, ended]).toEqual([0, 0])
        else expect([listed, ended]).toEqual(isClosed ? [0, 1] : [1, 0])
      }
    })
  })

  test('every interview note belongs to somebody, and every row leads to an interview note', () => {
    holds((notes) => {
      const { followUps, noNextStep } = overviewOf(notes, TODAY)
      for (const { path, name } of [...followUps, ...noNextStep]) {
        expect(path).toMatch(/^Interviews\/\d\.md$/)
        expect(notes).toHaveProperty([path])
        expect(name).not.toBe('')
      }
    })
  })

  test('what is due is overdue from the next day on, and in order', () => {
    holds((notes) => {
      const { followUps } = overviewOf(notes, TODAY)
      followUps.forEach(({ due, daysOverdue, kind, longQuiet }, place) => {
        if (due === null) expect(kind).toBe('to-ask')
        else expect(daysOverdue > 0).toBe(due < TODAY)
        if (longQuiet) expect([kind, daysOverdue > 364]).toEqual(['check-in', true])
        const next = followUps[place + 1]
        if (next) expect((due ?? '~') <= (next.due ?? '~')).toBe(true)
      })
    })
  })

  test('the last touch is never in the future', () => {
    holds((notes) => {
      for (const { lastTouch } of overviewOf(notes, TODAY).followUps)
        if (lastTouch !== null) expect(lastTouch <= TODAY).toBe(true)
    })
  })

  test('does not depend on the order in which the notes were found', () => {
    holds((notes) => {
      const turned = Object.fromEntries(Object.entries(notes).reverse())
      const [found, again] = [overviewOf(notes, TODAY), overviewOf(turned, TODAY)]
      const rows = ({ followUps, noNextStep }: typeof found) => [
        followUps.map(({ contact: _, ...row }) => row),
        noNextStep.map(({ contact: _, ...row }) => row),
      ]
      expect(rows(again)).toEqual(rows(found))
      expect(again.problems).toEqual(found.problems)
    })
  })

  test('somebody written to today is left alone today, and interviews with them stay', () => {
    holds((notes) => {
      const logged = Object.fromEntries(
        Object.entries(notes).map(([path, note]) => [path, { ...(note as Properties), last_contact: TODAY }]),
      )
      const before = overviewOf(notes, TODAY).followUps.filter(({ kind }) => kind === 'interview')
      const after = overviewOf(logged, TODAY).followUps
      const rows = (all: typeof after) => all.map(({ due, path }) => `${due} ${path}`)
      expect(rows(after.filter(({ kind }) => kind === 'interview'))).toEqual(rows(before))
      for (const { kind, due, contact } of after)
        if (contact && kind !== 'interview') expect(due !== null && due > TODAY).toBe(true)
    })
  })

  test('snoozing makes nothing earlier, and moves neither interviews nor thank-yous', () => {
    holds((notes) => {
      const until = plusDays(day(TODAY), 10)
      const snoozed = Object.fromEntries(
        Object.entries(notes).map(([path, note]) => [
          path,
          { ...(note as Properties), snoozed_until: until },
        ]),
      )
      const awake = Object.fromEntries(
        Object.entries(notes).map(([path, note]) => [path, { ...(note as Properties), snoozed_until: '' }]),
      )
      const fixed = (all: Notes) =>
        overviewOf(all, TODAY)
          .followUps.filter(({ kind }) => kind === 'interview' || kind === 'thank-you')
          .map(({ kind, due, path }) => `${kind} ${due} ${path}`)
      expect(fixed(snoozed)).toEqual(fixed(awake))
      for (const { kind, due, contact } of overviewOf(snoozed, TODAY).followUps)
        if (contact && ['check-in', 'outreach', 'update-introducer'].includes(kind))
          expect(due !== null && due >= until).toBe(true)
    })
  })
})
