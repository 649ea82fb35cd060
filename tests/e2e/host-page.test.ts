import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
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

// The editor is there before the note that it is to show has been read, and keys that are pressed until then are lost.
async function openJane() {
  await page.getByRole('button', { name: 'Jane' }).click()
  await page.locator('.cm-line', { hasText: 'Knows' }).waitFor()
}

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

  test('ticks a task of the rendered note, in the note', async () => {
    await open()
    await openJane()
    await page.keyboard.press('Control+e')
    await page.locator('.markdown-preview-view .task-list-item-checkbox').click()
    await expect.poll(onDisk).toBe(note.replace('- [ ]', '- [x]'))
    await page.locator('.task-list-item.is-checked').waitFor()
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
    await page.reload()
    await page.locator('.cm-line', { hasText: 'Knows' }).waitFor()
  })

  test.each(['light', 'dark', 'phone', 'phone-dark'] as const)(
    'has nothing for axe to find, %s',
    async (look) => {
      await open(look)
      if (look.startsWith('phone')) await page.getByLabel('Toggle left sidebar').click()
      await openJane()
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

describe('the page, with another plugin', () => {
  const sample = join(import.meta.dirname, '..', 'host', 'sample-plugin')

  beforeEach(async () => {
    server = await serveVault(source, { today: '2026-11-23', plugin: false, plugins: [sample] })
    opened = await openVault(browser, server)
    page = opened.page
  })

  test('shows what it puts on the face of the app, in its own style', async () => {
    await page.locator('.status-bar-item', { hasText: 'Sample is on' }).waitFor()
    await page.getByLabel('Sample', { exact: true }).click()
    await page.locator('.notice', { hasText: 'Hello' }).waitFor()
    await page.keyboard.press('Control+p')
    await page.keyboard.type('greet')
    await page.getByText('Sample: Greet', { exact: true }).click()
    const greeting = page.locator('.modal .sample-greeting', { hasText: 'Hello, world' })
    await greeting.waitFor()
    expect(await greeting.evaluate((el) => getComputedStyle(el).color)).toBe('rgb(0, 100, 0)')
  })

  test('shows the tab of settings that it draws, and keeps what is set there', async () => {
    await page.keyboard.press('Control+,')
    const frame = page.frames()[1]
    if (!frame) throw new Error('No window for the settings')
    await frame.getByRole('button', { name: 'Sample' }).click()
    await frame.locator('.setting-item input').fill('Moin')
    const data = join(server.folder, '.obsidian', 'plugins', 'sample-plugin', 'data.json')
    await expect.poll(() => readFile(data, 'utf8').catch(() => '')).toContain('Moin')
    await page.reload()
    await page.getByLabel('Sample', { exact: true }).click()
    await page.locator('.notice', { hasText: 'Moin' }).waitFor()
  })
})

describe('what the page writes', () => {
  /** Makes so many notes of so many characters at once, and says when the last of them is written. */
  const writeAtOnce = (count: number, text: string) =>
    page.evaluate(
      async ({ count, text }) => {
        interface Vault {
          create(path: string, text: string): Promise<unknown>
        }
        const { vault } = Reflect.get(window, 'app') as { vault: Vault }
        const numbers = Array.from({ length: count }, (_, number) => number)
        await Promise.all(numbers.map((number) => vault.create(`n${number}.md`, `${number} ${text}`)))
      },
      { count, text },
    )

  test.each([
    { what: '50 notes of 100 KB', count: 50, text: 'x'.repeat(100_000) },
    { what: 'one note of 30,000 characters that are not ASCII', count: 1, text: 'ß語'.repeat(15_000) },
  ])('is there once it was said to be: $what, and the page is killed then', async ({ count, text }) => {
    await open()
    await writeAtOnce(count, text)
    const session = await page.context().newCDPSession(page)
    const crashed = page.waitForEvent('crash')
    session.send('Page.crash').catch(() => undefined)
    await crashed
    for (let number = 0; number < count; number++) {
      expect(await readFile(join(server.folder, `n${number}.md`), 'utf8')).toBe(`${number} ${text}`)
    }
  })

  test('is saved when the page is left before its time', async () => {
    await open()
    await openJane()
    await editor().press('Control+End')
    await page.keyboard.type('last words')
    await page.goto('about:blank')
    await expect.poll(onDisk).toBe(`${note}last words`)
  })
})
