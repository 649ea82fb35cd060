import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Host } from '../host/node/host'
import { productionPlugin } from '../host/node/production-plugin'
import { due, fileAt, hosts, interview, open } from './hands'

const start = hosts()
const ID = 'informational-interviews'
const JANE = interview('Jane Doe', 'interview_on: 2025-11-30', 'thanked_on: 2025-12-01')
const shipped = () => productionPlugin(join(import.meta.dirname, '..', '..'))
const load = async (host: Host) => host.until(host.running.plugins.load(await shipped()))

afterEach(() => vi.restoreAllMocks())

/** What is waiting or listening in a window, beyond what was there when this was called. */
function leftIn(host: Host): () => string[] {
  const { window, document } = host
  const left = new Map<string, number>()
  const count = (what: string, by: number) => left.set(what, (left.get(what) ?? 0) + by)
  const setTimeout = window.setTimeout.bind(window)
  const clearTimeout = window.clearTimeout.bind(window)
  const waiting = new Set<number>()
  window.setTimeout = ((work: () => void, after?: number) => {
    const id = Number(
      setTimeout(() => {
        waiting.delete(id)
        work()
      }, after),
    )
    waiting.add(id)
    return id
  }) as typeof window.setTimeout
  window.clearTimeout = (id) => {
    waiting.delete(Number(id))
    clearTimeout(id)
  }
  for (const [name, target] of [
    ['window', window],
    ['document', document],
  ] as const) {
    const add = target.addEventListener.bind(target)
    const remove = target.removeEventListener.bind(target)
    target.addEventListener = (type: string, ...rest: [EventListener]) => {
      count(`${name} ${type}`, 1)
      add(type, ...rest)
    }
    target.removeEventListener = (type: string, ...rest: [EventListener]) => {
      count(`${name} ${type}`, -1)
      remove(type, ...rest)
    }
  }
  return () => [
    ...[...left].filter(([, number]) => number !== 0).map(([what]) => what),
    ...[...waiting].map(() => 'a timer'),
  ]
}

describe('switching the plugin off', () => {
  it('leaves nothing behind: no timer, no listener, no element, no command', async () => {
    const host = await start({ 'Jane.md': JANE }, { plugin: 'none' })
    const commands = Object.keys(host.running.commands.commands)
    const left = leftIn(host)
    await load(host)
    await host.advance(20_000)
    host.running.commands.executeCommandById(`${ID}:open-follow-ups`)
    await host.advance(1000)
    expect(host.document.body.findAll('.iin-row')).toHaveLength(1)
    await host.disk.external.write('Sam.md', JANE.replace('Jane Doe', 'Sam'))
    host.running.plugins.unload(ID)
    expect(host.document.body.innerHTML).not.toContain('iin-status')
    expect(Object.keys(host.running.commands.commands)).toEqual(commands)
    host.counters.reset()
    await host.app.vault.modify(fileAt(host, 'Jane.md'), `${JANE}More.`)
    await host.app.vault.create('New.md', JANE)
    await host.app.vault.rename(fileAt(host, 'New.md'), 'Newer.md')
    await host.app.vault.delete(fileAt(host, 'Newer.md'))
    await host.advance(60_000)
    expect(host.counters).toMatchObject({ fileCacheReads: 0, filesRead: 0, linksResolved: 0 })
    for (const leaf of host.app.workspace.getLeavesOfType(`${ID}-follow-ups`)) leaf.detach()
    await host.settle()
    expect(host.document.body.innerHTML).not.toContain('iin-')
    expect(left()).toEqual([])
  })

  it('at once after it was switched on leaves nothing behind either', async () => {
    const host = await start(
      { 'Jane.md': JANE, '.obsidian/templates.json': '{"folder": "T"}' },
      { plugin: 'none' },
    )
    const left = leftIn(host)
    const { adapter } = host.app.vault
    const exists = adapter.exists.bind(adapter)
    adapter.exists = async (path) => {
      if (path.endsWith('templates.json')) host.running.plugins.unload(ID)
      return exists(path)
    }
    await load(host)
    await host.advance(1000)
    host.counters.reset()
    await host.app.vault.modify(fileAt(host, 'Jane.md'), `${JANE}More.`)
    await host.advance(20_000)
    expect(host.counters.fileCacheReads).toBe(0)
    expect(left()).toEqual([])
  })

  it('before the layout is ready leaves nothing behind either', async () => {
    const host = await start({ 'Jane.md': JANE }, { plugin: 'none' })
    const ready: (() => unknown)[] = []
    const { workspace } = host.app
    workspace.onLayoutReady = (callback) => void ready.push(callback)
    await load(host)
    host.running.plugins.unload(ID)
    ready.forEach((callback) => callback())
    await host.advance(1000)
    host.counters.reset()
    await host.app.vault.modify(fileAt(host, 'Jane.md'), `${JANE}More.`)
    await host.advance(20_000)
    expect(host.counters.fileCacheReads).toBe(0)
  })

  it('and on again works as before, wherever its names on the command line go meanwhile', async () => {
    const host = await start({ 'Jane.md': JANE })
    vi.spyOn(host.window.console, 'warn').mockImplementation(() => undefined)
    expect(await host.cli('due', { total: 'true' })).toBe('1')
    host.running.plugins.unload(ID)
    await host.app.vault.create('Sam.md', JANE.replace('Jane Doe', 'Sam'))
    await load(host)
    await host.advance(1000)
    const answer = await host.cli('due', { total: 'true' })
    // Where the names are still taken by the one that is gone, it must not answer from what it knew then.
    if (host.switches.cliHandlersEnd) expect(answer).toBe('2')
    else expect(answer).toMatch(/^Error: .*restart/i)
    await open(host, 'Jane.md')
    expect(await host.command('log-check-in-today')).toBe(true)
    expect(host.document.body.findAll('.iin-status')).toHaveLength(1)
  })
})

describe('starting', () => {
  it('warns where a name on the command line is taken, and goes on', async () => {
    const host = await start({ 'Jane.md': JANE }, { plugin: 'none' })
    const warn = vi.spyOn(host.window.console, 'warn').mockImplementation(() => undefined)
    host.running.cli.register(`${ID}:due`, { description: 'Mine', flags: null, handler: () => 'mine' })
    await load(host)
    await host.advance(1000)
    expect(warn.mock.calls.map(([text]) => String(text))).toEqual([expect.stringContaining(`${ID}:due`)])
    expect(await host.cli(`${ID}:due`)).toBe('mine')
    expect(await host.cli(`${ID}:log`, { contact: 'Jane Doe' })).toMatch(/^Logged/)
    await open(host, 'Jane.md')
    expect(await host.command('stop-check-ins')).toBe(true)
  })

  it('opens the follow-ups when the user has switched the plugin on, and never by itself', async () => {
    const first = await start({ 'Jane.md': JANE }, { plugin: 'enable' })
    await first.advance(1000)
    expect(first.app.workspace.getLeavesOfType(`${ID}-follow-ups`)).toHaveLength(1)
    const layout: unknown = first.app.workspace.getLayout()
    await first.unload()

    const second = await start({ 'Jane.md': JANE })
    await second.advance(1000)
    expect(second.app.workspace.getLeavesOfType(`${ID}-follow-ups`)).toHaveLength(0)
    await second.unload()

    const third = await start({ 'Jane.md': JANE }, { layout })
    await third.advance(1000)
    await third.command('open-follow-ups')
    expect(third.app.workspace.getLeavesOfType(`${ID}-follow-ups`)).toHaveLength(1)
    expect(third.document.body.findAll('.iin-row')).toHaveLength(1)
  })

  it('follows the vault also with the view closed', async () => {
    const host = await start({})
    await host.advance(1000)
    await host.disk.external.write('Jane.md', JANE)
    await host.advance(1000)
    expect(host.document.body.find('.iin-status')?.getText()).toBe('1 overdue')
    expect((await due(host)).followUps).toHaveLength(1)
  })
})
