import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser, type OpenedPage, openVault, serveVault, type VaultServer } from './browser'
import { dialog, filesOf, focused, followUps, notice, row, rowText, tabTo } from './user'

let browser: Browser
let source: string
let server: VaultServer
let opened: OpenedPage
let page: Page

beforeAll(async () => {
  browser = await launchBrowser()
  source = await mkdtemp(join(tmpdir(), 'first-user-'))
})

afterEach(async () => {
  expect(opened.errors).toEqual([])
  await opened.close()
  await server.close()
})

afterAll(async () => {
  await browser.close()
  await rm(source, { recursive: true, force: true })
})

async function open() {
  server = await serveVault(source, { today: '2026-11-23' })
  opened = await openVault(browser, server)
  page = opened.page
  await followUps(page).getByText('Whom would you like to learn from?').waitFor()
}

describe('somebody who has never used it', () => {
  test('reaches a first note with the keyboard alone', async () => {
    await open()
    await tabTo(page, 'New interview')
    await page.keyboard.press('Enter')
    await dialog(page, 'New interview').waitFor()
    expect(await focused(page)).toBe('Contact')
    await page.keyboard.press('Enter')
    await dialog(page, 'New interview').getByText('Whom is it with? Write a name.').waitFor()
    expect(await focused(page)).toBe('Contact')

    await page.keyboard.type('Jane Doe')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Acme')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    expect(await focused(page)).toBe('Day and time')
    await page.keyboard.type('11262026')
    await page.keyboard.press('Enter')
    await notice(page, 'Created “Jane Doe interview”.').waitFor()
    // The cursor waits where questions go: what is typed now lands in the note.
    await page.keyboard.type('What surprised you?')
    await expect
      .poll(async () => (await filesOf(server.folder))['Interviews/Jane Doe interview.md'], {
        timeout: 15_000,
      })
      .toMatch(
        /^---\ncontact: Jane Doe\ncompany: Acme\ninterview_on: 2026-11-26\n.*- \[ \] What surprised you\?\n/s,
      )
    expect(Object.keys(await filesOf(server.folder))).toEqual(['Interviews/Jane Doe interview.md'])
    expect(await rowText(row(page, 'Jane Doe'))).toContain('Thursday')
  })

  test('finds what was typed again after closing the form by accident', async () => {
    await open()
    await followUps(page).getByRole('button', { name: 'New interview' }).last().click()
    const form = dialog(page, 'New interview')
    await form.getByLabel('Contact').fill('Jane Doe')
    await form.getByLabel('Role').fill('Head of Design')
    await page.keyboard.press('Escape')
    await form.waitFor({ state: 'detached' })
    await page.reload()
    await followUps(page).getByRole('button', { name: 'New interview' }).last().click()
    await form.getByText('This is what you typed the last time.').waitFor()
    expect(await form.getByLabel('Contact').inputValue()).toBe('Jane Doe')
    expect(await form.getByLabel('Role').inputValue()).toBe('Head of Design')
    await form.getByRole('button', { name: 'Start afresh' }).click()
    expect(await form.getByLabel('Contact').inputValue()).toBe('')
    expect(await filesOf(server.folder)).toEqual({})
  })
})

describe('somebody who already has notes', () => {
  const notes = {
    'People/Ada Byron.md': '---\nemail: ada@example.org # home\n---\nMet at the fair.\n',
    'Meetings/Coffee.md': '---\r\nperson: "[[Sam Lee]]"\r\ndate_met: 2026-11-12\r\n---\r\nGood talk.\r\n',
    'Recipes/Soup.md': 'Leek.\n',
  }

  test('turns them into interview notes, and nothing but the two properties is added', async () => {
    for (const [path, text] of Object.entries(notes)) {
      await mkdir(join(source, path, '..'), { recursive: true })
      await writeFile(join(source, path), text)
    }
    await open()
    await followUps(page).getByRole('button', { name: 'I already have notes' }).click()
    const form = dialog(page, 'I already have notes')
    await form.getByText('tags:').waitFor()
    expect(await form.getByRole('checkbox').count()).toBe(2)
    await opened.screenshot('existing-notes')
    await form.getByRole('button', { name: 'Tick all 2' }).click()
    await form.getByRole('button', { name: 'Turn 2 notes into interview notes' }).click()
    await notice(page, 'Turned 2 notes into interview notes.').waitFor()

    expect(await filesOf(server.folder)).toEqual({
      ...notes,
      'People/Ada Byron.md':
        '---\nemail: ada@example.org # home\ncontact: Ada Byron\ntags:\n  - informational-interview\n---\nMet at the fair.\n',
      'Meetings/Coffee.md':
        '---\r\nperson: "[[Sam Lee]]"\r\ndate_met: 2026-11-12\r\ntags:\r\n  - informational-interview\r\n---\r\nGood talk.\r\n',
    })
    expect(await rowText(row(page, 'Sam Lee'))).toBe(
      'Sam Lee | Thank-you 10 days overdue · write down how it went',
    )
    await row(page, 'Ada Byron').waitFor()

    await notice(page, 'Turned 2').getByRole('button', { name: 'Undo' }).click()
    await followUps(page).getByText('Whom would you like to learn from?').waitFor()
    expect(await filesOf(server.folder)).toEqual(notes)
  })
})
