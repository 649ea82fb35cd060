import fc from 'fast-check'
import { describe, expect, it, test, vi } from 'vitest'
import { calendarWith, type CalendarEvent } from '../../../src/messages/calendar/ical'
import { anyDay, day } from '../../days/day'
import { inZone, ZONES } from '../../days/zone'
import { readEvent } from './read-calendar'

const STAMP = Date.UTC(2026, 10, 23, 10, 5, 9, 7)

const jane: CalendarEvent = {
  uid: 'x@example',
  day: day('2027-02-28'),
  summary: 'Write to Jane Doe (Acme)',
  description: 'What stayed with you: start small',
  url: 'obsidian://open?vault=Notes&file=Interviews%2FJane.md',
}
const write = (event: Partial<CalendarEvent> = {}, stamp = STAMP) =>
  calendarWith([{ ...jane, ...event }], stamp)
const octets = (text: string) => new TextEncoder().encode(text).length

const anyText = fc.string({
  unit: fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    fc.nat({ max: 0xffff }).map((unit) => String.fromCharCode(unit)),
    fc.constantFrom(
      '\\',
      ';',
      ',',
      ':',
      '\n',
      '\r\n',
      '\\n',
      '"',
      '^n',
      ' ',
      '\t',
      '👩‍👩‍👧‍👦',
      'é',
      'ש',
      'BEGIN:',
      'END:VEVENT',
    ),
  ),
  maxLength: 300,
})
/** What no calendar can hold is gone, and there is one kind of line end. */
const asHeld = (text: string) =>
  text
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/\r\n|[\v\f\r\u0085\u2028\u2029]/g, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '')

describe('the calendar file', () => {
  it('is this, for one event', () => {
    expect(write().split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Informational Interviews//Informational Interviews//EN',
      'BEGIN:VEVENT',
      'UID:x@example',
      'DTSTAMP:20261123T100509Z',
      'SEQUENCE:3626525',
      'DTSTART;VALUE=DATE:20270228',
      'DTEND;VALUE=DATE:20270301',
      'SUMMARY:Write to Jane Doe (Acme)',
      'DESCRIPTION:What stayed with you: start small',
      'URL:obsidian://open?vault=Notes&file=Interviews%2FJane.md',
      'TRANSP:TRANSPARENT',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'DESCRIPTION:Write to Jane Doe (Acme)',
      'TRIGGER:PT9H',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ])
  })

  it('is read by others as an event of one whole day, without a rule, that reminds at nine', () => {
    const read = readEvent(write())
    expect(read).toMatchObject({
      uid: 'x@example',
      summary: 'Write to Jane Doe (Acme)',
      description: 'What stayed with you: start small',
      url: 'obsidian://open?vault=Notes&file=Interviews%2FJane.md',
      start: '2027-02-28',
      end: '2027-03-01',
      stamp: '2026-11-23T10:05:09Z',
    })
    expect(read.event.getFirstProperty('dtstart')?.type).toBe('date')
    expect(read.names).not.toContain('rrule')
    expect(read.alarms.map((alarm) => alarm.getFirstPropertyValue('trigger')?.toString())).toEqual(['PT9H'])
  })

  it('of a talk is the time of its day wherever the user is, and the place, and keeps that time taken', () => {
    const read = readEvent(write({ time: '14:30', minutes: 45, location: 'Café Sol; 2nd floor' }))
    expect(read).toMatchObject({ start: '2027-02-28T14:30:00', location: 'Café Sol; 2nd floor' })
    expect(read.event.getFirstPropertyValue('duration')?.toString()).toBe('PT45M')
    expect(read.event.getFirstPropertyValue('transp')).toBe('OPAQUE')
    expect(read.event.getFirstProperty('dtstart')?.getParameter('tzid')).toBeUndefined()
    expect(read.alarms[0]?.getFirstPropertyValue('trigger')?.toString()).toBe('-PT30M')
  })

  it('has a higher number whenever it is written later, and none below nought', () => {
    const numberAt = (stamp: number) =>
      Number(readEvent(write({}, stamp)).event.getFirstPropertyValue('sequence'))
    expect(numberAt(STAMP + 60_000)).toBe(numberAt(STAMP) + 1)
    expect(numberAt(0)).toBe(0)
    expect(numberAt(Date.UTC(2999, 0, 1))).toBeLessThan(2 ** 31)
  })

  it('holds several events, each whole', () => {
    const text = calendarWith([jane, { ...jane, uid: 'y@example', time: '09:00' }], STAMP)
    expect(text.match(/^BEGIN:VEVENT\r$/gm)).toHaveLength(2)
    expect(text.match(/^(?:UID:.*)\r$/gm)?.map((line) => line.trim())).toEqual([
      'UID:x@example',
      'UID:y@example',
    ])
    expect(text.match(/^END:VCALENDAR\r$/gm)).toHaveLength(1)
  })

  it('leaves out what there is not', () => {
    const { names } = readEvent(write({ description: ' \n', url: null }))
    expect(names).not.toContain('description')
    expect(names).not.toContain('url')
  })

  it.each([
    'no url',
    'obsidian://open?file=a b',
    'x:\r\nRRULE:FREQ=DAILY',
    'obsidian://é',
    'javascript:\u0000',
    '',
  ])('takes no %j for a URL', (url) => {
    expect(readEvent(write({ url })).names).not.toContain('url')
  })

  it('ends the last day there is on that day', () => {
    const { start, names } = readEvent(write({ day: day('9999-12-31') }))
    expect(start).toBe('9999-12-31')
    expect(names).not.toContain('dtend')
  })

  it.each([
    [0, '19700101T000000Z'],
    [-1, '19691231T235959Z'],
    [Date.UTC(2024, 1, 29, 23, 59, 59, 999), '20240229T235959Z'],
  ])('tells the instant %i in UTC', (stamp, written) => {
    expect(write({}, stamp)).toContain(`DTSTAMP:${written}\r\n`)
  })

  test.each(ZONES)('is the same in %s', (zone) => {
    expect(inZone(zone, () => write())).toBe(write())
  })
})

describe('any text', () => {
  test('arrives as it was', () => {
    fc.assert(
      fc.property(anyText, anyText, anyDay, (summary, description, on) => {
        const text = write({ summary, description, day: on })
        const read = readEvent(text)
        expect(read.summary).toBe(asHeld(summary.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()))
        expect(read.description ?? '').toBe(asHeld(description.trim()))
        expect(read.start).toBe(on)
        expect(read.names).toHaveLength(read.description === null ? 8 : 9)
        expect(read.alarms).toHaveLength(1)
      }),
    )
  })

  test('stands in lines of at most 75 octets, each of them whole characters', () => {
    fc.assert(
      fc.property(anyText, (description) => {
        const lines = write({ description }).split('\r\n')
        for (const line of lines) {
          expect(octets(line)).toBeLessThanOrEqual(75)
          expect(line).not.toMatch(/\p{Cs}|(?!\t)\p{Cc}|[\u2028\u2029]/u)
        }
        expect(lines.slice(1).every((line) => line === '' || /^[ A-Z]/.test(line))).toBe(true)
      }),
    )
  })

  it('keeps emoji, accents and flags together where a line is folded', () => {
    const people = ['👩‍👩‍👧‍👦', 'e\u0301', '🇨🇱', 'ש\u05B8', '👋🏽']
    for (let start = 0; start < 80; start++) {
      const text = write({ description: 'x'.repeat(start) + people.join('').repeat(8) })
      const parts = text
        .split('\r\n ')
        .flatMap((line) => [...new Intl.Segmenter().segment(line)].map(({ segment }) => segment))
      expect(parts.filter((part) => people.includes(part))).toHaveLength(40)
    }
  })

  it('fills its lines', () => {
    const lines = write({ description: 'x'.repeat(300) })
      .split('\r\n')
      .filter((line) => /^(?:DESCRIPTION:| )x/.test(line))
    expect(lines.map(octets)).toEqual([75, 75, 75, 75, 16])
  })

  it('may be one character that is longer than a line', () => {
    const description = `a${'\u0301'.repeat(500)}`
    expect(readEvent(write({ description })).description).toBe(description)
  })

  it.each([
    ['YAML', 'contact: "x"\n---\n- [[y]] # z'],
    ['Markdown', '[x](javascript:alert(1)) **b**'],
    ['HTML', '<script>alert("x")</script>'],
    ['Templater', '<% tp.system.prompt() %> {{contact}}'],
    ['a calendar', 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\nRRULE:FREQ=DAILY'],
    ['a path', '..\\..\\etc/passwd'],
    ['right to left', 'שלום \u202Eעולם'],
    ['100 KB', 'a word; a comma, 🙂\n'.repeat(5000).trim()],
  ])('arrives as it was: %s', (_, description) => {
    expect(readEvent(write({ description })).description).toBe(asHeld(description))
  })

  it.each(['👩‍👩‍👧‍👦', '🙂;\n', 'a'])('is looked at four times as much where it is four times %j', (piece) => {
    // Folding takes text apart line by line: what it takes apart in all is what grows with the text.
    const lookedAt = (length: number) => {
      const segment = vi.spyOn(Intl.Segmenter.prototype, 'segment')
      write({ description: piece.repeat(length / piece.length) })
      const characters = segment.mock.calls.reduce((sum, [text]) => sum + text.length, 0)
      segment.mockRestore()
      return characters
    }
    expect(lookedAt(40_000)).toBeGreaterThan(0)
    expect(lookedAt(40_000) / lookedAt(10_000)).toBeLessThan(4.5)
  })

  it('of the summary is one line', () => {
    expect(readEvent(write({ summary: 'Jane\r\nRRULE:FREQ=DAILY\u2028x\u0000' })).summary).toBe(
      'Jane RRULE:FREQ=DAILY x',
    )
  })

  it('of the UID stays in it', () => {
    expect(readEvent(write({ uid: 'a\r\nRRULE:FREQ=DAILY;x,y' }))).toMatchObject({
      uid: 'a\nRRULE:FREQ=DAILY;x,y',
    })
  })
})
