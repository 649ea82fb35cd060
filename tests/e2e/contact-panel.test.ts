import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser, type Look, type OpenedPage, openVault, serveVault, type VaultServer } from './browser'
import { lookAt } from './look'
import { choose, notice, row } from './user'

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
const told = (name: string): Locator => panel().getByRole('heading', { name })
const list = (title: string): Locator => panel().getByRole('list', { name: title })
const openNote = (name: string) => page.locator('.nav-file-title', { hasText: name }).first().click()

async function open(how: Look) {
  server = await serveVault(demo, { today: '2026-11-23' })
  opened = await openVault(browser, server, how)
  page = opened.page
  await notice(page, 'people to write to').click()
  await row(page, 'Hannelore Quist').waitFor()
}

afterEach(async () => {
  expect(opened.errors).toEqual([])
  await opened.close()
  await server.close()
})

describe('the contact panel', () => {
  test.each(['light', 'dark'] as const)('follows the notes that are opened, %s', async (how) => {
    await open(how)
    await row(page, 'Ingrid Solberg').first().click()
    await choose(page, 'Open contact panel')
    await told('Ingrid Solberg').waitFor()
    await lookAt(opened, 'contact-panel')
    await list('Your story').scrollIntoViewIfNeeded()
    await lookAt(opened, 'contact-panel-story')

    await openNote('Klarsund Energy')
    await told('Klarsund Energy').waitFor()
    await lookAt(opened, 'contact-panel-company')

    await openNote('Walter Friedrichsen')
    await told('Walter Friedrichsen').waitFor()
    await lookAt(opened, 'contact-panel-long')

    await openNote('Home')
    await panel().getByText('Open an interview note').waitFor()
    await lookAt(opened, 'contact-panel-nobody')
  })
})

describe('on a phone', () => {
  test.each(['phone', 'phone-dark'] as const)('a tap on a name opens the story, %s', async (how) => {
    await open(how)
    await row(page, 'Ingrid Solberg').first().tap()
    await told('Ingrid Solberg').waitFor()
    await lookAt(opened, 'contact-panel')
    await list('Your story').scrollIntoViewIfNeeded()
    await lookAt(opened, 'contact-panel-story')
    await panel().getByRole('button', { name: 'Open note' }).tap()
    await page.locator('.metadata-property', { hasText: 'Ingrid Solberg' }).waitFor()
  })
})
