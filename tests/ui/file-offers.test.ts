import { describe, expect, it, vi } from 'vitest'
import type { Host } from '../host/node/host'
import { pressButton } from './form-hands'
import { hosts, interview, open } from './hands'

const start = hosts()
const FILES = { 'Jane.md': interview('Jane Doe', 'interview_on: 2026-11-20', 'thanked_on: 2026-11-21') }
const CALENDAR_FILE = 'Interviews/Write to Jane Doe 2027-02-20.ics'

async function addToCalendar(host: Host): Promise<void> {
  await open(host, 'Jane.md')
  await host.command('add-next-check-in-to-calendar')
  await host.advance(1000)
}

const buttons = (host: Host) => host.document.body.findAll('.notice button').map((button) => button.getText())

describe('a calendar file', () => {
  it('can be shown in its folder on a computer, where Obsidian can', async () => {
    const host = await start(FILES)
    const shown: unknown[] = []
    Reflect.set(host.app, 'showInFolder', (path: unknown) => shown.push(path))
    await addToCalendar(host)
    await pressButton(host, 'Show in folder')
    expect(shown).toEqual([CALENDAR_FILE])
  })

  it('offers nothing that Obsidian cannot do', async () => {
    const host = await start(FILES)
    await addToCalendar(host)
    expect(buttons(host)).toEqual(['Undo'])
  })

  it('can be shared on a phone that has a sheet for it', async () => {
    const host = await start(FILES, { device: 'phone' })
    const share = vi.fn(async (_: ShareData) => {})
    Object.assign(host.window.navigator, { canShare: () => true, share })
    await addToCalendar(host)
    await pressButton(host, 'Share')
    const [file] = share.mock.calls[0]?.[0].files ?? []
    expect(file).toMatchObject({ name: 'Write to Jane Doe 2027-02-20.ics', type: 'text/calendar' })
  })
})
