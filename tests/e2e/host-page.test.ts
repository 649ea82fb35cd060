import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { accessibilityFindings } from './accessibility'
import { launchBrowser, type Look, type OpenedPage, openVault, serveVault, type VaultServer } from './browser'

const note = '---\nrole: Designer\ntags:\n  - one\n---\n# Jane\n\nKnows [[Sam]].\n\n- [ ] ask\n'

let browser: Browser
let server: VaultServer
let opened: OpenedPage
let page: Page
let source: string

beforeAll(async () => {
  source = await mkdtemp(join(tmpdir(), 'host-page-'))
  await writeFile(join(source, 'Jane.md'), note)
  await writeFile(join(source, 'Sam.md'), 'Hello')
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser.close()
  await rm(source, { recursive: true, force: true })
})

async function open(look: Look = 'light') {
  server = await serveVault(source, { today: '2026-11-23', plugin: false })
  opened = await openVault(browser, server, look)
  page = opened.page
}

afterEach(async () => {
  expect(opened.errors).toEqual([])
  await opened.close()
  await server.close()
})

const onDisk = () => readFile(join(server.folder, 'Jane.md'), 'utf8')
const editor = () => page.locator('.cm-content')
const openJane = () => page.getByRole('button', { name: 'Jane' }).click()

describe('the page of the host', () => {
  test('says that it is not Obsidian, and what day it was told that it is', async () => {
    await open()
    expect(await page.getByText('Test host, not Obsidian').isVisible()).toBe(true)
    expect(await page.evaluate(() => new Date().getFullYear())).toBe(2026)
    expect(await page.evaluate(() => Date.now() - new Date(2026, 10, 23, 12).getTime())).toBeLessThan(60_000)
  })

  test('shows properties and source, saves what is typed after two seconds, and nothing before', async () => {
    await open()
    await openJane()
    await page.locator('.metadata-property', { hasText: 'Designer' }).waitFor()
    await editor().press('Control+End')
    await page.keyboard.type('and more')
    expect(await onDisk()).toBe(note)
    await expect.poll(onDisk, { timeout: 10_000 }).toBe(`${note}and more`)
  })

  test('merges what another program writes into what is being typed', async () => {
    await open()
    await openJane()
    await editor().press('Control+End')
    await page.keyboard.type('typed')
    await writeFile(join(server.folder, 'Jane.md'), note.replace('Designer', 'Engineer'))
    await page.locator('.cm-line', { hasText: 'role: Engineer' }).waitFor()
    await expect.poll(onDisk, { timeout: 10_000 }).toBe(`${note.replace('Designer', 'Engineer')}typed`)
  })

  test('renders a note, and follows its links', async () => {
    await open()
    await openJane()
    await page.keyboard.press('Control+e')
    await page.locator('.markdown-preview-view h1', { hasText: 'Jane' }).waitFor()
    await opened.screenshot('host-reading')
    await page.locator('a.internal-link', { hasText: 'Sam' }).click({ modifiers: ['Control'] })
    await page.locator('.workspace-tab-header.is-active', { hasText: 'Sam' }).waitFor()
    expect(await page.locator('.mod-root .workspace-tab-header').count()).toBe(2)
  })

  test('finds a note by keyboard alone', async () => {
    await open()
    await page.keyboard.press('Control+o')
    await page.keyboard.type('sa')
    await page.keyboard.press('Enter')
    await page.locator('.workspace-tab-header.is-active', { hasText: 'Sam' }).waitFor()
  })

  test('opens the settings in a window with a document of its own', async () => {
    await open()
    await page.keyboard.press('Control+,')
    const frame = page.frames()[1]
    if (!frame) throw new Error('No window for the settings')
    await frame.locator('.vertical-tab-header').waitFor()
    expect(await page.locator('.vertical-tab-header').count()).toBe(0)
    await frame.locator('body').press('Escape')
    await page.locator('.host-window').waitFor({ state: 'detached' })
  })

  test('comes back as it was left', async () => {
    await open()
    await openJane()
    await page.locator('.cm-line', { hasText: 'Knows' }).waitFor()
    await page.reload()
    await page.locator('.cm-line', { hasText: 'Knows' }).waitFor()
  })

  test.each(['light', 'dark', 'phone', 'phone-dark'] as const)(
    'has nothing for axe to find, %s',
    async (look) => {
      await open(look)
      if (look.startsWith('phone')) await page.getByLabel('Toggle left sidebar').click()
      await openJane()
      await page.locator('.cm-line', { hasText: 'Knows' }).waitFor()
      await opened.screenshot('host-note')
      expect(await accessibilityFindings(page)).toEqual([])
      await page.getByLabel('Open command palette').click()
      await page.locator('.suggestion-item').first().waitFor()
      await opened.screenshot('host-palette')
      expect(await accessibilityFindings(page)).toEqual([])
      await page.keyboard.press('Escape')
      await page.getByRole('main').getByLabel('More options').click()
      await page.locator('.menu').waitFor()
      await opened.screenshot('host-menu')
      expect(await accessibilityFindings(page)).toEqual([])
    },
  )

  test('has no status bar and drawers for sidebars on a phone', async () => {
    await open('phone')
    expect(await page.locator('.status-bar').count()).toBe(0)
    expect(await page.getByRole('button', { name: 'Jane' }).isVisible()).toBe(false)
    await page.getByLabel('Toggle left sidebar').click()
    await openJane()
    await expect.poll(() => page.locator('.workspace-drawer.mod-left').isVisible()).toBe(false)
  })
})
