import { describe, expect, it } from 'vitest'
import type { Host } from '../host/node/host'
import { chooseInMenu, due, hosts, interview, lastNotice, menuTitles, note, notesOf, open } from '../ui/hands'

const start = hosts()

const WAYS: [string, (host: Host, path: string) => Promise<string>][] = [
  [
    'the palette',
    async (host, path) => {
      await open(host, path)
      expect(await host.command('stop-check-ins')).toBe(true)
      return lastNotice(host)
    },
  ],
  [
    'the menu of the file',
    async (host, path) => {
      await chooseInMenu(host, path, 'Stop check-ins')
      return lastNotice(host)
    },
  ],
]

describe.each(WAYS)('stopping check-ins from %s', (_, stop) => {
  it.each(['Old.md', 'New.md', 'People/Jane Doe.md'])(
    'writes so in the newest interview note, asked from %s',
    async (path) => {
      const files = {
        'People/Jane Doe.md': note('cadence: monthly', 'next_check_in: 2026-12-01'),
        'Old.md': interview(
          '"[[Jane Doe]]"',
          'interview_on: 2025-03-01',
          'Next Follow-Up: "2026-12-01"',
          'snoozed_until: 2026-11-30 # skiing',
          'cadence: weekly',
        ),
        'New.md': interview(
          '"[[Jane Doe]]"',
          'contact_frequency:   "weekly" # really',
          'interview_on: 2025-09-01',
        ),
      }
      const host = await start(files)
      expect(await stop(host, path)).toMatch(/^Stopped check-ins with Jane Doe\./)
      expect(notesOf(host)).toEqual({
        ...files,
        'Old.md': interview(
          '"[[Jane Doe]]"',
          'interview_on: 2025-03-01',
          'Next Follow-Up:',
          'cadence: weekly',
        ),
        'New.md': files['New.md'].replace('"weekly"', '"none"'),
      })
      await host.command('undo-last-change')
      expect(notesOf(host)).toEqual(files)
    },
  )

  it('says it in a new key where no note says how often', async () => {
    const before = interview('Jane Doe', 'interview_on: 2025-11-30')
    const host = await start({ 'Jane.md': before })
    await stop(host, 'Jane.md')
    expect(await host.read('Jane.md')).toBe(before.replace('---\n\nBody', 'cadence: none\n---\n\nBody'))
    expect(await due(host, { within: '9999' })).toMatchObject({ followUps: [], noNextStep: [], problems: [] })
  })
})

it('is not offered where there is nothing to stop', async () => {
  const host = await start({ 'Jane.md': interview('Jane', 'cadence: never'), 'Diary.md': '' })
  for (const path of ['Jane.md', 'Diary.md']) {
    await open(host, path)
    expect(await host.command('stop-check-ins')).toBe(false)
    expect(menuTitles(host, path)).not.toContain('Stop check-ins')
  }
})
