import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { launchBrowser, type Look, type OpenedPage, openVault, serveVault, type VaultServer } from './browser'
import { lookAt } from './look'
import { choose, focused, notice, row } from './user'

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
  await choose(page, 'Show who led to whom')
  await page.locator('.iin-led').first().waitFor()
}

const person = (name: RegExp) => page.getByRole('link', { name })

test.each(['light', 'dark', 'phone'] as const)(
  'who led to whom is drawn, and read as a list, %s',
  async (how) => {
    await open(how)
    await person(/^Ingrid Solberg, .*talked$/).waitFor()
    await lookAt(opened, 'introductions')
    await page.getByLabel('Ways to a company').fill('Klarsund Energy')
    await page.getByText(/Ingrid Solberg → Priya Raman/).waitFor()
    await lookAt(opened, 'introductions-ways')
    await page.getByRole('button', { name: 'As a list' }).click()
    await page.locator('.iin-led-list').first().waitFor()
    await lookAt(opened, 'introductions-list')
    await page.getByRole('button', { name: 'As a drawing' }).click()
    await page.getByRole('button', { name: 'Smaller' }).click()
  },
)

test('by keyboard one goes from one to the other, and opens a note', async () => {
  await open('light')
  await person(/^Ingrid Solberg, .*talked$/).focus()
  await page.keyboard.press('ArrowRight')
  const first = await focused(page)
  expect(first).toContain('named by Ingrid Solberg')
  await page.keyboard.press('ArrowDown')
  expect(await focused(page)).not.toBe(first)
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowLeft')
  expect(await focused(page)).toContain('Ingrid Solberg')
  await page.keyboard.press('Enter')
  await page.locator('.view-header-title', { hasText: 'Ingrid Solberg interview' }).waitFor()
})

test('it is saved as a picture that can be taken back', async () => {
  await open('light')
  await page.getByRole('button', { name: 'Save as picture' }).click()
  await notice(page, 'Saved who led to whom as a picture').waitFor()
  const saved = await readFile(join(server.folder, 'Interviews', 'Who led to whom.svg'), 'utf8')
  expect(saved).toContain('<title>Who led to whom</title>')
  expect(saved).toContain('Ingrid Solberg')
})
