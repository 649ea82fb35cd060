import { afterEach, describe, expect, it, vi } from 'vitest'
import { Modal } from '../host/core/ui/modal'
import type { Host } from '../host/node/host'
import { escape } from './form-hands'
import { hosts, interview, open } from './hands'

const start = hosts()
afterEach(() => vi.restoreAllMocks())

const TALK = { 'Jane.md': interview('Jane Doe', 'interview_on: 2026-11-23') }
const AHEAD = { 'Jane.md': interview('Jane Doe', 'interview_on: 2026-11-26') }

/** What the field that has the focus is called, or its role where it is none. */
function focused(host: Host): string {
  const el = host.window.activeDocument.activeElement
  const label = el?.id ? host.window.activeDocument.querySelector(`label[for="${el.id}"]`) : null
  return label?.textContent ?? el?.getAttribute('aria-label') ?? el?.className ?? ''
}

describe('every dialog', () => {
  it.each([
    ['new-interview', {}, 'Contact'],
    ['prepare-interview', AHEAD, /^What does/],
    ['choose-questions', AHEAD, 'Search questions'],
    ['show-briefing', AHEAD, 'iin-briefing'],
    ['draft-request', { 'Jane.md': interview('Jane Doe') }, 'Message'],
    ['write-down-how-it-went', TALK, 'What I learned'],
    ['mark-as-not-held', AHEAD, /^What became of/],
    ['log-check-in-on-another-day', TALK, 'Day'],
    ['move-interview', AHEAD, 'Day and time'],
  ] as [string, Record<string, string>, string | RegExp][])(
    'of %s has the focus where the user writes, and opens and closes as the app’s do',
    async (command, files, where) => {
      const opened = vi.spyOn(Modal.prototype, 'onOpen')
      const closed = vi.spyOn(Modal.prototype, 'onClose')
      const host = await start(files, { pluginData: { yourName: 'Kim Lee', askedWhoWrites: true } })
      if ('Jane.md' in files) await open(host, 'Jane.md')
      expect(await host.command(command)).toBe(true)
      await host.settle()
      expect(focused(host)).toMatch(where)
      await escape(host)
      expect([opened.mock.calls.length, closed.mock.calls.length]).toEqual([1, 1])
    },
  )
})
