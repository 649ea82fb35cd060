import { describe, expect, test } from 'vitest'
import { startHost } from '../node/start-host'

const plugin = (body: string) =>
  `const { Plugin, Platform } = require('obsidian')\nmodule.exports.default = class extends Plugin {\n${body}\n}`

const holds = (host: { plugin: object }, name: string): unknown => Reflect.get(host.plugin, name)

describe('a plugin', () => {
  test('leaves nothing behind: its listeners, commands, timers, icons and status bar items go with it', async () => {
    const code = plugin(`
      onload() {
        this.count = 0
        const more = () => { this.count++ }
        this.registerEvent(this.app.vault.on('create', more))
        this.registerInterval(window.setInterval(more, 1000))
        this.registerDomEvent(document, 'click', more)
        this.addCommand({ id: 'go', name: 'Go', callback: more })
        this.addRibbonIcon('dice', 'Go', more)
        this.addStatusBarItem().setText('here')
        this.register(() => this.order.push('registered'))
        this.addChild(new (require('obsidian').Component)()).onunload = () => this.order.push('child')
        this.order = []
      }
      onunload() { this.order.push('onunload') }`)
    const host = await startHost({ code })
    const { plugin: loaded } = host
    const statusBar = () => host.document.querySelectorAll('.status-bar-item').length
    const ribbon = () => host.document.querySelectorAll('.side-dock-ribbon-action').length
    const [bars, icons] = [statusBar(), ribbon()]
    await host.advance(1_000)
    host.document.dispatchEvent(new host.window.MouseEvent('click'))
    await host.command('go')
    expect(Reflect.get(loaded, 'count')).toBe(3)

    host.running.plugins.unload('test-plugin')
    await host.app.vault.create('a.md', '')
    await host.advance(5_000)
    host.document.dispatchEvent(new host.window.MouseEvent('click'))
    expect(host.running.commands.findCommand('test-plugin:go')).toBeUndefined()
    expect([statusBar(), ribbon()]).toEqual([bars - 1, icons - 1])
    expect(Reflect.get(loaded, 'count')).toBe(3)
    expect(Reflect.get(loaded, 'order')).toEqual(['child', 'registered', 'onunload'])
  })

  test('that cannot load is not loaded, and its error is told', async () => {
    const code = plugin(
      `async onload() { this.addCommand({ id: 'go', name: 'Go', callback() {} }); throw new Error('no') }`,
    )
    await expect(startHost({ code })).rejects.toThrow('no')
  })

  test('has its commands under its own id and name, each where it is available', async () => {
    const code = plugin(`onload() {
      this.addCommand({ id: 'go', name: 'Go', callback() {} })
      this.addCommand({ id: 'no', name: 'No', checkCallback: () => false })
      this.addCommand({ id: 'edit', name: 'Edit', editorCallback() {} })
      this.addCommand({ id: 'phone', name: 'Phone', mobileOnly: true, callback() {} })
    }`)
    const host = await startHost({ code })
    const ours = host.running.commands.listCommands().filter(({ id }) => id.startsWith('test-plugin:'))
    expect(ours.map(({ id, name }) => [id, name])).toEqual([['test-plugin:go', 'Test plugin: Go']])
    expect(await host.command('no')).toBe(false)
  })

  test('reads and writes its data whole, and has none at first', async () => {
    const code = plugin(
      `async onload() { this.first = await this.loadData(); await this.saveData({ a: [1] }) }`,
    )
    const host = await startHost({ code })
    expect(holds(host, 'first')).toBeNull()
    expect(await host.plugin.loadData()).toEqual({ a: [1] })
    expect(host.disk.files()['.obsidian/plugins/test-plugin/data.json']).toBe('{\n  "a": [\n    1\n  ]\n}')
  })

  test('hears when somebody else changed its data, not when it did so itself', async () => {
    const code = plugin(`
      async onload() { this.heard = []; await this.loadData() }
      async onExternalSettingsChange() { this.heard.push(await this.loadData()) }`)
    const host = await startHost({ code, pluginData: { a: 1 } })
    await host.plugin.saveData({ a: 2 })
    await host.disk.external.write('unrelated.md', '')
    await host.settle()
    expect(holds(host, 'heard')).toEqual([])
    await host.disk.external.write('.obsidian/plugins/test-plugin/data.json', '{"a":3}')
    await host.settle()
    expect(holds(host, 'heard')).toEqual([{ a: 3 }])
  })

  test('may not hear of it', async () => {
    const code = plugin(`
      async onload() { this.heard = 0; await this.loadData() }
      onExternalSettingsChange() { this.heard++ }`)
    const switches = { settingsChangesAreNoticed: false }
    const host = await startHost({ code, pluginData: { a: 1 }, switches })
    await host.disk.external.write('.obsidian/plugins/test-plugin/data.json', '{"a":3}')
    await host.settle()
    expect(holds(host, 'heard')).toBe(0)
  })

  test.each([true, false])('can add a view to Bases: %s', async (hasBases) => {
    const code = plugin(
      `onload() { this.added = this.registerBasesView('x', { name: 'X', icon: 'x', factory() {} }) }`,
    )
    expect(holds(await startHost({ code, hasBases }), 'added')).toBe(hasBases)
  })

  test('may finish what it has to do when the app is closed', async () => {
    const code = plugin(`onload() {
      this.registerEvent(this.app.workspace.on('quit', (tasks) => tasks.add(() => this.app.vault.create('last.md', ''))))
    }`)
    const host = await startHost({ code })
    await host.unload()
    expect(Object.keys(host.disk.files())).toEqual(['last.md'])
  })

  test('rejects data that is no JSON', async () => {
    const host = await startHost({
      code: plugin(`async onload() { this.error = await this.loadData().catch((e) => e.name) }`),
      pluginData: '{',
    })
    expect(holds(host, 'error')).toBe('SyntaxError')
  })

  test('gets only the modules that the app has', async () => {
    await expect(startHost({ code: `require('fs')` })).rejects.toThrow("Cannot find module 'fs'")
  })

  test('sees the window of the host, its document and its helpers, whatever it calls things of its own', async () => {
    const code = `const name = 1; class Node {}
      module.exports = class extends require('obsidian').Plugin {
        onload() { this.found = [window.document === document, createDiv('x').className, activeDocument === document, typeof setTimeout] }
      }`
    const host = await startHost({ code })
    expect(holds(host, 'found')).toEqual([true, 'x', true, 'function'])
  })

  test('remembers things for this vault on this device', async () => {
    const { app } = await startHost()
    expect(app.loadLocalStorage('seen')).toBeNull()
    app.saveLocalStorage('seen', { day: '2026-01-15' })
    expect(app.loadLocalStorage('seen')).toEqual({ day: '2026-01-15' })
    app.saveLocalStorage('seen', null)
    expect(app.loadLocalStorage('seen')).toBeNull()
  })
})

describe('the command line', () => {
  const code = plugin(`onload() {
    this.registerCliHandler('test-plugin:say', 'Says', { what: { description: 'What', value: '<text>', required: true } }, (data) => 'said ' + data.what)
  }`)

  test('answers what the handler answers', async () => {
    const host = await startHost({ code })
    expect(await host.cli('say', { what: 'hello' })).toBe('said hello')
  })

  test('has each name once', async () => {
    const twice = `onload() { for (const at of [1, 2]) this.registerCliHandler('test-plugin:say', '', null, () => '') }`
    await expect(startHost({ code: plugin(twice) })).rejects.toThrow('already registered')
  })

  test.each([
    { cliRequiredIsChecked: true, answer: 'Error: Missing required parameter: what' },
    { cliRequiredIsChecked: false, answer: 'said undefined' },
  ])(
    'refuses a call without a required parameter: $cliRequiredIsChecked',
    async ({ answer, ...switches }) => {
      const host = await startHost({ code, switches })
      expect(await host.cli('say')).toBe(answer)
    },
  )

  test.each([
    { cliHandlersEnd: true, names: [] as string[] },
    { cliHandlersEnd: false, names: ['test-plugin:say'] },
  ])('loses a handler with its plugin: $cliHandlersEnd', async ({ cliHandlersEnd, names }) => {
    const host = await startHost({ code, switches: { cliHandlersEnd } })
    host.running.plugins.unload('test-plugin')
    expect(host.running.cli.list().map(([name]) => name)).toEqual(names)
  })
})

describe('a phone', () => {
  test('has no status bar and no command line, and says what it is', async () => {
    const code = plugin(`onload() {
      this.bar = this.addStatusBarItem()
      this.registerCliHandler('test-plugin', '', null, () => '')
      this.is = [Platform.isMobile, Platform.isPhone, Platform.isDesktopApp]
    }`)
    const host = await startHost({ code, device: 'phone', switches: { cliHandlersOnPhone: 'does-nothing' } })
    expect(holds(host, 'is')).toEqual([true, true, false])
    expect(host.document.querySelector('.status-bar')).toBeNull()
    expect(host.running.cli.list()).toEqual([])
    expect(host.document.body.hasClass('is-phone')).toBe(true)
  })

  test('may throw where a plugin registers a handler', async () => {
    const code = plugin(`onload() { this.registerCliHandler('test-plugin', '', null, () => '') }`)
    await expect(
      startHost({ code, device: 'phone', switches: { cliHandlersOnPhone: 'throws' } }),
    ).rejects.toThrow('mobile')
  })
})

describe('what no type tells of', () => {
  test('is there for plugins, with the settings of the core plugin Templates and the types of properties', async () => {
    const files = {
      '.obsidian/templates.json': '{"folder":"Templates/"}',
      '.obsidian/types.json': '{"types":{"due":"date"}}',
    }
    const { app } = await startHost({ files, switches: { internalsAreThere: true } })
    expect(app).toMatchObject({
      internalPlugins: { plugins: { templates: { instance: { options: { folder: 'Templates/' } } } } },
    })
    expect('plugins' in app && 'commands' in app && 'metadataTypeManager' in app).toBe(true)
  })

  test('tells of the core plugin Daily notes how it is set, and whether it is on', async () => {
    const shown = async (files: Record<string, string>) => {
      const host = await startHost({ files, switches: { internalsAreThere: true } })
      const internal = Reflect.get(host.app, 'internalPlugins') as {
        getPluginById(id: string): unknown
        getEnabledPluginById(id: string): unknown
      }
      const found = [internal.getPluginById('daily-notes'), internal.getEnabledPluginById('daily-notes')]
      expect([internal.getPluginById('nothing'), internal.getEnabledPluginById('nothing')]).toEqual([
        null,
        null,
      ])
      await host.unload()
      return found
    }
    const files = { '.obsidian/daily-notes.json': '{"folder":"Daily","format":"YYYYMMDD","template":"T"}' }
    const options = { folder: 'Daily', format: 'YYYYMMDD', template: 'T' }
    expect(await shown(files)).toEqual([
      { id: 'daily-notes', enabled: true, instance: { options } },
      { options },
    ])
    for (const off of ['{"daily-notes":false}', '["templates"]']) {
      const [plugin, enabled] = await shown({ ...files, '.obsidian/core-plugins.json': off })
      expect(plugin).toMatchObject({ enabled: false })
      expect(enabled).toBeNull()
    }
  })

  test('may not be there', async () => {
    const { app } = await startHost({ switches: { internalsAreThere: false } })
    expect(['internalPlugins', 'plugins', 'commands', 'setting'].filter((name) => name in app)).toEqual([])
  })
})

describe('the core plugin Daily notes', () => {
  const files = {
    '.obsidian/daily-notes.json': '{"folder":"Daily","format":"YYYY/DD-MM","template":"Templates/Day"}',
    'Templates/Day.md': '# {{title}}\n{{date}} {{date:dddd}} {{time}}',
  }

  test('makes the note of the day from its template, and opens it again', async () => {
    const host = await startHost({ files, today: '2026-11-23T08:30' })
    for (let time = 0; time < 2; time++) {
      expect(await host.command('daily-notes')).toBe(true)
      expect(host.app.workspace.getActiveFile()?.path).toBe('Daily/2026/23-11.md')
    }
    expect(await host.read('Daily/2026/23-11.md')).toBe('# 23-11\n2026-11-23 Monday 08:30')
  })

  test('is named by the day and empty where nothing is set', async () => {
    const host = await startHost({ today: '2026-11-23' })
    await host.command('daily-notes')
    expect(await host.read('2026-11-23.md')).toBe('')
  })

  test('has no command where it is off', async () => {
    const off = { ...files, '.obsidian/core-plugins.json': '{"daily-notes":false}' }
    const host = await startHost({ files: off })
    expect(await host.command('daily-notes')).toBe(false)
  })
})

describe('other plugins', () => {
  test('rewrite a note some time after it appears, from what it held then', async () => {
    const host = await startHost({ others: { rewriteCreated: { rewrite: (text) => `${text} rewritten` } } })
    await host.app.vault.create('a.md', 'text')
    await host.advance(200)
    expect(await host.read('a.md')).toBe('text')
    await host.advance(200)
    expect(await host.read('a.md')).toBe('text rewritten')
  })
})
