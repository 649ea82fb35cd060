import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { launchBrowser, type OpenedPage, openVault, serveVault, type VaultServer } from './browser'
import { choose, cursor, dialog, filesOf, focused, followUps, notice, row, section, tabTo } from './user'

const demo = join(import.meta.dirname, '..', 'vaults', 'demo')

let browser: Browser
let server: VaultServer
let opened: OpenedPage
let page: Page
let before: Record<string, string>

beforeAll(async () => {
  browser = await launchBrowser()
})

afterAll(() => browser.close())

beforeEach(async () => {
  server = await serveVault(demo, { today: '2026-11-23' })
  before = await filesOf(server.folder)
  opened = await openVault(browser, server)
  page = opened.page
  await row(page, 'Hannelore Quist').waitFor()
  await choose(page, 'Open follow-ups')
  await expect.poll(() => focused(page)).toContain('Overdue')
})

afterEach(async () => {
  expect(opened.errors).toEqual([])
  await opened.close()
  await server.close()
})

const press = (...keys: string[]) =>
  keys.reduce((last, key) => last.then(() => page.keyboard.press(key)), Promise.resolve())
const onDisk = (path: string) => readFile(join(server.folder, path), 'utf8')
const hannelore = 'Interviews/Hannelore Quist interview.md'

/** Goes to the row about somebody, down from the head of the first section. */
async function goTo(who: string) {
  await press('Home')
  for (let pressed = 0; pressed < 40; pressed++) {
    if ((await focused(page)).startsWith(who)) return
    await press('ArrowDown')
  }
  throw new Error(`The arrow keys do not reach ${who}`)
}

/** Goes to a line of the menu that is open, and chooses it. */
async function chooseInMenu(title: string) {
  await page.getByRole('menu').last().waitFor()
  for (let pressed = 0; pressed < 30; pressed++) {
    await press('ArrowDown')
    if ((await focused(page)) !== title) continue
    await press('Enter')
    return
  }
  throw new Error(`The menu has no “${title}”`)
}

/** Whether what has the focus shows that it has. */
const showsFocus = () =>
  page.evaluate(() => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(
      document.activeElement ?? document.body,
    )
    return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none'
  })

describe('with the keyboard alone', () => {
  test('a check-in is logged from the row and taken back by command', async () => {
    await press('ArrowDown')
    expect(await focused(page)).toMatch(/^Hannelore Quist\s+Wattenhaus/)
    expect(await showsFocus()).toBe(true)
    await press('ArrowRight')
    expect(await focused(page)).toBe('Write')
    await press('ArrowRight')
    expect(await focused(page)).toBe('Log check-in today')
    expect(await showsFocus()).toBe(true)
    await press('Enter')
    await notice(page, 'Logged check-in with Hannelore Quist. Next: 23 Feb.').waitFor()
    await row(page, 'Hannelore Quist').waitFor({ state: 'detached' })
    // The focus goes to whoever stands there now, so that the round goes on.
    expect(await focused(page)).toMatch(/^Ingrid Solberg/)
    await choose(page, 'Undo last change')
    await row(page, 'Hannelore Quist').waitFor()
    expect(await filesOf(server.folder)).toEqual(before)
  })

  test('the menu of a row snoozes, logs on a day and stops check-ins; Escape gives the focus back', async () => {
    await goTo('Jörg Müller')
    await press('Shift+F10')
    await page.getByRole('menu').waitFor()
    await press('Escape')
    expect(await focused(page)).toMatch(/^Jörg Müller/)

    await press('Shift+F10')
    await chooseInMenu('Snooze')
    await chooseInMenu('For a week')
    await notice(page, 'Snoozed Jörg Müller').waitFor()
    await goTo('Hannelore Quist')
    await press('Shift+F10')
    await chooseInMenu('Log check-in on another day…')
    await dialog(page, /When were you in touch/).waitFor()
    await page.keyboard.type('11202026')
    await press('Enter')
    await notice(page, 'Logged check-in with Hannelore Quist').waitFor()
    expect(await onDisk(hannelore)).toContain('  - 2026-11-20\n')

    await goTo('Elif Sönmez')
    await press('Shift+F10')
    await chooseInMenu('Stop check-ins')
    await row(page, 'Elif Sönmez Tidewrack').waitFor({ state: 'detached' })
    for (const undone of ['Elif', 'Hannelore', 'Jörg']) {
      await choose(page, 'Undo last change')
      await notice(page, undone).last().waitFor()
    }
    await expect.poll(() => filesOf(server.folder)).toEqual(before)
  })

  test('sections fold, rows open their notes, and the tab key passes the list in one step', async () => {
    await press('ArrowLeft')
    await section(page, 'Overdue').waitFor({ state: 'detached' })
    await press('ArrowRight')
    await section(page, 'Overdue').waitFor()
    await goTo('Thandiwe Mokoena')
    const reachable = await followUps(page).locator('[tabindex="0"]').count()
    expect(reachable).toBeLessThan(5)
    await press('Enter')
    await page.locator('.metadata-property', { hasText: 'Thandiwe Mokoena' }).waitFor()
  })

  test('the form is filled in, its suggestions chosen and its problems heard', async () => {
    await tabTo(page, 'New interview', 'Shift+Tab')
    await press('Enter')
    await dialog(page, 'New interview').waitFor()
    await page.keyboard.type('Nora Eklund')
    await press('Tab')
    await page.keyboard.type('Watt')
    await page.locator('.suggestion-item.is-selected', { hasText: 'Wattenhaus' }).waitFor()
    await press('Enter')
    expect(await dialog(page, 'New interview').getByLabel('Company').inputValue()).toBe('[[Wattenhaus]]')
    await tabTo(page, 'More')
    await press('Enter')
    await tabTo(page, 'Asked on')
    await page.keyboard.type('12242026')
    await press('Enter')
    await expect.poll(() => focused(page)).toBe('Asked on')
    const described = await page.evaluate(() =>
      (document.activeElement?.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent)
        .join(' '),
    )
    expect(described).toContain('2026-12-24 is still to come')
    // The day stands where it was left, at its year.
    await press('ArrowLeft', 'ArrowLeft')
    await page.keyboard.type('11192026')
    await press('Enter')
    await notice(page, 'Created “Nora Eklund interview”.').waitFor()
    expect(await onDisk('Interviews/Nora Eklund interview.md')).toContain(
      'contact: Nora Eklund\ncompany: "[[Wattenhaus]]"\nasked_on: 2026-11-19\n',
    )
    await expect.poll(async () => (await cursor(page)).line).toBe('- [ ] ')
  })

  test('settings are changed, and Escape goes back', async () => {
    await press('ControlOrMeta+,')
    const frame = page.frames()[1]
    if (!frame) throw new Error('No window for the settings')
    const days = frame.getByLabel('Look ahead')
    await days.waitFor()
    for (let pressed = 0; pressed < 60; pressed++) {
      if (await days.evaluate((el) => el === el.ownerDocument.activeElement)) break
      await press('Tab')
    }
    await press('ControlOrMeta+a')
    await page.keyboard.type('30')
    await press('Tab')
    await press('Escape')
    await page.locator('.host-window').waitFor({ state: 'detached' })
    await section(page, 'Upcoming').getByRole('link', { name: 'Kofi Adjei-Lund' }).waitFor()
  })
})

describe('when a note is edited elsewhere', () => {
  test('the focus stays on its row and what is looked at does not move', async () => {
    await goTo('Piet Verhoeven')
    const place = () => row(page, 'Piet Verhoeven').evaluate((el) => el.getBoundingClientRect().top)
    const scrolled = () =>
      followUps(page)
        .locator('.iin-scroller')
        .evaluate((el) => el.scrollTop)
    const [at, from] = [await place(), await scrolled()]
    const text = before[hannelore] ?? ''
    await writeFile(join(server.folder, hannelore), text.replace('2025-11-30', '2026-11-22'))
    await row(page, 'Hannelore Quist').waitFor({ state: 'detached' })
    expect(await focused(page)).toMatch(/^Piet Verhoeven/)
    expect(Math.abs((await place()) - at)).toBeLessThan(1)
    // A row above has gone, so that the list has to be scrolled less to stand where it stood.
    expect(await scrolled()).toBeLessThan(from)
  })
})
