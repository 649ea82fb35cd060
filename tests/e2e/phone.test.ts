import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { launchBrowser, type OpenedPage, openVault, serveVault, type VaultServer } from './browser'
import { dialog, filesOf, followUps, notice, row, rowButton, rowText } from './user'

const demo = join(import.meta.dirname, '..', 'vaults', 'demo')

let browser: Browser
let server: VaultServer
let opened: OpenedPage
let page: Page

beforeAll(async () => {
  browser = await launchBrowser()
})

afterAll(() => browser.close())

beforeEach(async () => {
  server = await serveVault(demo, { today: '2026-11-23' })
  opened = await openVault(browser, server, 'phone')
  page = opened.page
})

afterEach(async () => {
  expect(opened.errors).toEqual([])
  await opened.close()
  await server.close()
})

const closeDrawer = async () => {
  await page.touchscreen.tap(10, 400)
  await expect.poll(() => followUps(page).isVisible()).toBe(false)
}

const openDrawer = async () => {
  await page.getByLabel('Toggle right sidebar').tap()
  await row(page, 'Hannelore Quist').waitFor()
}

/** How much of an element can be touched: its height, and what is on top at its middle. */
const reachable = (target: Locator) =>
  target.evaluate((el) => {
    const { left, top, width, height } = el.getBoundingClientRect()
    const hit = document.elementFromPoint(left + width / 2, top + height / 2)
    return { height, isOnTop: el.contains(hit) }
  })

/** Whether the page can be pushed sideways, which it never should on a phone. */
const overflow = () =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

describe('on a phone', () => {
  test('a check-in is logged with two taps and taken back with one', async () => {
    const before = await filesOf(server.folder)
    await closeDrawer()
    await openDrawer()
    await rowButton(page, 'Hannelore Quist', 'Log check-in today').tap()
    const told = notice(page, 'Logged check-in with Hannelore Quist. Next: 23 Feb.')
    await told.waitFor()
    await row(page, 'Hannelore Quist').waitFor({ state: 'detached' })
    const path = 'Interviews/Hannelore Quist interview.md'
    expect(await readFile(join(server.folder, path), 'utf8')).toContain('  - 2026-11-23\n')
    await opened.screenshot('logged')

    await told.getByRole('button', { name: 'Undo' }).tap()
    await row(page, 'Hannelore Quist').waitFor()
    expect(await filesOf(server.folder)).toEqual(before)
  })

  test('everything in the view is large enough for a finger, and nothing is pushed out at the side', async () => {
    const targets = followUps(page).locator('.iin-open, .iin-fold, button:visible')
    await row(page, 'Hannelore Quist').waitFor()
    const sizes = await targets.evaluateAll((els) =>
      els.map((el) => {
        const { width, height } = el.getBoundingClientRect()
        return { text: el.textContent.slice(0, 30), width, height }
      }),
    )
    expect(sizes.length).toBeGreaterThan(20)
    expect(sizes.filter(({ width, height }) => width < 40 || height < 44)).toEqual([])
    expect(await overflow()).toBe(0)
  })

  test('a note is created above the keyboard, which leaves half of the screen', async () => {
    // It comes a moment after the list, over the head of it.
    await notice(page, 'people to write to').tap()
    await followUps(page).getByRole('button', { name: 'New interview' }).tap()
    const form = dialog(page, 'New interview')
    await form.getByLabel('Contact').waitFor()
    await page.setViewportSize({ width: 390, height: 420 })
    const send = form.getByRole('button', { name: 'Create note' })
    await form.getByText('More', { exact: true }).tap()
    for (const label of ['Contact', 'Company', 'Role', 'Day and time', 'E-mail', 'Asked on']) {
      const field = form.getByLabel(label, { exact: true })
      await field.focus()
      expect(await reachable(field), label).toMatchObject({ isOnTop: true })
      expect(await reachable(send), label).toMatchObject({ isOnTop: true })
      expect((await reachable(field)).height, label).toBeGreaterThanOrEqual(40)
    }
    await opened.screenshot('form-above-keyboard')
    expect(await overflow()).toBe(0)

    await form.getByLabel('Contact').fill('Klaas Ennen')
    await form.getByLabel('Company').fill('Wat')
    const suggestion = page.locator('.suggestion-item', { hasText: 'Wattenhaus' })
    await suggestion.waitFor()
    expect(await reachable(suggestion)).toMatchObject({ isOnTop: true })
    await opened.screenshot('suggestions-above-keyboard')
    await suggestion.tap()
    expect(await form.getByLabel('Company').inputValue()).toBe('[[Wattenhaus]]')
    await form.getByLabel('Day and time').fill('2026-11-25')
    await send.tap()
    await notice(page, 'Created “Klaas Ennen interview”.').waitFor()
    await page.setViewportSize({ width: 390, height: 844 })
    await openDrawer()
    expect(await rowText(row(page, 'Klaas Ennen'))).toContain('Klaas Ennen | Wattenhaus | Wednesday')
    expect(await readFile(join(server.folder, 'Interviews/Klaas Ennen interview.md'), 'utf8')).toMatch(
      /^---\ncontact: Klaas Ennen\ncompany: "\[\[Wattenhaus\]\]"\ninterview_on: 2026-11-25\n/,
    )
  })

  test('a row opens the story, which opens the note, and the drawer goes; its menu is held within reach', async () => {
    await row(page, 'Thandiwe Mokoena').tap()
    await page.getByRole('heading', { name: 'Thandiwe Mokoena' }).waitFor()
    await page.getByRole('button', { name: 'Open note' }).tap()
    await page.locator('.metadata-property', { hasText: 'Thandiwe Mokoena' }).waitFor()
    await expect.poll(() => followUps(page).isVisible()).toBe(false)
    await page.getByLabel('Toggle right sidebar').tap()
    await page.getByRole('button', { name: 'Open follow-ups' }).last().tap()
    await row(page, 'Hannelore Quist').waitFor()
    await rowButton(page, 'Jörg Müller', 'More actions').tap()
    await page.getByRole('menuitem', { name: 'Snooze' }).tap()
    await page.getByRole('menuitem', { name: 'For a week' }).tap()
    await notice(page, 'Jörg').waitFor()
    expect(await rowText(row(page, 'Jörg Müller'))).toContain('Write in 7 days')
  })
})
