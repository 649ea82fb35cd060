// A plugin as people begin one: commands of the three kinds, an icon in the ribbon, a status bar item, a dialog, and a tab of
// settings that draws itself. It knows nothing of the host, and the host nothing of it.
'use strict'

const { MarkdownView, Modal, Notice, Plugin, PluginSettingTab, Setting } = require('obsidian')

const DEFAULTS = { greeting: 'Hello' }

class Greeting extends Modal {
  constructor(app, text) {
    super(app)
    this.text = text
  }

  onOpen() {
    this.contentEl.createEl('p', { text: this.text, cls: 'sample-greeting' })
  }

  onClose() {
    this.contentEl.empty()
  }
}

class SampleTab extends PluginSettingTab {
  constructor(app, plugin) {
    super(app, plugin)
    this.plugin = plugin
  }

  display() {
    const { containerEl, plugin } = this
    containerEl.empty()
    new Setting(containerEl)
      .setName('Greeting')
      .setDesc('What is said first.')
      .addText((text) =>
        text
          .setPlaceholder('A word')
          .setValue(plugin.settings.greeting)
          .onChange(async (value) => {
            plugin.settings.greeting = value
            await plugin.saveSettings()
          }),
      )
  }
}

module.exports = class SamplePlugin extends Plugin {
  async onload() {
    await this.loadSettings()
    this.addRibbonIcon('dice', 'Sample', () => new Notice(this.settings.greeting)).addClass('sample-ribbon')
    this.statusEl = this.addStatusBarItem()
    this.statusEl.setText('Sample is on')
    this.addCommand({ id: 'greet', name: 'Greet', callback: () => this.greet() })
    this.addCommand({
      id: 'insert',
      name: 'Insert greeting',
      editorCallback: (editor) => editor.replaceSelection(this.settings.greeting),
    })
    this.addCommand({
      id: 'greet-note',
      name: 'Greet the note',
      checkCallback: (checking) => {
        const view = this.app.workspace.getActiveViewOfType(MarkdownView)
        if (!view) return false
        if (!checking) this.greet(view.file.basename)
        return true
      },
    })
    this.addSettingTab(new SampleTab(this.app, this))
    this.registerCliHandler('sample-plugin:greet', 'Greets.', null, () => this.settings.greeting)
    this.registerDomEvent(document, 'keydown', () => (this.pressed = (this.pressed ?? 0) + 1))
    this.registerInterval(window.setInterval(() => (this.minutes = (this.minutes ?? 0) + 1), 60_000))
  }

  greet(name = 'world') {
    new Greeting(this.app, `${this.settings.greeting}, ${name}`).open()
  }

  async loadSettings() {
    this.settings = Object.assign({}, DEFAULTS, await this.loadData())
  }

  async saveSettings() {
    await this.saveData(this.settings)
  }
}
