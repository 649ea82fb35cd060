import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { launchBrowser, type Look, type OpenedPage, openVault, serveVault, type VaultServer } from './browser'
import { lookAt } from './look'
import { focused, followUps, notice, row } from './user'

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

const field = () => page.getByLabel('Filter by name, company or role')
const shown = () => followUps(page).locator('.iin-row .iin-who').allInnerTexts()

test.each(['light', 'dark', 'phone'] as const)(
  'the list is filtered as one types, and whole again, %s',
  async (how) => {
    await open(how)
    const before = await shown()
    await field().fill('klarsund')
    await expect.poll(async () => (await shown()).includes('Hannelore Quist')).toBe(false)
    expect(await shown()).toContain('Ingrid Solberg')
    await lookAt(opened, 'filter')
    await field().fill('nobody such')
    await page.getByText('Nobody here is called “nobody such”.').waitFor()
    await field().press('Escape')
    await expect.poll(shown).toEqual(before)
  },
)

test('what is typed and who has the focus stay while notes change', async () => {
  await open('light')
  await field().fill('klarsund')
  await row(page, 'Hannelore Quist').waitFor({ state: 'detached' })
  await field().press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  const at = await focused(page)
  expect(at).toContain('Ingrid Solberg')
  for (const name of ['Jörg Müller interview', 'Hannelore Quist interview', 'Priya Raman interview']) {
    const path = join(server.folder, 'Interviews', `${name}.md`)
    await writeFile(path, `${await readFile(path, 'utf8')}\nOne line more.\n`)
  }
  const path = join(server.folder, 'Interviews', 'New interview.md')
  await writeFile(
    path,
    '---\ncontact: Nora New\ncompany: Klarsund Energy\ntags: informational-interview\n---\n',
  )
  await row(page, 'Nora New').waitFor()
  expect(await focused(page)).toBe(at)
  expect(await field().inputValue()).toBe('klarsund')
  expect(await shown()).not.toContain('Hannelore Quist')
})
