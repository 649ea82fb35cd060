import type { HoverParent, PluginManifest, SettingDefinitionItem } from 'obsidian'
import { describe, expect, test } from 'vitest'
import { Plugin } from './core/plugin'
import { uiExports } from './core/ui/exports'
import { FILE_SECTIONS } from './core/ui/menu'
import { workspaceExports } from './core/workspace/exports'
import { type FaceUnderTest, startFace } from './face-under-test'

const {
  ConfirmationModal,
  FuzzySuggestModal,
  Keymap,
  Menu,
  Modal,
  Notice,
  PluginSettingTab,
  Setting,
  setIcon,
  setTooltip,
} = uiExports
const { AbstractInputSuggest } = workspaceExports

const $ = (selector: string) => window.activeDocument.querySelector<HTMLElement>(selector)
const $$ = (selector: string) => [...window.activeDocument.querySelectorAll<HTMLElement>(selector)]
const texts = (selector: string) => $$(selector).map((el) => el.getText())

describe('dialogs', () => {
  class Sample extends Modal {
    readonly told: string[] = []

    override onOpen() {
      this.told.push('open')
      this.setTitle('Title')
      new Setting(this.contentEl)
        .setName('Name')
        .addText((text) => text.inputEl.setAttr('aria-label', 'Name'))
      new Setting(this.contentEl).addButton((button) => button.setButtonText('Save').setCta())
    }

    override onClose() {
      this.told.push('close')
    }
  }

  test('Escape closes the top dialog only', async () => {
    const host = await startFace()
    const below = new Sample(host.app)
    const top = new Sample(host.app)
    below.open()
    top.open()
    host.press('Escape')
    expect([below.told, top.told]).toEqual([['open'], ['open', 'close']])
    host.press('Escape')
    expect(below.told).toEqual(['open', 'close'])
    expect($('.modal-container')).toBeNull()
  })

  test('a click beside it closes it, a click in it does not', async () => {
    const host = await startFace()
    const modal = new Sample(host.app)
    modal.open()
    modal.contentEl.click()
    expect(modal.told).toEqual(['open'])
    $('.modal-bg')?.click()
    expect(modal.told).toEqual(['open', 'close'])
  })

  test('the focus goes to the first that takes it, whatever onOpen gave it to, and back to where it was', async () => {
    const host = await startFace()
    const button = document.body.createEl('button')
    button.focus()
    class Form extends Modal {
      override onOpen() {
        this.contentEl.createEl('button', { text: 'Start afresh' })
        this.contentEl.createEl('textarea').focus()
      }
    }
    const modal = new Form(host.app)
    modal.open()
    expect(document.activeElement).toBe(modal.contentEl.find('button'))
    modal.contentEl.find('textarea')?.focus()
    host.press('Tab')
    expect(document.activeElement).toBe(modal.contentEl.find('button'))
    modal.close()
    expect(document.activeElement).toBe(button)
  })

  test('a focus set once the dialog is open stays', async () => {
    const host = await startFace()
    const modal = new Sample(host.app)
    modal.open()
    modal.contentEl.findAll('button').at(-1)?.focus()
    expect(document.activeElement).toBe(modal.contentEl.findAll('button').at(-1))
  })

  test('without a keyboard the focus stays where onOpen put it', async () => {
    const host = await startFace({ device: 'phone' })
    class Form extends Modal {
      override onOpen() {
        this.contentEl.createEl('button', { text: 'Start afresh' })
        this.contentEl.createEl('textarea').focus()
      }
    }
    const modal = new Form(host.app)
    modal.open()
    expect(document.activeElement).toBe(modal.contentEl.find('textarea'))
  })

  test('what closes a dialog is no button, and no stop of the Tab key', async () => {
    const host = await startFace()
    const modal = new Sample(host.app)
    modal.open()
    const close = $('.modal-close-button')
    expect([close?.tagName, close?.tabIndex]).toEqual(['DIV', -1])
    close?.click()
    expect(modal.told).toEqual(['open', 'close'])
  })

  test('a confirmation closes after its handler, unless the handler answers', async () => {
    const host = await startFace()
    let answer = true
    const modal = new ConfirmationModal(host.app)
    modal.addButton((button) => button.setButtonText('Do it').onClick(async () => answer))
    modal.open()
    $('.modal-button-container button')?.click()
    await host.settle()
    expect($('.modal')).not.toBeNull()
    answer = false
    $('.modal-button-container button')?.click()
    await host.settle()
    expect($('.modal')).toBeNull()
  })

  test('hotkeys rest while a dialog is open', async () => {
    const host = await startFace()
    host.press('p', { ctrlKey: true })
    expect($$('.prompt')).toHaveLength(1)
    host.press('p', { ctrlKey: true })
    expect($$('.prompt')).toHaveLength(1)
  })
})

describe('suggestions', () => {
  class Pick extends FuzzySuggestModal<string> {
    readonly told: string[] = []

    getItems() {
      return ['apple', 'banana', 'cherry', 'grape']
    }

    getItemText(item: string) {
      return item
    }

    onChooseItem(item: string) {
      this.told.push(item)
    }

    override onClose() {
      this.told.push('closed')
    }
  }

  const type = (input: HTMLInputElement, text: string) => {
    input.value = text
    input.trigger('input')
  }

  test('typing filters, arrows move, Enter closes and then chooses', async () => {
    const host = await startFace()
    const modal = new Pick(host.app)
    modal.open()
    expect(texts('.suggestion-item')).toHaveLength(4)
    type(modal.inputEl, 'ap')
    expect(texts('.suggestion-item')).toEqual(['apple', 'grape'])
    expect(texts('.suggestion-highlight')).toEqual(['ap', 'ap'])
    host.press('ArrowDown')
    expect(texts('.is-selected')).toEqual(['grape'])
    host.press('Enter')
    expect(modal.told).toEqual(['closed', 'grape'])
    type(modal.inputEl, 'zz')
  })

  test('nothing that fits says so', async () => {
    const host = await startFace()
    const modal = new Pick(host.app)
    modal.open()
    type(modal.inputEl, 'zz')
    expect(texts('.suggestion-empty')).toEqual(['No results found.'])
    host.press('Enter')
    expect(modal.told).toEqual([])
  })

  test('below a field, Escape closes the suggestions before the dialog', async () => {
    const host = await startFace()
    const chosen: string[] = []
    class Names extends AbstractInputSuggest<string> {
      protected getSuggestions(query: string) {
        return ['Jane', 'Sam'].filter((name) => name.toLowerCase().startsWith(query.toLowerCase()))
      }

      renderSuggestion(name: string, el: HTMLElement) {
        el.setText(name)
      }

      override selectSuggestion(name: string) {
        chosen.push(name)
        this.setValue(name)
        this.close()
      }
    }
    const modal = new Modal(host.app)
    const input = modal.contentEl.createEl('input', { type: 'text' })
    new Names(host.app, input)
    modal.open()
    await host.settle()
    expect(texts('.suggestion-item')).toEqual(['Jane', 'Sam'])
    host.press('Escape')
    expect(texts('.suggestion-item')).toEqual([])
    expect($('.modal')).not.toBeNull()
    type(input, 's')
    await host.settle()
    host.press('Enter')
    expect(chosen).toEqual(['Sam'])
    expect(input.value).toBe('Sam')
    host.press('Escape')
    expect($('.modal')).toBeNull()
  })
})

describe('menus', () => {
  const open = (host: FaceUnderTest) => {
    const told: string[] = []
    const menu = new Menu()
    menu.addItem((item) => item.setTitle('Delete').setSection('danger').setWarning(true))
    menu.addItem((item) =>
      item
        .setTitle('Open')
        .setSection('open')
        .onClick(() => told.push('open')),
    )
    menu.addItem((item) => item.setTitle('Off').setSection('action').setDisabled(true))
    menu.addItem((item) =>
      item
        .setTitle('Snooze')
        .setSection('action')
        .onClick(() => told.push('snooze')),
    )
    menu.onHide(() => told.push('hidden'))
    menu.showAtPosition({ x: 0, y: 0 })
    return { menu, told, host }
  }

  const lines = () => $$('.menu-scroll > *').map((el) => el.getText() || '—')

  test('sections of a menu that knows none stand as they first appear, with lines between them', async () => {
    open(await startFace())
    expect(lines()).toEqual(['Delete', '—', 'Open', '—', 'Off', 'Snooze'])
  })

  test('sections that a menu knows stand in their order, and the others after all of them', async () => {
    await startFace()
    const menu = new Menu().addSections(FILE_SECTIONS)
    for (const section of ['mine', 'danger', '', 'yours', 'action', 'open', 'mine']) {
      menu.addItem((item) => item.setTitle(section || 'none').setSection(section))
    }
    menu.showAtPosition({ x: 0, y: 0 })
    expect(lines().filter((line) => line !== '—')).toEqual([
      'open',
      'action',
      'none',
      'danger',
      'mine',
      'mine',
      'yours',
    ])
  })

  test('the menu of a file and the menu of a link know the sections of a file', async () => {
    const host = await startFace({ files: { 'a.md': '' } })
    host.app.workspace.on('file-menu', (menu) => {
      menu.addItem((item) => item.setTitle('Mine').setSection('mine'))
      menu.addItem((item) => item.setTitle('Act').setSection('action'))
    })
    const menu = new Menu()
    host.app.workspace.handleLinkContextMenu(menu, 'a', '')
    menu.showAtPosition({ x: 0, y: 0 })
    const ends = () => lines().filter((line) => ['Act', 'Delete', 'Mine'].includes(line))
    expect(ends()).toEqual(['Act', 'Delete', 'Mine'])
    menu.hide()
    const [file] = host.app.vault.getMarkdownFiles()
    if (file) await host.app.workspace.getLeaf(false).openFile(file)
    $('.mod-more-options')?.click()
    expect(ends()).toEqual(['Act', 'Mine'])
  })

  test('what is added once the menu is shown is not in it, for no key either', async () => {
    const { menu, told, host } = open(await startFace())
    menu.addItem((item) => item.setTitle('Late').onClick(() => told.push('late')))
    expect(texts('.menu-item')).not.toContain('Late')
    host.press('End')
    expect(texts('.menu-item.selected')).toEqual(['Snooze'])
  })

  test('arrows pass what is disabled, and Enter hides the menu before it chooses', async () => {
    const { told, host } = open(await startFace())
    for (let step = 0; step < 3; step++) host.press('ArrowDown')
    expect(texts('.menu-item.selected')).toEqual(['Snooze'])
    host.press('Enter')
    expect(told).toEqual(['hidden', 'snooze'])
    expect($('.menu')).toBeNull()
  })

  test('Escape and a press beside it hide it', async () => {
    const host = await startFace()
    const { told } = open(host)
    host.press('Escape')
    expect(told).toEqual(['hidden'])
    const second = open(host)
    document.body.dispatchEvent(new window.MouseEvent('mousedown', { bubbles: true }))
    expect(second.told).toEqual(['hidden'])
  })

  test('everybody who hears an event fills the same menu, which then shows', async () => {
    const host = await startFace()
    const event = new window.MouseEvent('contextmenu', { cancelable: true })
    Menu.forEvent(event).addItem((item) => item.setTitle('One'))
    Menu.forEvent(event).addItem((item) => item.setTitle('Two'))
    expect($('.menu')).toBeNull()
    await host.settle()
    expect(texts('.menu-item')).toEqual(['One', 'Two'])
  })

  test('a menu behind an item opens with the arrow and is part of the whole', async () => {
    const host = await startFace()
    const told: string[] = []
    const menu = new Menu()
    menu.addItem((item) => {
      item.setTitle('Snooze')
      const inner: unknown = Reflect.get(item, 'setSubmenu')
      if (typeof inner !== 'function') throw new Error('No submenu')
      const submenu: unknown = inner.call(item)
      if (!(submenu instanceof Menu)) throw new Error('No menu')
      submenu.addItem((week) => week.setTitle('A week').onClick(() => told.push('week')))
    })
    menu.showAtPosition({ x: 0, y: 0 })
    host.press('ArrowDown')
    host.press('ArrowRight')
    host.press('Enter')
    expect(told).toEqual(['week'])
    expect($('.menu')).toBeNull()
  })

  // A finger enters an item, presses it and lets it go, all at once.
  test('a menu behind an item opens at a tap, and stays while the first menu is touched', async () => {
    await startFace()
    const menu = new Menu()
    menu.addItem((item) => {
      item
        .setTitle('Snooze')
        .setSubmenu()
        .addItem((week) => week.setTitle('A week'))
    })
    menu.showAtPosition({ x: 0, y: 0 })
    const [snooze] = menu.items
    for (const type of ['mouseenter', 'mousedown', 'click'])
      snooze?.dom.dispatchEvent(new window.MouseEvent(type, { bubbles: type !== 'mouseenter' }))
    expect(texts('.menu-item')).toEqual(['Snooze', 'A week'])
    window.activeDocument.body.dispatchEvent(new window.MouseEvent('mousedown', { bubbles: true }))
    expect($('.menu')).toBeNull()
  })

  test('the menu of a link offers to open it, and lets plugins add to it', async () => {
    const host = await startFace({ files: { 'a.md': '' } })
    host.app.workspace.on('file-menu', (menu, file, source) => {
      menu.addItem((item) => item.setTitle(`${file.path} from ${source}`).setSection('action'))
    })
    const menu = new Menu()
    expect(host.app.workspace.handleLinkContextMenu(menu, 'a', '')).toBe(true)
    menu.showAtPosition({ x: 0, y: 0 })
    expect(texts('.menu-item')).toContain('Open in new tab')
    expect(texts('.menu-item')).toContain('a.md from link-context-menu')
  })
})

describe('notices', () => {
  test('a notice goes after its time, one without end stays, and a click takes it away', async () => {
    const host = await startFace()
    new Notice('short')
    const lasting = new Notice('lasting', 0)
    expect(texts('.notice')).toEqual(['short', 'lasting'])
    await host.clock.advance(5000)
    expect(texts('.notice')).toEqual(['lasting'])
    lasting.containerEl.click()
    expect($('.notice-container')).toBeNull()
  })

  test('a notice may hold buttons', async () => {
    await startFace()
    let undone = 0
    new Notice(
      window.createFragment((f) =>
        f.createEl('button', { text: 'Undo' }).addEventListener('click', () => undone++),
      ),
    )
    $('.notice button')?.click()
    expect(undone).toBe(1)
  })
})

describe('keys and icons', () => {
  test('how a click asks for a pane', async () => {
    await startFace()
    const click = (init: MouseEventInit) => Keymap.isModEvent(new window.MouseEvent('click', init))
    expect(click({})).toBe(false)
    expect(click({ ctrlKey: true })).toBe('tab')
    expect(click({ button: 1 })).toBe('tab')
    expect(click({ ctrlKey: true, altKey: true })).toBe('split')
    expect(click({ ctrlKey: true, altKey: true, shiftKey: true })).toBe('window')
  })

  test('an icon has two names, and an unknown one changes nothing', async () => {
    await startFace()
    const el = document.body.createDiv()
    setIcon(el, 'lucide-x')
    expect(el.firstElementChild?.getAttr('class')).toBe('svg-icon lucide-x')
    setIcon(el, 'no-such-icon')
    expect(el.firstElementChild?.getAttr('class')).toBe('svg-icon lucide-x')
    setIcon(el, 'check')
    expect(el.firstElementChild?.getAttr('class')).toBe('svg-icon lucide-check')
  })
})

describe('links', () => {
  const hover = (host: FaceUnderTest, init: MouseEventInit) => {
    const targetEl = document.body.createDiv()
    const hoverParent: HoverParent = { hoverPopover: null }
    const event = new window.MouseEvent('mouseover', init)
    const { workspace } = host.app
    workspace.trigger('hover-link', { event, source: 'sample', hoverParent, targetEl, linktext: 'a' })
    return targetEl
  }

  test('a note is shown over a link, where its source asks for it only with Ctrl', async () => {
    const host = await startFace({ files: { 'a.md': '---\nx: 1\n---\n**Bold** text' } })
    host.shell.surface.registerHoverLinkSource('sample', { display: 'Sample', defaultMod: true })
    hover(host, {})
    await host.clock.advance(500)
    expect($('.hover-popover')).toBeNull()
    const target = hover(host, { ctrlKey: true })
    await host.clock.advance(500)
    expect(texts('.hover-popover')).toEqual(['Bold text'])
    target.dispatchEvent(new window.MouseEvent('mouseleave'))
    expect($('.hover-popover')).toBeNull()
  })

  test('an address of the app reaches the plugin that answers to it, with its parameters', async () => {
    const host = await startFace()
    const told: unknown[] = []
    host.shell.surface.registerProtocolHandler('sample', (parameters) => told.push(parameters))
    expect(host.shell.surface.openUri('obsidian://sample?contact=Jane%20Doe&open')).toBe(true)
    expect(told).toEqual([{ action: 'sample', contact: 'Jane Doe', open: 'true' }])
    expect(host.shell.surface.openUri('obsidian://other?contact=Jane')).toBe(false)
  })

  test('the label of an element is its tooltip, or only what was set as one, as the switch says', async () => {
    for (const ariaLabelIsTooltip of [true, false]) {
      const host = await startFace({ switches: { ariaLabelIsTooltip } })
      const labelled = document.body.createDiv({ attr: { 'aria-label': 'Label' } })
      const given = document.body.createDiv()
      setTooltip(given, 'Given')
      const shown = async (el: HTMLElement) => {
        el.dispatchEvent(new window.MouseEvent('mouseover', { bubbles: true }))
        await host.clock.advance(500)
        return texts('.tooltip')
      }
      expect(await shown(labelled)).toEqual(ariaLabelIsTooltip ? ['Label'] : [])
      expect(await shown(given)).toEqual(['Given'])
    }
  })
})

describe('settings', () => {
  const manifest: PluginManifest = {
    id: 'sample',
    name: 'Sample',
    author: '',
    version: '1.0.0',
    minAppVersion: '1.13.0',
    description: '',
  }

  class SamplePlugin extends Plugin {
    override settings: Record<string, unknown> = { folder: 'Interviews', weeks: 2 }
  }

  class Tab extends PluginSettingTab {
    override getSettingDefinitions(): SettingDefinitionItem[] {
      return [
        {
          type: 'group',
          heading: 'Where',
          items: [
            {
              name: 'Folder',
              desc: 'Where notes go.',
              control: {
                type: 'text',
                key: 'folder',
                validate: (value) => (value === '' ? 'Give a folder.' : undefined),
              },
            },
            {
              name: 'Reminders',
              control: { type: 'toggle', key: 'remind', defaultValue: true },
            },
            {
              name: 'Weeks',
              visible: () => this.getControlValue('remind') !== false,
              control: { type: 'number', key: 'weeks', min: 1 },
            },
          ],
        },
        { type: 'page', name: 'More', items: [{ name: 'Inner', control: { type: 'text', key: 'inner' } }] },
      ]
    }
  }

  async function openSettings() {
    const host = await startFace()
    const plugin = new SamplePlugin(host.app, manifest)
    host.shell.surface.addSettingTab(new Tab(host.app, plugin))
    host.shell.setting.openTabById('sample')
    return { host, plugin }
  }

  test('the settings live in another document, with constructors of its own', async () => {
    const { host } = await openSettings()
    const input = $('input[type=text]')
    expect(window.activeDocument).not.toBe(document)
    expect(input?.doc).toBe(window.activeDocument)
    expect(input instanceof window.HTMLElement).toBe(false)
    expect(input?.instanceOf(window.HTMLElement)).toBe(true)
    expect(document.querySelector('input[type=text]')).toBeNull()
    host.press('Escape')
    expect(window.activeDocument).toBe(document)
    expect(document.querySelector('iframe')).toBeNull()
  })

  test('a value that passes is stored and saved, one that does not shows why', async () => {
    const { host, plugin } = await openSettings()
    const input = $$('input').find((el) => el.getAttr('aria-label') === 'Folder') as HTMLInputElement
    expect(input.value).toBe('Interviews')
    input.value = ''
    input.trigger('input')
    await host.settle()
    expect(texts('.setting-item-error')).toEqual(['Give a folder.'])
    expect(plugin.settings['folder']).toBe('Interviews')
    input.value = 'People'
    input.trigger('input')
    await host.settle()
    expect(texts('.setting-item-error')).toEqual([])
    expect(plugin.settings['folder']).toBe('People')
    expect(JSON.parse(host.disk.files()['.obsidian/plugins/sample/data.json'] ?? '{}')).toEqual({
      folder: 'People',
      weeks: 2,
    })
  })

  test('what may be seen follows the values, and a page opens and goes back', async () => {
    const { host } = await openSettings()
    const names = () =>
      $$('.setting-item:not(.setting-item-heading)')
        .filter((el) => el.isShown())
        .map((el) => el.find('.setting-item-name').getText())
    expect(names()).toEqual(['Folder', 'Reminders', 'Weeks', 'More'])
    $('.checkbox-container')?.click()
    await host.settle()
    expect(names()).toEqual(['Folder', 'Reminders', 'More'])
    $$('.is-clickable').at(-1)?.click()
    expect(names()).toEqual(['Inner'])
    $('.setting-page-titlebar button')?.click()
    expect(names()).toEqual(['Folder', 'Reminders', 'More'])
  })
})
