import { describe, expect, it } from 'vitest'
import type { Host } from '../host/node/host'
import {
  answerDay,
  chooseInMenu,
  due,
  hosts,
  interview,
  lastNotice,
  menuTitles,
  note,
  notesOf,
  open,
  TODAY,
} from '../ui/hands'

const start = hosts()
const JANE = interview('"[[Jane Doe]]"', 'interview_on: 2025-11-30', 'thanked_on: 2025-12-01')
const snoozed = (text: string, day: string) =>
  text.replace('---\n\nBody', `snoozed_until: ${day}\n---\n\nBody`)

const WAYS: [string, (host: Host, path: string, until: string) => Promise<string>][] = [
  [
    'the palette',
    async (host, path, until) => {
      await open(host, path)
      expect(await host.command('snooze-contact')).toBe(true)
      await answerDay(host, until)
      return lastNotice(host)
    },
  ],
  [
    'the menu of the file',
    async (host, path, until) => {
      await chooseInMenu(host, path, 'Snooze…')
      await answerDay(host, until)
      return lastNotice(host)
    },
  ],
  ['path= on the command line', async (host, path, until) => host.cli('snooze', { path, until })],
  [
    'contact= on the command line',
    async (host, _, until) => host.cli('snooze', { contact: 'Jane Doe', until }),
  ],
]

describe.each(WAYS)('snoozing from %s', (_, snooze) => {
  it('sets the day in the newest interview note, and nothing else', async () => {
    const files = {
      'People/Jane Doe.md': note('next_check_in: 2026-11-20'),
      'Old.md': interview('"[[Jane Doe]]"', 'interview_on: 2025-03-01', 'next_check_in: 2026-11-21'),
      'New.md': JANE,
    }
    const host = await start(files)
    expect(await snooze(host, 'People/Jane Doe.md', '2026-12-24')).toContain('Snoozed Jane Doe until 24 Dec.')
    expect(notesOf(host)).toEqual({ ...files, 'New.md': snoozed(JANE, '2026-12-24') })
    expect((await due(host)).followUps).toEqual([])
    expect((await due(host, { within: '60' })).followUps).toMatchObject([
      { kind: 'check-in', due: '2026-12-24', path: 'New.md' },
    ])
    await host.command('undo-last-change')
    expect(notesOf(host)).toEqual(files)
  })

  it('replaces an earlier day in its own quotes, beside its comment', async () => {
    const before = JANE.replace('tags', "Snoozed Until:  '2026-11-25'  # after the fair\ntags")
    const host = await start({ 'New.md': before })
    await snooze(host, 'New.md', '2026-12-24')
    expect(await host.read('New.md')).toBe(before.replace('2026-11-25', '2026-12-24'))
  })
})

describe('snoozing', () => {
  it('until today is understood, until yesterday is an error', async () => {
    const host = await start({ 'Jane.md': JANE })
    expect(await host.cli('snooze', { contact: 'Jane Doe', until: '2026-11-22' })).toMatch(
      /^Error: .*2026-11-22/,
    )
    expect(await host.cli('snooze', { contact: 'Jane Doe' })).toMatch(/^Error: .*until/)
    expect(await host.cli('snooze', { contact: 'Jane Doe', until: 'Friday' })).toMatch(/^Error: .*Friday/)
    expect(notesOf(host)).toEqual({ 'Jane.md': JANE })
    expect(await host.cli('snooze', { contact: 'Jane Doe', until: TODAY })).toMatch(/^Snoozed/)
  })

  it('until the day that is there already changes nothing and says so', async () => {
    const files = { 'Jane.md': snoozed(JANE, '2026-12-24') }
    const host = await start(files)
    expect(await host.cli('snooze', { contact: 'Jane Doe', until: '2026-12-24' })).toMatch(/already\.$/)
    expect(notesOf(host)).toEqual(files)
  })

  it('is offered for messages alone: no talk and no thanks wait', async () => {
    const host = await start({
      'Check-in.md': JANE,
      'Request.md': interview('Kim', 'asked_on: 2026-11-02'),
      'Talk.md': interview('Lou', 'interview_on: 2026-12-02'),
      'Thanks.md': interview('Max', 'interview_on: 2026-11-20'),
      'To ask.md': interview('Ned'),
    })
    const offered = Object.keys(notesOf(host)).filter((path) => menuTitles(host, path).includes('Snooze…'))
    expect(offered).toEqual(['Check-in.md', 'Request.md'])
    await open(host, 'Talk.md')
    expect(await host.command('snooze-contact')).toBe(false)
  })

  it('moves the contact, also where another of their notes is snoozed for longer', async () => {
    const files = {
      'New.md': interview('Jane', 'interview_on: 2026-05-04', 'thanked_on: 2026-05-05'),
      'Old.md': interview('Jane', 'interview_on: 2025-05-04', 'snoozed_until: 2027-03-01'),
    }
    const host = await start(files)
    expect(await host.cli('snooze', { contact: 'Jane', until: '2026-12-01' })).toBe(
      'Snoozed Jane until 1 Dec.',
    )
    expect((await due(host, { within: '30' })).followUps).toMatchObject([{ due: '2026-12-01' }])
    await host.command('undo-last-change')
    expect(notesOf(host)).toEqual(files)
  })

  it('names the day of what comes next, where that is another one', async () => {
    const host = await start({ 'Jane.md': interview('Jane', 'interview_on: 2026-11-20') })
    expect(await host.cli('snooze', { contact: 'Jane', until: '2026-12-01' })).toBe(
      'Snoozed Jane until 1 Dec. Next: 21 Nov.',
    )
  })
})
