import { describe, expect, it } from 'vitest'
import { memoryStore } from '../host/core/local-storage'
import type { Host } from '../host/node/host'
import { due, hosts, interview, open, TODAY } from './hands'

const start = hosts()
const overdue = (contact: string) => interview(contact, 'interview_on: 2025-11-30', 'thanked_on: 2025-12-01')
const SAM = interview('Sam', 'interview_on: 2026-11-24')
const statusEl = (host: Host) => host.document.body.find('.iin-status')
const status = (host: Host) => {
  const el = statusEl(host)
  return el && el.style.display !== 'none' ? el.getText() : null
}

describe('the notice of the day', () => {
  it('says what is due, once', async () => {
    const store = memoryStore()
    const files = { 'A.md': overdue('Ann'), 'B.md': overdue('Bea'), 'Sam.md': SAM }
    const first = await start(files, { store })
    await first.advance(1000)
    expect(first.notices()).toEqual(['Two people to write to, one interview tomorrow'])
    await first.advance(60_000)
    await first.disk.external.write('C.md', overdue('Cid'))
    await first.advance(2000)
    expect(first.notices()).toEqual([])
    expect(Object.keys(first.disk.files()).sort()).toEqual(['A.md', 'B.md', 'C.md', 'Sam.md'])
  })

  it('counts somebody with a message and a promise once', async () => {
    const promised = interview('Ann', 'interview_on: 2026-11-10').replace(
      'Body.',
      '## I promised\n\n- [ ] Send it',
    )
    const host = await start({ 'A.md': promised })
    expect((await due(host)).followUps).toHaveLength(2)
    await host.advance(1000)
    expect(host.notices()).toEqual(['One person to write to'])
  })

  it('is not said again after a restart on the same device, but on another one, and on the next day', async () => {
    const store = memoryStore()
    const files = { 'A.md': overdue('Ann') }
    const says = async (options: Parameters<typeof start>[1]) => {
      const host = await start(files, options)
      await host.advance(1000)
      const notices = host.notices()
      await host.unload()
      return notices
    }
    expect(await says({ store })).toEqual(['One person to write to'])
    expect(await says({ store })).toEqual([])
    expect(await says({ store: memoryStore() })).toEqual(['One person to write to'])
    expect(await says({ store, today: '2026-11-24' })).toEqual(['One person to write to'])
    expect(await says({ store, vaultName: 'Another vault' })).toEqual(['One person to write to'])
  })

  it('is not said where nothing is due', async () => {
    const files = {
      'Sam.md': SAM,
      'Ann.md': interview('Ann'),
      'Old.md': interview('Bob', 'last_contact: 2024-01-01'),
    }
    const host = await start(files)
    await host.advance(1000)
    expect(host.notices()).toEqual([])
    expect((await due(host)).followUps).toMatchObject([
      { contact: 'Bob', longQuiet: true },
      { contact: 'Sam' },
    ])
    await host.disk.external.write('Jane.md', overdue('Jane'))
    await host.advance(1000)
    expect(host.notices()).toEqual(['One person to write to, one interview tomorrow'])
  })

  it('is not said where the settings say no', async () => {
    const host = await start({ 'A.md': overdue('Ann') }, { pluginData: { dailyNotice: false } })
    await host.advance(1000)
    expect(host.notices()).toEqual([])
    expect(status(host)).toBe('1 overdue')
  })

  it('leads to the follow-ups', async () => {
    const host = await start({ 'A.md': overdue('Ann') })
    await host.advance(1000)
    host.document.body.find('.notice-message')?.click()
    await host.settle()
    expect(host.document.body.findAll('.iin-row')).toHaveLength(1)
  })

  it('survives a note of the day that is damaged', async () => {
    const store = memoryStore()
    const first = await start({ 'A.md': overdue('Ann') }, { store })
    await first.advance(1000)
    first.app.saveLocalStorage('informational-interviews-last-notice', 'yesterday')
    await first.unload()
    const host = await start({ 'A.md': overdue('Ann') }, { store })
    await host.advance(1000)
    expect(host.notices()).toEqual(['One person to write to'])
  })
})

describe('the number in the status bar', () => {
  it('counts what is overdue, and hides at none', async () => {
    const host = await start({
      'A.md': overdue('Ann'),
      'Old.md': interview('Bob', 'last_contact: 2024-01-01'),
      'Sam.md': SAM,
    })
    await host.advance(1000)
    expect(status(host)).toBe('1 overdue')
    await open(host, 'A.md')
    await host.command('log-check-in-today')
    expect(status(host)).toBeNull()
    expect(statusEl(host)?.getText()).toBe('')
    await host.command('undo-last-change')
    expect(status(host)).toBe('1 overdue')
  })

  it('does not count what is due today', async () => {
    const host = await start({ 'A.md': interview('Ann', 'last_contact: 2026-08-23') })
    await host.advance(1000)
    expect((await due(host)).followUps).toMatchObject([{ due: TODAY }])
    expect(status(host)).toBeNull()
  })

  it('is left out where the settings say so, at once', async () => {
    const host = await start(
      { 'A.md': overdue('Ann') },
      { pluginData: { statusBar: true }, switches: { settingsChangesAreNoticed: true } },
    )
    await host.advance(1000)
    await host.disk.external.write(
      '.obsidian/plugins/informational-interviews/data.json',
      JSON.stringify({ statusBar: false }),
    )
    await host.advance(1000)
    expect(status(host)).toBeNull()
  })

  it.each(['click', 'Enter', ' '])('opens the follow-ups with %j', async (how) => {
    const host = await start({ 'A.md': overdue('Ann') })
    await host.advance(1000)
    const el = statusEl(host)
    if (how === 'click') el?.click()
    else
      el?.dispatchEvent(
        new host.window.KeyboardEvent('keydown', { key: how, bubbles: true, cancelable: true }),
      )
    await host.settle()
    expect(host.document.body.findAll('.iin-row')).toHaveLength(1)
  })
})

describe('on a phone', () => {
  it('there is a notice, but no status bar and no command line', async () => {
    const host = await start({ 'A.md': overdue('Ann') }, { device: 'phone' })
    await host.advance(1000)
    expect(host.notices()).toEqual(['One person to write to'])
    expect(statusEl(host) ?? null).toBeNull()
    expect(host.running.cli.list()).toEqual([])
    expect(await host.command('open-follow-ups')).toBe(true)
    expect(host.document.body.findAll('.iin-row')).toHaveLength(1)
  })
})
