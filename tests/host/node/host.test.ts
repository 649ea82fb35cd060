import { afterEach, describe, expect, test } from 'vitest'
import { createHost } from './create-host'
import type { Host } from './host'
import type { HostOptions } from './host-options'

/** A plugin of a few lines, which tells what happens to it in a list that the test reads. */
const teller = `
const { Plugin, Notice, TFile, moment } = require('obsidian')
module.exports = class extends Plugin {
  async onload() {
    this.told = ['onload']
    const tell = (text) => this.told.push(text)
    this.registerEvent(this.app.vault.on('create', (file) => tell('create ' + file.path)))
    this.app.workspace.onLayoutReady(() => tell('layout ready'))
    this.addCommand({ id: 'greet', name: 'Greet', callback: () => new Notice('Hello, it is ' + moment().format('YYYY-MM-DD')) })
    this.registerCliHandler('test-plugin:wait', 'Waits', null, () => new Promise((done) =>
      window.setTimeout(() => done('It is ' + new Date().toDateString()), 5000)))
  }
  onUserEnable() { this.told.push('enabled') }
  onunload() { this.told.push('onunload') }
}`

let host: Host | undefined
async function start(options: HostOptions = {}) {
  host = await createHost({ code: teller, ...options })
  return host
}
afterEach(async () => {
  await host?.unload()
  host = undefined
})

const told = (of: Host) => Reflect.get(of.plugin, 'told') as string[]

describe('a host', () => {
  test('starts as the app does: the plugin loads, each file is a "create", then the layout is ready', async () => {
    const running = await start({ files: { 'a.md': '', 'b/c.md': '' } })
    expect(told(running)).toEqual(['onload', 'create a.md', 'create b', 'create b/c.md', 'layout ready'])
  })

  test('tells a plugin when the user has switched it on', async () => {
    const running = await start({ files: { 'a.md': '' }, plugin: 'enable' })
    expect(told(running)).toEqual(['onload', 'layout ready', 'enabled'])
  })

  test('tells what the system was asked to open, an address and, as the switch says, a file', async () => {
    for (const internalsAreThere of [true, false]) {
      const running = await start({ switches: { internalsAreThere } })
      running.window.open('mailto:jane@example.com')
      const open: unknown = Reflect.get(running.app, 'openWithDefaultApp')
      expect(typeof open).toBe(internalsAreThere ? 'function' : 'undefined')
      if (typeof open === 'function') await Reflect.apply(open, running.app, ['a.ics'])
      expect(running.opened).toEqual(['mailto:jane@example.com', ...(internalsAreThere ? ['a.ics'] : [])])
      await running.unload()
    }
  })

  test('gives its own time to moment, Date and the timers of the plugin', async () => {
    const running = await start({ today: '2026-02-28' })
    await running.command('greet')
    expect(running.notices()).toEqual(['Hello, it is 2026-02-28'])
    expect(await running.cli('wait')).toBe('It is Sat Feb 28 2026')
  })
})
