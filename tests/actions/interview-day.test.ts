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
    expect(lastNotice(host)).toBe('Set the interview with Jane Doe for 1 Dec 14:00. [Undo]')
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
    expect(lastNotice(host)).toBe('Set the interview with Jane Doe for 24 Nov. [Undo]')
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
    expect(lastNotice(host)).toBe('Moved the interview with Jane Doe to 3 Dec 09:30. [Undo]')
    expect(notesOf(host)[path]).toBe(
      postponed.replace('2026-11-26T10:00:00', '2026-12-03T09:30:00').replace(' postponed', ''),
    )
  })
})
