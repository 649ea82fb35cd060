import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  CHECK_IN_FILE_NAME,
  checkInEvent,
  noteUrl,
  type NextCheckIn,
} from '../../../src/messages/calendar/check-in-event'
import { eventUid, fnv1a } from '../../../src/messages/calendar/event-uid'
import { calendarWith } from '../../../src/messages/calendar/ical'
import { fileNameOf } from '../../../src/notes/file-name'
import { day } from '../../days/day'
import { readEvent } from './read-calendar'

const jane: NextCheckIn = {
  contactKey: 'jane@example.com',
  contact: 'Jane Doe',
  company: 'Acme',
  day: day('2027-02-23'),
  takeaway: 'Start small.',
  url: null,
}

describe('the event for the next message', () => {
  it('says to whom to write, and what stayed', () => {
    expect(readEvent(calendarWith([checkInEvent(jane)], 0))).toMatchObject({
      summary: 'Write to Jane Doe (Acme)',
      description: 'What stayed with you: Start small.',
      start: '2027-02-23',
      end: '2027-02-24',
    })
  })

  it('says no more than is known', () => {
    expect(checkInEvent({ ...jane, company: null, takeaway: '' })).toMatchObject({
      summary: 'Write to Jane Doe',
      description: '',
    })
  })

  it('opens the note, whatever vault and note are called', () => {
    const path = 'Inter views/J&B?vault=x#y\n %% "é\uD800" 🙂.md'
    const url = noteUrl('My & vault', path)
    expect(readEvent(calendarWith([checkInEvent({ ...jane, url })], 0)).url).toBe(url)
    const parameters = new URL(url).searchParams
    expect([...parameters]).toEqual([
      ['vault', 'My & vault'],
      ['file', path.replace('\uD800', '\uFFFD')],
    ])
  })
})

describe('the UID', () => {
  it('is a hash that others compute too', () => {
    // Vectors of the authors of FNV: http://www.isthe.com/chongo/tech/comp/fnv/
    expect(['', 'a', 'foobar'].map(fnv1a)).toEqual([
      'cbf29ce484222325',
      'af63dc4c8601ec8c',
      '85944171f73967e8',
    ])
    // A nought at the beginning is kept.
    expect(fnv1a('10')).toBe('07f89207b4ba08a4')
  })

  it('keeps the zeros that the hash begins with', () => {
    expect(fnv1a('n0')).toBe('08b37c07b558d673')
  })

  it('is the same for the same contact, on whatever day the message is due', () => {
    expect(checkInEvent(jane).uid).toBe('c6d8925684db51c6@informational-interviews')
    expect(checkInEvent({ ...jane, day: day('2027-03-01') }).uid).toBe(checkInEvent(jane).uid)
    expect(eventUid('Zoe\u0308', 'check-in')).toBe(eventUid('Zo\u00EB', 'check-in'))
  })

  it('says nothing else', () => {
    expect(eventUid('a\r\nb', 'check-in')).toMatch(/^[0-9a-f]{16}@informational-interviews$/)
  })

  test('differs for another contact or kind', () => {
    const anyKind = fc.constantFrom('check-in', 'interview 1', 'interview 2')
    fc.assert(
      fc.property(fc.string(), fc.string(), anyKind, anyKind, (key, otherKey, kind, otherKind) => {
        const same = key.normalize('NFC') === otherKey.normalize('NFC') && kind === otherKind
        expect(eventUid(key, kind) === eventUid(otherKey, otherKind)).toBe(same)
      }),
    )
  })
})

describe('the file', () => {
  const nameFor = (contact: string) => fileNameOf(CHECK_IN_FILE_NAME, { contact, day: '2027-02-23' })

  it('is called after contact and day', () => {
    expect(nameFor('Jane Doe')).toBe('Write to Jane Doe 2027-02-23')
  })

  it.each([
    ['a path', '../../etc/passwd'],
    ['a drive', 'C:\\x'],
    ['a hidden file', '.hidden'],
    ['lines', 'a\u0000b\r\nc'],
    ['a turn of direction', 'x\u202Efdp.'],
    ['a placeholder', '{{day}}'],
    ['100 KB', 'x'.repeat(100_000)],
    ['emoji', '👩‍👩‍👧‍👦'.repeat(50)],
  ])('stays in its folder, and tells the day, with a name that holds %s', (_, contact) => {
    const name = nameFor(contact)
    expect(name).toMatch(/^Write to .* 2027-02-23$/u)
    expect(name).not.toMatch(/[/\\:*?"<>|\p{Cc}\u202E]|\p{Cs}/u)
    expect(new TextEncoder().encode(`${name}.ics`).length).toBeLessThan(255)
  })
})
