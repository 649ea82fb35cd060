import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { interview } from '../ui/hands'
import { launchBrowser, openVault, serveFolder, type OpenedPage, type VaultServer } from './browser'
import { focused, followUps, notice, row, section } from './user'

// What the user is about to do in the list stays while another device brings a hundred changed notes.

const two = (count: number) => String(count).padStart(2, '0')
const person = (at: number, more: string[] = []) =>
  interview(
    `Person ${two(at)}`,
    at % 2 === 0 ? 'company: Tindra AB' : 'company: Nordhafen',
    `interview_on: 2026-07-${two(1 + (at % 28))}`,
    'outcome: held',
    `thanked_on: 2026-07-${two(1 + (at % 28))}`,
    ...more,
  )
const pathOf = (at: number) => `Interviews/Person ${two(at)}.md`
const HELD = 'Person 40'

let browser: Browser
let server: VaultServer
let opened: OpenedPage
let page: Page
let folder: string

const write = async (path: string, text: string) => {
  await mkdir(dirname(join(folder, path)), { recursive: true })
  await writeFile(join(folder, path), text)
}

beforeAll(async () => {
  browser = await launchBrowser()
  folder = join(await mkdtemp(join(tmpdir(), 'vault-changes-')), 'Notes')
  for (let at = 0; at < 60; at++) await write(pathOf(at), person(at))
  for (let at = 0; at < 60; at++) await write(`Daily/${at}.md`, 'A day.\n')
  server = await serveFolder(folder, { today: '2026-11-23' })
  opened = await openVault(browser, server, 'light')
  page = opened.page
  await notice(page, 'to write to').click()
  await row(page, /^Person 00/).waitFor()
})

afterAll(async () => {
  expect(opened.errors).toEqual([])
  await opened.close()
  await server.close()
  await browser.close()
  await rm(dirname(folder), { recursive: true, force: true })
})

/** A hundred notes as another device brings them: people in sight and out of it, days of a diary, somebody new. */
async function changeAHundred(): Promise<void> {
  for (let at = 0; at < 45; at++) {
    if (`Person ${two(at)}` === HELD) continue
    await write(pathOf(at), person(at, at % 6 === 0 ? ['role: Lead'] : ['cadence: never']))
  }
  for (let at = 0; at < 53; at++) await write(`Daily/${at}.md`, `A day, and ${at} more.\n`)
  await write('Interviews/New.md', interview('Zora New', 'company: Tindra AB', 'asked_on: 2026-11-20'))
}

test('focus, selection, an open menu, what is filtered and the place in the list survive a hundred changed notes', async () => {
  const list = followUps(page)
  const scroller = list.locator('.iin-scroller')
  const field = page.getByLabel('Filter by name, company or role')
  const selected = () => list.locator('.iin-is-selected .iin-who').allInnerTexts()
  const caret = () => field.evaluate((el: HTMLInputElement) => [el.selectionStart, el.selectionEnd])
  const heldAt = async () => (await row(page, new RegExp(`^${HELD}`)).boundingBox())?.y ?? 0

  await field.fill('tindra')
  await field.press('ArrowLeft')
  await row(page, /^Person 01/).waitFor({ state: 'detached' })
  for (const name of ['Person 06', 'Person 12', 'Person 18'])
    await row(page, new RegExp(`^(Selected )?${name}`)).click({ modifiers: ['ControlOrMeta'] })
  const held = row(page, new RegExp(`^${HELD}`))
  await held.focus()
  await held.scrollIntoViewIfNeeded()
  await scroller.evaluate((el) => el.scrollBy(0, 40))
  // Where the menu will stand, the mouse would choose in it.
  await page.mouse.move(500, 600)
  await page.keyboard.press('Shift+F10')
  const menu = page.locator('.menu')
  await menu.getByText('Log check-in today').waitFor()
  const [before, inMenu] = [await heldAt(), await focused(page)]
  expect(await scroller.evaluate((el) => el.scrollTop)).toBeGreaterThan(100)

  await changeAHundred()
  await list.getByText('Zora New').waitFor()
  await section(page, 'Closed').getByText('Person 44').waitFor()

  expect(await selected()).toEqual(['Person 06', 'Person 12', 'Person 18'])
  expect(await field.inputValue()).toBe('tindra')
  expect(await caret()).toEqual([5, 5])
  expect(Math.abs((await heldAt()) - before)).toBeLessThanOrEqual(1)
  expect(await focused(page)).toBe(inMenu)
  await page.keyboard.press('Escape')
  expect(await focused(page)).toContain(HELD)

  // What is chosen in the menu is still about the same person.
  await page.keyboard.press('Shift+F10')
  await menu.getByText('Log check-in today').click()
  await notice(page, `Logged check-in with ${HELD}`).waitFor()
  expect(await selected()).toEqual(['Person 06', 'Person 12', 'Person 18'])
})

test('what is chosen in a menu that was open meanwhile is done for whom it was opened', async () => {
  const who = 'Person 46'
  await row(page, new RegExp(`^${who}`)).click({ button: 'right' })
  const menu = page.locator('.menu')
  await menu.getByText('Log check-in today').waitFor()
  await write(pathOf(46), person(46, ['role: Chief']))
  await write(pathOf(50), person(50, ['cadence: never']))
  await section(page, 'Closed').getByText('Person 50').waitFor()
  await menu.getByText('Log check-in today').click()
  await notice(page, `Logged check-in with ${who}`).waitFor()
})
