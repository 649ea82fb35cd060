import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { launchBrowser, type Look, type OpenedPage, openVault, serveVault, type VaultServer } from './browser'
import { lookAt } from './look'
import { focused, followUps, menuLines, notice, row } from './user'

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

const item = (name: string) => page.locator('.menu-item', { hasText: new RegExp(`^${name}`) }).last()
const heads = async () => {
  const texts = await followUps(page).locator('.iin-head').allInnerTexts()
  return texts.map((text) => text.replace(/\s+/g, ' '))
}
const chosen = () => followUps(page).locator('.iin-chosen button').allInnerTexts()

test('kind, group and order are chosen by keys and reset in one press', async () => {
  await open('light')
  const before = await heads()
  await field().focus()
  await page.keyboard.press('Tab')
  expect(await focused(page)).toBe('Filter, group and sort')
  await page.keyboard.press('Enter')
  expect(await menuLines(page)).toEqual([
    'Only one kind',
    'Only one company…',
    'Only one tag…',
    '—',
    'Group by',
    'Sort by',
  ])
  for (const key of ['ArrowUp', 'ArrowUp', 'ArrowRight', 'ArrowDown', 'ArrowDown', 'Enter'])
    await page.keyboard.press(key)
  await expect.poll(chosen).toEqual(['By company', 'Reset'])
  expect((await heads()).slice(0, 3)).toEqual([
    'Wattenhaus 2',
    'Klarsund Energy 7',
    'Obermeer Verkehrsbetriebe 2',
  ])
  await page.getByRole('button', { name: 'Filter, group and sort' }).click()
  await item('Only one company').click()
  await page.keyboard.type('klars')
  await page.keyboard.press('Enter')
  await expect.poll(chosen).toEqual(['Klarsund Energy', 'By company', 'Reset'])
  expect(await heads()).toEqual(['Klarsund Energy 7'])
  await lookAt(opened, 'by-company')
  await page.getByRole('button', { name: 'Reset: show all by day' }).click()
  await expect.poll(heads).toEqual(before)
})

test('on a phone a kind is chosen by taps', async () => {
  await open('phone')
  await page.getByRole('button', { name: 'Filter, group and sort' }).tap()
  await item('Only one kind').tap()
  await item('Thank-yous').tap()
  await expect.poll(chosen).toEqual(['Thank-yous', 'Reset'])
  expect(await shown()).not.toContain('Hannelore Quist')
  await lookAt(opened, 'one-kind')
})

test('a row that is dragged into a note becomes a link to its own', async () => {
  await open('light')
  await page.locator('.nav-file-title', { hasText: '2026-11-23' }).click()
  const line = page.locator('.cm-content .cm-line').last()
  await line.waitFor()
  await row(page, 'Jörg Müller').dragTo(line)
  await page.locator('.cm-content', { hasText: '[[Jörg Müller drittes Gespräch]]' }).waitFor()
})
