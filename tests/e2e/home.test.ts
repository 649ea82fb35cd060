import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { launchBrowser, type Look, type OpenedPage, openVault, serveVault, type VaultServer } from './browser'
import { lookAt } from './look'
import { followUps, notice, row } from './user'

const demo = join(import.meta.dirname, '..', 'vaults', 'demo')

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

async function open(how: Look) {
  server = await serveVault(demo, { today: '2026-11-23' })
  opened = await openVault(browser, server, how)
  page = opened.page
  await notice(page, 'people to write to').click()
  await row(page, 'Hannelore Quist').waitFor()
}

test.each(['light', 'dark', 'phone'] as const)(
  'the note Home shows who is due and how the search goes, each with its way, %s',
  async (how) => {
    await open(how)
    if (how === 'phone') await page.getByLabel('Toggle left sidebar').click()
    await page
      .locator('.nav-file-title', { hasText: /^Home$/ })
      .first()
      .click()
    await page.getByLabel('Read this note').click()
    const blocks = page.locator('.iin-block')
    await blocks.first().getByRole('link', { name: 'Hannelore Quist' }).waitFor()
    await lookAt(opened, 'home')
    await blocks.nth(1).scrollIntoViewIfNeeded()
    await lookAt(opened, 'home-progress')
    await blocks.first().getByRole('link', { name: 'Hannelore Quist' }).click()
    await page.locator('.view-header-title', { hasText: 'Hannelore Quist interview' }).waitFor()
  },
)

test.each(['light', 'dark', 'phone'] as const)(
  'the list says how the search goes, and unfolds its weeks, %s',
  async (how) => {
    await open(how)
    const block = followUps(page).locator('details', { hasText: 'How the search goes' })
    await block.locator('summary').click()
    await expect.poll(() => block.locator('.iin-measure').count()).toBe(5)
    await lookAt(opened, 'list-progress')
  },
)
