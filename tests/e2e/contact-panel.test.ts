import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser, type Look, type OpenedPage, openVault, serveVault, type VaultServer } from './browser'
import { lookAt } from './look'
import { choose, row } from './user'

const demo = join(import.meta.dirname, '..', 'vaults', 'demo')

let browser: Browser
let server: VaultServer
let opened: OpenedPage
let page: Page

beforeAll(async () => {
  browser = await launchBrowser()
})

afterAll(() => browser.close())

const panel = (): Locator => page.locator('.iin-contact')

async function open(how: Look) {
  server = await serveVault(demo, { today: '2026-11-23' })
  opened = await openVault(browser, server, how)
  page = opened.page
  await row(page, 'Hannelore Quist').waitFor()
}

afterEach(async () => {
  expect(opened.errors).toEqual([])
  await opened.close()
  await server.close()
})

describe('the contact panel', () => {
  test.each(['light', 'dark'] as const)('tells of the note that is open, %s', async (how) => {
    await open(how)
    await row(page, 'Ingrid Solberg').first().click()
    await choose(page, 'Open contact panel')
    await panel().getByRole('heading', { name: 'Ingrid Solberg' }).waitFor()
    await lookAt(opened, 'contact-panel')
  })
})
