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

/** Asks the app to hand a file to the system, as plugins do, past its type. */
async function openOutside(running: Host, path: string): Promise<unknown> {
  const open: unknown = Reflect.get(running.app, 'openWithDefaultApp')
  if (typeof open !== 'function') throw new Error('The app opens no files')
  return (await Reflect.apply(open, running.app, [path])) as unknown
}

describe('a host', () => {
  test('starts as the app does: the plugin loads, each file is a "create", then the layout is ready', async () => {
    const running = await start({ files: { 'a.md': '', 'b/c.md': '' } })
    expect(told(running)).toEqual(['onload', 'create a.md', 'create b', 'create b/c.md', 'layout ready'])
  })

  test('tells a plugin when the user has switched it on', async () => {
    const running = await start({ files: { 'a.md': '' }, plugin: 'enable' })
    expect(told(running)).toEqual(['onload', 'layout ready', 'enabled'])
  })

  test('tells what the system was asked to open: an address at once, a file when the user has said yes', async () => {
    const running = await start({ switches: { internalsAreThere: true } })
    running.window.open('mailto:jane@example.com')
    const resolved = openOutside(running, 'a.ics')
    expect(running.opened).toEqual(['mailto:jane@example.com'])
    running.document.body.find('.mod-open-outside .mod-cta').click()
    await resolved
    expect(running.opened).toEqual(['mailto:jane@example.com', 'a.ics'])
  })

  test('opens no file where the user says no or closes the question, and tells nobody', async () => {
    const running = await start({ switches: { internalsAreThere: true } })
    for (const way of ['.mod-cancel', '.modal-close-button']) {
      const resolved = openOutside(running, 'a.ics')
      running.document.body.find(`.mod-open-outside ${way}`).click()
      expect(await resolved).toBeUndefined()
    }
    expect(running.opened).toEqual([])
  })

  test('may resolve before the user has answered, as the switch says', async () => {
    const running = await start({ switches: { internalsAreThere: true, openingOutsideWaits: false } })
    expect(await openOutside(running, 'a.ics')).toBeUndefined()
    expect(running.document.body.find('.mod-open-outside')).not.toBeNull()
    expect(running.opened).toEqual([])
  })

  test('opens no file for plugins where what no type tells of is not there', async () => {
    const running = await start({ switches: { internalsAreThere: false } })
    expect('openWithDefaultApp' in running.app).toBe(false)
  })

  test('gives its own time to moment, Date and the timers of the plugin', async () => {
    const running = await start({ today: '2026-02-28' })
    await running.command('greet')
    expect(running.notices()).toEqual(['Hello, it is 2026-02-28'])
    expect(await running.cli('wait')).toBe('It is Sat Feb 28 2026')
  })
})
