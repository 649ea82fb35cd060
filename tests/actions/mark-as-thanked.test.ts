import { describe, expect, it } from 'vitest'
import type { Host } from '../host/node/host'
import {
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
const held = interview('"[[Jane Doe]]"', 'interview_on: 2026-11-20', 'thanked_on:')
const thanked = (text: string, day = TODAY) => text.replace('thanked_on:', `thanked_on: ${day}`)

const WAYS: [string, (host: Host, path: string) => Promise<string>][] = [
  [
    'the palette',
    async (host, path) => {
      await open(host, path)
      expect(await host.command('mark-as-thanked')).toBe(true)
      return lastNotice(host)
    },
  ],
  [
    'the menu of the file',
    async (host, path) => {
      await chooseInMenu(host, path, 'Mark as thanked')
      return lastNotice(host)
    },
  ],
  ['path= on the command line', async (host, path) => host.cli('thanked', { path })],
  ['contact= on the command line', async (host) => host.cli('thanked', { contact: 'Jane Doe' })],
]

describe.each(WAYS)('marking as thanked from %s', (_, thank) => {
  it('sets the day in the note of the talk, and changes no other byte', async () => {
    const files = {
      'Interviews/Jane 1.md': interview('"[[Jane Doe]]"', 'interview_on: 2026-05-04'),
      'Interviews/Jane 2.md': held,
      'Interviews/Jane 3.md': interview('"[[Jane Doe]]"', 'interview_on: 2026-12-04'),
      'People/Jane Doe.md': note('org: Acme'),
    }
    const host = await start(files)
    expect((await due(host)).followUps).toMatchObject([{ kind: 'thank-you' }, { kind: 'interview' }])
    expect(await thank(host, 'Interviews/Jane 2.md')).toMatch(/^Noted thanks to Jane Doe\. Next: 4 Dec/)
    expect(notesOf(host)).toEqual({ ...files, 'Interviews/Jane 2.md': thanked(held) })
    expect((await due(host)).followUps).toMatchObject([{ kind: 'interview' }])
    await host.command('undo-last-change')
    expect(notesOf(host)).toEqual(files)
  })

  it('finds the talk from the note about the person', async () => {
    const files = { 'Talk.md': held, 'People/Jane Doe.md': note('org: Acme') }
    const host = await start(files)
    await thank(host, 'People/Jane Doe.md')
    expect(notesOf(host)).toEqual({ ...files, 'Talk.md': thanked(held) })
  })
})

describe('marking as thanked', () => {
  it('takes another day on the command line, but none that is still to come', async () => {
    const host = await start({ 'Jane.md': held })
    expect(await host.cli('thanked', { contact: 'Jane Doe', on: '2026-11-24' })).toMatch(
      /^Error: .*2026-11-24/,
    )
    expect(notesOf(host)).toEqual({ 'Jane.md': held })
    expect(await host.cli('thanked', { contact: 'Jane Doe', on: '2026-11-21' })).toMatch(/^Noted/)
    expect(notesOf(host)).toEqual({ 'Jane.md': thanked(held, '2026-11-21') })
  })

  it('on the day that is there already changes nothing and says so', async () => {
    const files = { 'Jane.md': thanked(held, `"[[${TODAY}]]"`) }
    const host = await start(files)
    expect(await host.cli('thanked', { contact: 'Jane Doe' })).toMatch(/already\.$/)
    expect(notesOf(host)).toEqual(files)
  })

  it('is an error before the talk, and where there was none', async () => {
    const files = {
      'Jane.md': interview('Jane Doe', 'interview_on: 2026-11-24'),
      'Sam.md': interview('Sam', 'asked_on: 2026-11-20'),
    }
    const host = await start(files)
    expect(await host.cli('thanked', { contact: 'Jane Doe' })).toMatch(/^Error: /)
    expect(await host.cli('thanked', { path: 'Jane.md' })).toMatch(/^Error: /)
    expect(await host.cli('thanked', { contact: 'Sam' })).toMatch(/^Error: /)
    expect(notesOf(host)).toEqual(files)
  })

  it('is offered where thanks are due, and nowhere else', async () => {
    const host = await start({
      'Due.md': interview('Jane Doe', 'interview_on: 2026-11-20'),
      'Today.md': interview('Kim', `interview_on: ${TODAY}`),
      'Held today.md': interview('Lou', `interview_on: ${TODAY}`, 'outcome: held'),
      'Ahead.md': interview('Max', 'interview_on: 2026-11-24'),
      'Cancelled.md': interview('Ned', 'interview_on: 2026-11-20', 'outcome: cancelled'),
      'Done.md': interview('Oda', 'interview_on: 2026-11-20', 'thanked_on: 2026-11-21'),
      'Asked.md': interview('Pia', 'asked_on: 2026-11-20'),
    })
    const offered: string[] = []
    for (const path of Object.keys(notesOf(host))) {
      if (menuTitles(host, path).includes('Mark as thanked')) offered.push(path)
      await open(host, path)
      const id = `${host.plugin.manifest.id}:mark-as-thanked`
      const command = host.running.commands.findCommand(id)
      expect(command && host.running.commands.isAvailable(command)).toBe(offered.at(-1) === path)
    }
    expect(offered).toEqual(['Due.md', 'Held today.md'])
  })

  it('holds for every copy of the talk', async () => {
    const host = await start({
      'A.md': interview('Jane Doe', 'interview_on: 2026-11-20'),
      'B.md': interview('Jane Doe', 'interview_on: 2026-11-20'),
    })
    await host.cli('thanked', { path: 'A.md' })
    expect((await due(host)).followUps).toEqual([])
    expect(await host.read('B.md')).toBe(interview('Jane Doe', 'interview_on: 2026-11-20'))
  })
})

describe('a day of thanks', () => {
  const PATH = 'Interviews/Jane.md'

  it('that stands there already is not replaced by another', async () => {
    const files = { [PATH]: interview('Jane', 'interview_on: 2026-11-10', 'thanked_on: 2026-11-11') }
    const host = await start(files)
    expect(await host.cli('thanked', { path: PATH, on: '2026-11-20' })).toMatch(
      /^Error: The note says that you thanked Jane on 2026-11-11\./,
    )
    expect(notesOf(host)).toEqual(files)
  })

  it('comes after the talk', async () => {
    const files = { [PATH]: interview('Jane', 'interview_on: 2026-11-10') }
    const host = await start(files)
    expect(await host.cli('thanked', { path: PATH, on: '2026-11-09' })).toMatch(/^Error: .* before the talk/)
    expect(notesOf(host)).toEqual(files)
  })
})
