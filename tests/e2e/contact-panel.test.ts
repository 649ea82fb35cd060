import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { HEADER } from '../follow-ups/many-people'
import { launchBrowser, type Look, type OpenedPage, openVault, serveVault, type VaultServer } from './browser'
import { lookAt } from './look'
import { choose, cursor, followUps, menuLines, notice, row, rowButton, tabTo } from './user'

const demo = join(import.meta.dirname, '..', 'vaults', 'demo')
const PRIYA = 'Interviews/Priya Raman interview.md'

let browser: Browser
let server: VaultServer
let opened: OpenedPage
let page: Page

beforeAll(async () => {
  browser = await launchBrowser()
})

afterAll(() => browser.close())

afterEach(async () => {
  expect(opened.errors).toEqual([])
  await opened.close()
  await server.close()
})

async function open(how: Look, exported: string | null = null) {
  server = await serveVault(demo, { today: '2026-11-23' })
  if (exported !== null) await writeFile(join(server.folder, 'Connections.csv'), exported)
  opened = await openVault(browser, server, how)
  page = opened.page
  await notice(page, 'people to write to').click()
  await row(page, 'Hannelore Quist').waitFor()
}

const panel = (): Locator => page.locator('.iin-contact')
const told = (name: string): Locator => panel().getByRole('heading', { name })
const list = (title: string): Locator => panel().getByRole('list', { name: title })
const press = (name: string): Promise<void> => panel().getByRole('button', { name }).first().click()
const openFromFiles = (name: string) => page.locator('.nav-file-title', { hasText: name }).first().click()
const priya = () => readFile(join(server.folder, PRIYA), 'utf8')

/** Opens Priya's note by a click on her row, and the panel beside it. */
async function openPanel() {
  await row(page, 'Priya Raman').first().click()
  await page.locator('.metadata-property', { hasText: 'Priya Raman' }).waitFor()
  await choose(page, 'Open contact panel')
  await told('Priya Raman').waitFor()
}

const scroller = () => panel().locator('.iin-scroller')

/** What is beyond the edges of the panel, and should not be. */
const overflow = () => scroller().evaluate((el) => el.scrollWidth - el.clientWidth)

describe('the contact panel', () => {
  test.each(['light', 'dark'] as const)('follows the notes that are opened, %s', async (how) => {
    await open(how)
    await openPanel()
    await lookAt(opened, 'contact-panel')
    await list('Questions').scrollIntoViewIfNeeded()
    await panel().getByText('Your preparation').click()
    await list('Your preparation').waitFor()
    await lookAt(opened, 'contact-panel-story')
    expect(await overflow()).toBe(0)

    await openFromFiles('Klarsund Energy')
    await told('Klarsund Energy').waitFor()
    await lookAt(opened, 'contact-panel-company')
    await openFromFiles('Home')
    await panel().getByText('Open an interview note').waitFor()
    await lookAt(opened, 'contact-panel-nobody')
  })

  test('is a way through all that is known: to a line, to a company, to somebody there, and to what is next', async () => {
    await open('light')
    const before = await priya()
    await openPanel()
    await list('Your story').getByRole('link', { name: 'Named Ines' }).click()
    await expect.poll(async () => (await cursor(page)).line).toContain('Ines at Brackwater')

    // The keyboard reaches everything that the mouse does.
    await panel().getByRole('button', { name: 'Open note' }).focus()
    await tabTo(page, 'Kept: Send her the worksheet about reading a gas meter that my year nines made')
    await page.keyboard.press('Space')
    await notice(page, 'Marked as kept').waitFor()
    await list('Promises').waitFor({ state: 'detached' })
    expect(await priya()).toBe(before.replace('- [ ] Send her the worksheet', '- [x] Send her the worksheet'))
    await notice(page, 'Marked as kept').getByRole('button', { name: 'Undo' }).click()
    await list('Promises').waitFor()
    expect(await priya()).toBe(before)

    await press('Actions')
    expect(await menuLines(page)).toContain('Mark as thanked')
    await page.keyboard.press('Escape')

    await panel().getByRole('link', { name: 'Klarsund Energy' }).click()
    await list('Whom you know there').getByRole('link', { name: 'Ingrid Solberg' }).click()
    await told('Ingrid Solberg').waitFor()
    await press('Keep this contact here')
    await openFromFiles('Hannelore Quist')
    await page.locator('.metadata-property', { hasText: 'Hannelore Quist' }).waitFor()
    await press('Log check-in today')
    await notice(page, 'Logged check-in with Ingrid Solberg').waitFor()
    await list('Your story').getByRole('link', { name: '23 Nov You were in touch' }).waitFor()
  })

  test.each(['light', 'dark'] as const)('notes the new job that it tells of, %s', async (how) => {
    await open(how, `${HEADER}\nPriya,Raman,,,Brackwater Health,Head of research,`)
    const before = await priya()
    await openPanel()
    await list('Reasons to write').getByText('at Brackwater Health now').waitFor()
    await lookAt(opened, 'contact-panel-new-job')
    await press('Note the new job')
    await notice(page, 'Noted the new job of Priya Raman: Head of research at Brackwater Health').waitFor()
    await expect.poll(priya).toContain('worked_at:\n  - "[[Klarsund Energy]]"\n')
    await list('Reasons to write').getByText('at Brackwater Health now').waitFor({ state: 'detached' })
    await panel().getByRole('link', { name: 'Brackwater Health' }).waitFor()
    await notice(page, 'Noted the new job').getByRole('button', { name: 'Undo' }).click()
    await expect.poll(priya).toBe(before)
  })

  test('stays where it is while other programs write', async () => {
    await open('light')
    await openPanel()
    const link = list('Questions').getByRole('link', { name: 'Which mistake could I still avoid?' })
    await link.focus()
    await scroller().evaluate((el) => (el.scrollTop = 80))
    const place = () => link.evaluate((el) => el.getBoundingClientRect().top)
    const before = await place()
    await writeFile(
      join(server.folder, PRIYA),
      (await priya()).replace('- [ ] Send her', '- [ ] Call her\n- [ ] Send her'),
    )
    await list('Promises').getByText('Call her').waitFor({ state: 'attached' })
    expect(Math.abs((await place()) - before)).toBeLessThan(2)
    expect(await link.evaluate((el) => el === document.activeElement)).toBe(true)
  })
})

describe('on a phone', () => {
  test('the new job that the panel tells of is noted by a tap', async () => {
    await open('phone', `${HEADER}\nPriya,Raman,,,Brackwater Health,Head of research,`)
    await row(page, 'Priya Raman').first().tap()
    const button = panel().getByRole('button', { name: 'Note the new job' })
    await button.scrollIntoViewIfNeeded()
    await lookAt(opened, 'contact-panel-new-job')
    expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44)
    await button.tap()
    await expect.poll(priya).toContain('role: Head of research\n')
  })

  test.each(['phone', 'phone-dark'] as const)('a tap on a name tells the story, %s', async (how) => {
    await open(how)
    await row(page, 'Priya Raman').first().tap()
    await told('Priya Raman').waitFor()
    await lookAt(opened, 'contact-panel')
    const sizes = await panel()
      .locator('button:visible, summary, .iin-panel-item')
      .evaluateAll((els) => els.map((el) => Math.round(el.getBoundingClientRect().height)))
    expect(sizes.length).toBeGreaterThan(15)
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(44)
    await list('Your story').scrollIntoViewIfNeeded()
    await lookAt(opened, 'contact-panel-story')
    expect(await overflow()).toBe(0)

    await panel().getByRole('button', { name: 'Open follow-ups' }).tap()
    await followUps(page).waitFor()
    await rowButton(page, 'Ingrid Solberg', 'More actions').first().tap()
    await page.getByRole('menuitem', { name: 'Show their story' }).tap()
    await told('Ingrid Solberg').waitFor()
    await panel().getByRole('button', { name: 'Open note' }).tap()
    await page.locator('.metadata-property', { hasText: 'Ingrid Solberg' }).waitFor()
    await expect.poll(() => panel().isVisible()).toBe(false)
  })
})
