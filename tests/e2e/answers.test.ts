import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { launchBrowser, type Look, type OpenedPage, openVault, serveVault, type VaultServer } from './browser'
import { lookAt } from './look'
import { choose, dialog, notice, row } from './user'

const demo = join(import.meta.dirname, '..', 'vaults', 'demo')
const QUESTION = 'What draws me to it?'

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

async function compare(how: Look) {
  server = await serveVault(demo, { today: '2026-11-23' })
  opened = await openVault(browser, server, how)
  page = opened.page
  await notice(page, 'people to write to').click()
  await row(page, 'Hannelore Quist').waitFor()
  await choose(page, 'Compare answers')
  await page.locator('.suggestion-item', { hasText: QUESTION }).click()
  await dialog(page, QUESTION).waitFor()
}

test.each(['light', 'dark', 'phone'] as const)(
  'answers stand side by side, and are found by a word, %s',
  async (how) => {
    await compare(how)
    const cards = () => page.locator('.iin-answer').count()
    const all = await cards()
    expect(all).toBeGreaterThan(1)
    await lookAt(opened, 'answers')
    await page.getByLabel('Find in the answers').fill('priya')
    await expect.poll(cards).toBe(1)
    await page.getByLabel('Find in the answers').fill('')
    await page.getByLabel('Group', { exact: true }).selectOption('role')
    await expect.poll(cards).toBe(all)
  },
)

test('they are saved as a note with links to their sources, which can be taken back', async () => {
  await compare('light')
  await page.getByRole('button', { name: 'Save as note' }).click()
  await notice(page, 'Saved the answers as a note').waitFor()
  const saved = await readFile(join(server.folder, 'Interviews', 'Answers to What draws me to it.md'), 'utf8')
  expect(saved).toContain('# What draws me to it?')
  expect(saved).toContain('[[Priya Raman interview|Priya Raman]]\n\n> Energy at home')
})
