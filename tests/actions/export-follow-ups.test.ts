import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import type { Host } from '../host/node/host'
import { hosts, interview, lastNotice, notesOf, open } from '../ui/hands'

const start = hosts()
const FILE = 'Interviews/Follow-ups.ics'
const FILES = {
  'Ann.md': interview('Ann', 'interview_on: 2026-11-20', 'thanked_on: 2026-11-21'),
  'Bea.md': interview('Bea', 'company: Acme', 'interview_on: 2026-12-01T10:30', 'place: Café Sol'),
  'Cid.md': interview('Cid', 'interview_on: 2026-05-20', 'thanked_on: 2026-05-21'),
  'Dot.md': interview('Dot'),
}

function events(host: Host) {
  const calendar = new ICAL.Component(ICAL.parse(notesOf(host)[FILE] ?? '') as unknown[])
  return calendar.getAllSubcomponents('vevent').map((event) => {
    const value = (name: string) => event.getFirstPropertyValue(name)?.toString()
    return {
      uid: value('uid'),
      summary: value('summary'),
      start: value('dtstart'),
      sequence: Number(value('sequence')),
    }
  })
}

describe('the calendar of all that is still to come', () => {
  it('holds talks and messages from today on, and nothing that is late or has no day', async () => {
    const host = await start(FILES)
    expect(await host.command('export-follow-ups')).toBe(true)
    await host.settle()
    expect(lastNotice(host)).toContain('Follow-ups')
    expect(events(host)).toMatchObject([
      { summary: 'Interview with Bea (Acme)', start: '2026-12-01T10:30:00' },
      { summary: 'Write to Ann', start: '2027-02-20' },
    ])
    expect(notesOf(host)[FILE]).toContain('LOCATION:Café Sol')
  })

  it('holds thanks, requests, promises and news for introducers, each an event of its own', async () => {
    const promised = interview('Kim', 'interview_on: 2026-11-22').replace(
      'Body.',
      '## I promised\n\n- [ ] Send it',
    )
    const host = await start({
      'Kim.md': promised,
      'Lou.md': interview('Lou', 'asked_on: 2026-11-20'),
      'Max.md': interview(
        'Max',
        'introduced_by: "[[Sam Lee]]"',
        'interview_on: 2026-11-20',
        'thanked_on: 2026-11-20',
      ),
      'People/Sam Lee.md': 'Sam',
    })
    await host.cli('calendar', {})
    expect(events(host).map(({ summary, start: on }) => `${on} ${summary}`)).toEqual([
      '2026-11-23 Say thank you to Kim',
      '2026-11-27 Tell how it went: Sam Lee',
      '2026-11-29 Keep your promise to Kim',
      '2026-12-01 Look after your request to Lou',
      '2027-02-20 Write to Max',
    ])
    expect(new Set(events(host).map(({ uid }) => uid)).size).toBe(5)
  })

  it('keeps an event that has moved, with a higher number, and leaves out one that is gone', async () => {
    const host = await start(FILES)
    await host.cli('calendar', {})
    const [bea, ann] = events(host)
    await host.advance(120_000)
    await host.cli('outcome', { contact: 'Bea', is: 'cancelled' })
    await host.cli('snooze', { contact: 'Ann', until: '2027-03-01' })
    expect(await host.cli('calendar', {})).toBe(FILE)
    const first = events(host).find(({ summary }) => summary === 'Write to Ann')
    expect(events(host).map(({ uid }) => uid)).not.toContain(bea?.uid)
    expect(first).toMatchObject({ uid: ann?.uid, start: '2027-03-01' })
    expect(first?.sequence).toBeGreaterThan(ann?.sequence ?? 0)
  })

  it('has the same events as the files of one', async () => {
    const host = await start(FILES)
    await host.cli('calendar', {})
    await open(host, 'Ann.md')
    await host.command('add-next-check-in-to-calendar')
    await host.settle()
    const one = notesOf(host)['Interviews/Write to Ann 2027-02-20.ics'] ?? ''
    expect(one).toContain(`UID:${events(host)[1]?.uid ?? '?'}`)
  })

  it('is written anew, and taken back to what it held; a file of that name that is none of ours stays', async () => {
    const host = await start({ ...FILES, [FILE]: 'Mine' })
    expect(await host.cli('calendar', {})).toBe('Interviews/Follow-ups 1.ics')
    const before = notesOf(host)['Interviews/Follow-ups 1.ics']
    await host.advance(120_000)
    expect(await host.cli('calendar', {})).toBe('Interviews/Follow-ups 1.ics')
    expect(notesOf(host)['Interviews/Follow-ups 1.ics']).not.toBe(before)
    await host.command('undo-last-change')
    expect(notesOf(host)).toMatchObject({ [FILE]: 'Mine', 'Interviews/Follow-ups 1.ics': before })
  })

  it('is not made where there is nothing to hold', async () => {
    const host = await start({ 'Dot.md': FILES['Dot.md'] })
    expect(await host.cli('calendar', {})).toMatch(/^Error: Nothing is still to come/)
    expect(notesOf(host)).toEqual({ 'Dot.md': FILES['Dot.md'] })
  })
})
