import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Host } from './node/host'
import type { HostOptions } from './node/host-options'
import { fileAt, startHost } from './node/start-host'

const folder = join(import.meta.dirname, 'sample-plugin')
const data = '.obsidian/plugins/sample-plugin/data.json'

const start = (options: HostOptions = {}) => startHost({ plugins: [folder], ...options })

const texts = (host: Host, selector: string) =>
  [...host.document.querySelectorAll<HTMLElement>(selector)].map((el) => el.getText())

describe('a plugin from a folder', () => {
  test('has its icon, its status bar item and its verb', async () => {
    const host = await start()
    expect(host.plugin.manifest.id).toBe('sample-plugin')
    host.document.body.find('.sample-ribbon').click()
    expect(host.notices()).toEqual(['Hello'])
    expect(texts(host, '.status-bar-item')).toContain('Sample is on')
    expect(await host.cli('greet')).toBe('Hello')
  })

  test('has its commands, each where it applies', async () => {
    const host = await start({ files: { 'a.md': '' } })
    expect(await host.command('greet-note')).toBe(false)
    await host.command('greet')
    expect(texts(host, '.sample-greeting')).toEqual(['Hello, world'])
    host.document.body.find('.modal-close-button').click()
    await host.app.workspace.getLeaf(false).openFile(fileAt(host, 'a.md'))
    await host.command('greet-note')
    expect(texts(host, '.sample-greeting')).toEqual(['Hello, a'])
    host.document.body.find('.modal-close-button').click()
    await host.command('insert')
    await host.advance(3_000)
    expect(await host.read('a.md')).toBe('Hello')
  })

  test('draws its own settings, and keeps what is set', async () => {
    const host = await start({ files: { [data]: '{"greeting":"Hi"}' } })
    host.shell.setting.openTabById('sample-plugin')
    const { win } = host.shell.setting
    const field = win?.document.querySelector<HTMLInputElement>('.vertical-tab-content input')
    if (!field) throw new Error('There is no field')
    expect(field.value).toBe('Hi')
    field.value = 'Moin'
    field.trigger('input')
    await host.settle()
    expect(JSON.parse(await host.read(data))).toEqual({ greeting: 'Moin' })
    expect(await host.cli('greet')).toBe('Moin')
  })

  test('stands beside the plugin under test, and leaves nothing when it is unloaded', async () => {
    const code = "module.exports = class extends require('obsidian').Plugin {}"
    const host = await start({ code })
    expect(host.plugin.manifest.id).toBe('test-plugin')
    expect([...host.running.plugins.enabledPlugins]).toEqual(['test-plugin', 'sample-plugin'])
    host.running.plugins.unload('sample-plugin')
    expect(texts(host, '.status-bar-item, .sample-ribbon')).toEqual([])
    expect(host.running.commands.findCommand('sample-plugin:greet')).toBeUndefined()
    expect(host.shell.setting.pluginTabs).toEqual([])
  })

  test('is said to be none where there is no manifest, or nothing built', async () => {
    const host = join(import.meta.dirname, 'node')
    await expect(startHost({ plugins: [host] })).rejects.toThrow(`There is no plugin in ${host}`)
  })
})
