import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'

/** Chooses a command in the palette, by its first letters and with the keyboard alone. */
export async function choose(page: Page, command: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+p')
  await page.locator('.prompt input').waitFor()
  await page.keyboard.type(command)
  await page.locator('.suggestion-item.is-selected', { hasText: command }).waitFor()
  await page.keyboard.press('Enter')
}

/** The dialog that is open, by its title. */
export const dialog = (page: Page, title: string | RegExp): Locator =>
  page.getByRole('dialog', { name: title })

/** What the follow-ups view shows. */
export const followUps = (page: Page): Locator => page.locator('.iin-follow-ups')

/** A section of the view by its title, with its rows. */
export const section = (page: Page, title: string): Locator =>
  followUps(page).getByRole('list', { name: title, exact: true })

/** The row about a person, or one that says something; what it says is its name. */
export const row = (page: Page, who: string | RegExp): Locator =>
  followUps(page).getByRole('link', { name: who })

/** What a row says, its lines one after the other. */
export const rowText = async (of: Locator): Promise<string> =>
  (await of.innerText()).replace(/\s*\n\s*/g, ' | ')

/** The button of a row, which shows once the mouse or the focus is there. */
export const rowButton = (page: Page, who: string | RegExp, label: string): Locator =>
  followUps(page)
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: who }) })
    .getByRole('button', { name: label })

export const notice = (page: Page, text: string | RegExp): Locator =>
  page.locator('.notice', { hasText: text })

/** The name of what has the focus, as it is read out. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const el = document.activeElement
    const textOf = (ids: string | null) =>
      (ids ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent ?? '')
        .join(' ')
        .trim()
    const isField = el instanceof HTMLInputElement || el instanceof HTMLTextAreaElement
    const label = isField ? el.labels?.[0]?.textContent : undefined
    const own = textOf(el?.getAttribute('aria-labelledby') ?? null) || el?.getAttribute('aria-label')
    return (own ?? label ?? el?.textContent ?? '').trim()
  })

/** Presses Tab until something of this name has the focus; fails where it is not reached. */
export async function tabTo(page: Page, name: string, key = 'Tab'): Promise<void> {
  const passed: string[] = []
  for (let pressed = 0; pressed < 60; pressed++) {
    await page.keyboard.press(key)
    const now = await focused(page)
    if (now === name) return
    passed.push(now.slice(0, 40))
  }
  throw new Error(`Tab does not reach “${name}”, but ${passed.join(', ')}`)
}

/** The line of the editor in which the cursor stands, and its place in it. */
export async function cursor(page: Page): Promise<{ line: string; ch: number }> {
  return page.evaluate(() => {
    const selection = window.getSelection()
    const node = selection?.focusNode
    const line = (node instanceof Element ? node : node?.parentElement)?.closest('.cm-line')
    if (!selection || !node || !line) return { line: '', ch: -1 }
    const range = document.createRange()
    range.setStart(line, 0)
    range.setEnd(node, selection.focusOffset)
    return { line: line.textContent, ch: range.toString().length }
  })
}

/** The text of every file of a folder, by its path; what begins with a dot is the app's. */
export async function filesOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((path) => !/(^|\/)\./.test(path))
    .sort()
  const texts = await Promise.all(paths.map((path) => readFile(join(folder, path), 'utf8')))
  return Object.fromEntries(paths.map((path, at) => [path, texts[at] ?? '']))
}

/** The lines of the menu that opened last, in their order, with `—` between its parts. */
export async function menuLines(page: Page): Promise<string[]> {
  const menu = page.locator('.menu').last()
  await menu.waitFor()
  return menu
    .locator('.menu-item, .menu-separator')
    .evaluateAll((lines) =>
      lines.map((line) => (line.classList.contains('menu-separator') ? '—' : line.textContent)),
    )
}
