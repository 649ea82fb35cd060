import { describe, expect, it } from 'vitest'
import type { Host } from '../host/node/host'
import {
  chooseInMenu,
  due,
  hosts,
  interview,
  lastNotice,
  menuTitles,
  notesOf,
  press,
  pressUndo,
} from '../ui/hands'

import { readEvent } from '../messages/calendar/read-calendar'
import { escape, field, fill, pressButton } from '../ui/form-hands'

const start = hosts()
const path = 'Interviews/Jane.md'
const SET = 'Set the day of this interview…'
const MOVE = 'Move this interview…'

/** Writes a day and a time into the dialog, and sends it. */
async function answer(host: Host, day: string, time: string): Promise<void> {
  const fields = host.document.body.findAll('.modal input') as HTMLInputElement[]
  for (const [at, value] of [day, time].entries()) {
    const field = fields[at]
    if (!field) throw new Error('Nothing asks for a day and a time')
    field.value = value
    field.dispatchEvent(new host.window.Event('input', { bubbles: true }))
  }
  await press(host, '.modal button.mod-cta')
}

describe('the day of an interview', () => {
  it('is set where a request was answered, in its own line and no other', async () => {
    const asked = interview('Jane Doe', 'asked_on: 2026-11-10 # by mail', 'interview_on: # when?')
    const host = await start({ [path]: asked })
    await chooseInMenu(host, path, SET)
    await answer(host, '2026-12-01', '14:00')
    expect(lastNotice(host)).toBe(
      'Set the interview with Jane Doe for 1 Dec 14:00.Add interview to calendar [Undo]',
    )
    expect(notesOf(host)).toEqual({
      [path]: asked.replace('interview_on:', 'interview_on: 2026-12-01T14:00:00'),
    })
    expect((await due(host, { within: '30' })).followUps).toMatchObject([
      { kind: 'interview', due: '2026-12-01' },
    ])
    await pressUndo(host)
    expect(notesOf(host)).toEqual({ [path]: asked })
  })

  it('is set for somebody who was not asked in writing, and not where there is nothing to set', async () => {
    const host = await start({
      [path]: interview('Jane Doe', 'company: Acme'),
      'held.md': interview('Sam Lee', 'interview_on: 2026-11-02', 'thanked_on: 2026-11-03'),
      'declined.md': interview('Ann Bell', 'asked_on: 2026-11-02', 'outcome: declined'),
    })
    expect(menuTitles(host, path)).toContain(SET)
    expect(menuTitles(host, 'held.md')).not.toContain(SET)
    expect(menuTitles(host, 'declined.md')).not.toContain(SET)
    await chooseInMenu(host, path, SET)
    await answer(host, '2026-11-24', '')
    expect(lastNotice(host)).toBe(
      'Set the interview with Jane Doe for 24 Nov.Add interview to calendar [Undo]',
    )
    expect(menuTitles(host, path)).not.toContain(SET)
  })

  it('never takes the place of an earlier talk in the same note', async () => {
    const again = interview(
      'Jane Doe',
      'interview_on: 2026-05-04',
      'thanked_on: 2026-05-05',
      'asked_on: 2026-11-10',
    )
    const host = await start({ [path]: again })
    expect(menuTitles(host, path)).not.toContain(SET)
  })

  it('is moved with what was said of it before', async () => {
    const postponed = interview('Jane Doe', 'interview_on: 2026-11-26T10:00:00', 'outcome: postponed')
    const host = await start({ [path]: postponed })
    await chooseInMenu(host, path, MOVE)
    await answer(host, '2026-12-03', '09:30')
    expect(lastNotice(host)).toBe(
      'Moved the interview with Jane Doe to 3 Dec 09:30.Add interview to calendar [Undo]',
    )
    expect(notesOf(host)[path]).toBe(
      postponed.replace('2026-11-26T10:00:00', '2026-12-03T09:30:00').replace(' postponed', ''),
    )
  })

  it('says where it is, and writes no place that was not changed', async () => {
    const asked = interview('Jane Doe', 'asked_on: 2026-11-10', 'Location: "[[Café Sol]]" # upstairs')
    const host = await start({ [path]: asked })
    await chooseInMenu(host, path, SET)
    expect(field(host, 'Where').value).toBe('Café Sol')
    await answer(host, '2026-12-01', '14:00')
    const set = notesOf(host)[path] ?? ''
    expect(set).toContain('Location: "[[Café Sol]]" # upstairs\n')
    expect(set).not.toContain('place')
    await chooseInMenu(host, path, MOVE)
    await fill(host, 'Where', ' https://meet.example/abc ')
    await pressButton(host, 'Move')
    expect(notesOf(host)[path]).toBe(set.replace('"[[Café Sol]]"', '"https://meet.example/abc"'))
    await chooseInMenu(host, path, MOVE)
    await fill(host, 'Where', '')
    await pressButton(host, 'Move')
    expect(notesOf(host)[path]).toBe(set.replace('"[[Café Sol]]" # upstairs', '# upstairs'))
  })

  it('goes into the calendar with its time and place, as one event however often it is moved', async () => {
    const dated = interview('Jane Doe', 'company: Acme', 'interview_on: 2026-11-26T14:00', 'place: Café Sol')
    const host = await start({ [path]: dated })
    await chooseInMenu(host, path, 'Add interview to calendar')
    await escape(host)
    const first = notesOf(host)['Interviews/Interview with Jane Doe 2026-11-26.ics'] ?? ''
    expect(readEvent(first)).toMatchObject({
      summary: 'Interview with Jane Doe (Acme)',
      start: '2026-11-26T14:00:00',
      location: 'Café Sol',
    })
    await chooseInMenu(host, path, MOVE)
    await answer(host, '2026-12-03', '09:30')
    await chooseInMenu(host, path, 'Add interview to calendar')
    await escape(host)
    const moved = notesOf(host)['Interviews/Interview with Jane Doe 2026-12-03.ics'] ?? ''
    expect(readEvent(moved).uid).toBe(readEvent(first).uid)
    expect(readEvent(moved).start).toBe('2026-12-03T09:30:00')
  })

  it('that is written into its calendar file again can be taken back to what the file held', async () => {
    const host = await start({ [path]: interview('Jane Doe', 'interview_on: 2026-11-26') })
    const file = 'Interviews/Interview with Jane Doe 2026-11-26.ics'
    await chooseInMenu(host, path, 'Add interview to calendar')
    await escape(host)
    const first = notesOf(host)[file]
    await chooseInMenu(host, path, MOVE)
    await answer(host, '2026-11-26', '15:00')
    await chooseInMenu(host, path, 'Add interview to calendar')
    await escape(host)
    expect(notesOf(host)[file]).toContain('DTSTART:20261126T150000')
    await pressUndo(host)
    expect(notesOf(host)[file]).toBe(first)
  })

  it('is in no calendar once the talk is over or called off', async () => {
    const host = await start({
      'over.md': interview('Sam', 'interview_on: 2026-11-20'),
      'off.md': interview('Ann', 'interview_on: 2026-11-26', 'outcome: cancelled'),
      'ahead.md': interview('Bea', 'interview_on: 2026-11-26'),
    })
    const offers = (note: string) => menuTitles(host, note).includes('Add interview to calendar')
    expect(['over.md', 'off.md', 'ahead.md'].map(offers)).toEqual([false, false, true])
  })

  it('is moved to another hour of the same day', async () => {
    const host = await start({ [path]: interview('Jane Doe', 'interview_on: 2026-11-26T10:00:00') })
    await chooseInMenu(host, path, MOVE)
    await answer(host, '2026-11-26', '15:00')
    expect(notesOf(host)[path]).toBe(interview('Jane Doe', 'interview_on: 2026-11-26T15:00:00'))
    await chooseInMenu(host, path, MOVE)
    await answer(host, '2026-11-26', '')
    expect(notesOf(host)[path]).toBe(interview('Jane Doe', 'interview_on: 2026-11-26'))
  })
})
