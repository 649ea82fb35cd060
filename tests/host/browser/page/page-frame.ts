import type { KeyValueStore } from '../../core/local-storage'
import type { Device } from '../../core/platform'
import type { RunningApp } from '../../core/running-app'
import { setIcon } from '../../core/ui/icons'
import { setTooltip } from '../../core/ui/tooltip'
import type { Shell } from '../../core/workspace/shell'
import type { WorkspaceSidedock } from '../../core/workspace/items'
import type { MobileDrawer } from '../../core/workspace/tabs'

interface FrameOptions {
  device: Device
  /** As the address asks for it: `dark` or `light`. */
  theme: string | null
  store: KeyValueStore
}

function button(parent: HTMLElement, icon: string, label: string, act: () => unknown): HTMLElement {
  const el = parent.createEl('button', { cls: 'clickable-icon', attr: { type: 'button' } })
  setIcon(el, icon)
  setTooltip(el, label)
  el.addEventListener('click', () => void act())
  return el
}

function setTheme(running: RunningApp, dark: boolean): void {
  document.body.toggleClass('theme-dark', dark)
  document.body.toggleClass('theme-light', !dark)
  running.app.workspace.trigger('css-change')
}

/** Opens and closes a sidebar, and says which it is. */
function sideToggle(
  parent: HTMLElement,
  part: WorkspaceSidedock | MobileDrawer,
  side: 'left' | 'right',
): void {
  const el = button(parent, `panel-${side}`, `Toggle ${side} sidebar`, () => part.toggle())
  const show = () => el.setAttr('aria-expanded', !part.collapsed)
  new MutationObserver(show).observe(part.containerEl, { attributes: true, attributeFilter: ['class'] })
  show()
}

function addPhoneToolbar(running: RunningApp, shell: Shell): void {
  const bar = shell.containerEl.createEl('nav', { cls: 'mobile-toolbar', attr: { 'aria-label': 'Toolbar' } })
  const { workspace } = shell
  sideToggle(bar, workspace.leftSplit, 'left')
  button(bar, 'search', 'Find a note', () => running.commands.executeCommandById('switcher:open'))
  button(bar, 'square-terminal', 'Open command palette', () =>
    running.commands.executeCommandById('command-palette:open'),
  )
  button(bar, 'settings', 'Open settings', () => shell.setting.open())
  sideToggle(bar, workspace.rightSplit, 'right')
}

/** Puts around the workspace what belongs to the page: the line that says what it is, the theme, the sidebars' buttons. */
export function addFrame(running: RunningApp, shell: Shell, { device, theme, store }: FrameOptions): void {
  const { workspace, ribbonEl, containerEl } = shell
  setTheme(running, (theme ?? store.getItem('theme')) === 'dark')
  const bar = containerEl.createEl('header', { cls: 'host-bar', prepend: true })
  bar.createEl('h1', { cls: 'host-bar-name', text: running.app.vault.getName() })
  bar.createSpan({ cls: 'host-bar-note', text: 'Test host, not Obsidian' })
  const themeButton = button(bar, 'sun-moon', 'Change between light and dark', () => {
    const dark = !document.body.hasClass('theme-dark')
    store.setItem('theme', dark ? 'dark' : 'light')
    setTheme(running, dark)
  })
  themeButton.addClass('host-bar-theme')
  if (device === 'phone') {
    addPhoneToolbar(running, shell)
    const scrim = workspace.containerEl.createDiv('drawer-scrim')
    scrim.addEventListener('click', () => {
      workspace.leftSplit.collapse()
      workspace.rightSplit.collapse()
    })
    // A drawer covers the note: it goes when a note is opened from it.
    workspace.on('file-open', () => {
      workspace.leftSplit.collapse()
      workspace.rightSplit.collapse()
    })
    return
  }
  sideToggle(ribbonEl, workspace.leftSplit, 'left')
  const rest = ribbonEl.createDiv('side-dock-settings')
  button(rest, 'square-terminal', 'Open command palette', () =>
    running.commands.executeCommandById('command-palette:open'),
  )
  button(rest, 'settings', 'Open settings', () => shell.setting.open())
  sideToggle(bar, workspace.rightSplit, 'right')
}
