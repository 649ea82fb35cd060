import { afterEach } from 'vitest'
import { Menu } from '../host/core/ui/menu'
import { TFile } from '../host/core/vault/files'
import { createHost } from '../host/node/create-host'
import type { Host } from '../host/node/host'
import type { HostOptions } from '../host/node/host-options'

/** A Monday on which nothing special happens. */
export const TODAY = '2026-11-23'

/** Starts the app with the plugin as it ships, and ends it after the test. */
export type Start = (files: Record<string, string>, options?: HostOptions) => Promise<Host>

/** What starts hosts for the tests of one file; each is ended after its test. */
export function hosts(): Start {
  const running: Host[] = []
  afterEach(async () => {
    for (const host of running.splice(0)) await host.unload()
  })
  return async (files, options = {}) => {
    const host = await createHost({ files, today: TODAY, ...options })
    running.push(host)
    return host
  }
}

/** A note with these lines between its fences. */
export function note(...lines: string[]): string {
  return `---\n${lines.join('\n')}\n---\n\nBody.\n`
}

/** An interview note: its contact, further lines, and the marker at the end. */
export function interview(contact: string, ...lines: string[]): string {
  return note(`contact: ${contact}`, ...lines, 'tags: [informational-interview]')
}

/** Opens a note in the main area, as a click on it in the list of files does. */
export async function open(host: Host, path: string): Promise<void> {
  await host.until(host.app.workspace.getLeaf(false).openFile(fileAt(host, path), { active: true }))
  await host.settle()
}

export function fileAt(host: Host, path: string): TFile {
  const file = host.app.vault.getAbstractFileByPath(path)
  if (!(file instanceof TFile)) throw new Error(`There is no file ${path}`)
  return file
}

/** The titles that the menu of a file offers besides the app's own, with those behind them. */
export function menuTitles(host: Host, path: string, source = 'file-explorer-context-menu'): string[] {
  return menuItems(host, path, source).map(({ title }) => title)
}

/** Chooses a line of a file's menu. */
export async function chooseInMenu(host: Host, path: string, title: string): Promise<void> {
  const item = menuItems(host, path, 'file-explorer-context-menu').find((one) => one.title === title)
  if (!item) throw new Error(`The menu of ${path} offers no “${title}”`)
  item.choose()
  await host.settle()
}

function menuItems(host: Host, path: string, source: string) {
  const menu = new Menu()
  host.app.workspace.trigger('file-menu', menu, fileAt(host, path), source)
  return withSubmenus(menu).map((item) => ({
    title: item.titleEl.getText(),
    choose: () => item.choose(new host.window.MouseEvent('click')),
  }))
}

/** What a menu holds, and what stands behind its items, each right after its own. */
function withSubmenus(menu: Menu): Menu['items'] {
  return menu.items.flatMap((item) => [item, ...(item.submenu ? withSubmenus(item.submenu) : [])])
}

/** Chooses one of a list that a dialog shows. */
export async function chooseOfList(host: Host, text: string): Promise<void> {
  const item = host.document.body.findAll('.suggestion-item').find((one) => one.getText().startsWith(text))
  if (!item) throw new Error(`Nothing reads “${text}”`)
  item.click()
  await host.settle()
}

/** The newest notice. */
export function lastNotice(host: Host): string {
  return host.notices().at(-1)?.replace(/Undo$/, ' [Undo]') ?? ''
}

/** Presses the button of the newest notice that has one. */
export async function pressUndo(host: Host): Promise<void> {
  const button = host.document.body.findAll('.notice button').at(-1)
  if (!button) throw new Error('No notice offers to undo')
  button.click()
  await host.settle()
}

/** Writes a day into the dialog that asks for one, and sends it. */
export async function answerDay(host: Host, day: string): Promise<void> {
  const field = host.document.body.querySelector<HTMLInputElement>('.modal input')
  if (!field) throw new Error('Nothing asks for a day')
  field.value = day
  field.dispatchEvent(new host.window.Event('input', { bubbles: true }))
  await press(host, '.modal button.mod-cta')
}

/** Presses what a selector finds. */
export async function press(host: Host, selector: string): Promise<void> {
  const el = host.document.body.find(selector)
  if (!el) throw new Error(`There is no ${selector}`)
  el.click()
  await host.settle()
}

/** Everything in the vault, dot files left out. */
export function notesOf(host: Host): Record<string, string> {
  return Object.fromEntries(Object.entries(host.disk.files()).filter(([path]) => !/(^|\/)\./.test(path)))
}

export interface DueAnswer {
  today: string
  followUps: {
    kind: string
    contact: string
    company: string | null
    due: string | null
    daysOverdue: number
    lastTouch: string | null
    cadence: string
    suggestion: string | null
    about: string[]
    prepAnswered: number | null
    longQuiet: boolean
    promises: number
    path: string
  }[]
  noNextStep: { contact: string; reason: string; path: string }[]
  closed: { contact: string; reason: string; path: string }[]
  problems: { path: string; property: string | null; code: string; message: string }[]
}

/** What `due` answers for programs. */
export async function due(host: Host, parameters: Record<string, string> = {}): Promise<DueAnswer> {
  return JSON.parse(await host.cli('due', { ...parameters, format: 'json' })) as DueAnswer
}
