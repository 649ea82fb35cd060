import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Frame, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser, type Look, type OpenedPage, openVault, serveVault, type VaultServer } from './browser'
import { lookAt } from './look'
import { choose, dialog, followUps, notice, row, rowButton, section } from './user'

const demo = join(import.meta.dirname, '..', 'vaults', 'demo')
const looks = ['light', 'dark', 'phone', 'phone-dark'] as const

const settled = `---
contact: Jane Doe
company: Acme
interview_on: 2026-11-20
thanked_on: 2026-11-21
tags:
  - informational-interview
---
`

let browser: Browser
let opened: OpenedPage
let page: Page
let empty: string

beforeAll(async () => {
  browser = await launchBrowser()
  empty = await mkdtemp(join(tmpdir(), 'empty-'))
})

afterAll(async () => {
  await browser.close()
  await rm(empty, { recursive: true, force: true })
})

afterEach(async () => {
  expect(opened.errors).toEqual([])
  await opened.close()
})

const look = (name: string, at?: Frame) => lookAt(opened, name, at)

async function open(server: VaultServer, how: Look) {
  opened = await openVault(browser, server, how)
  page = opened.page
}

/** The drawer of a phone covers what is opened from it; this brings it back. */
async function showFollowUps() {
  await choose(page, 'Open follow-ups')
  await followUps(page).waitFor()
}

const closeDialog = async () => {
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

describe('every surface is sound', () => {
  describe('over the demo vault', () => {
    let server: VaultServer
    beforeAll(async () => {
      server = await serveVault(demo, { today: '2026-11-23' })
    })
    afterAll(() => server.close())

    test.each(looks)('%s', async (how) => {
      await open(server, how)
      await row(page, 'Hannelore Quist').waitFor()
      await notice(page, 'people to write to').waitFor()
      await look('daily-notice')
      await notice(page, 'people to write to').click()
      await look('follow-ups')

      await rowButton(page, 'Hannelore Quist', 'More actions').click()
      await page.getByRole('menu').waitFor()
      await look('row-menu')
      await page.keyboard.press('Escape')

      await section(page, 'Needs attention').scrollIntoViewIfNeeded()
      await look('needs-attention')

      await row(page, 'Thandiwe Mokoena').click()
      if (how.startsWith('phone')) await page.getByRole('button', { name: 'Open note' }).click()
      await page.locator('.metadata-property').first().waitFor()
      await page.keyboard.press('ControlOrMeta+e')
      await page.locator('.markdown-preview-view h2').first().waitFor()
      await look('note')

      await choose(page, 'New interview')
      const form = dialog(page, 'New interview')
      await form.waitFor()
      await look('new-interview-empty')
      await form.getByLabel('Contact').fill('Mar')
      await page.locator('.suggestion-item').first().waitFor()
      await look('new-interview-suggesting')
      await form.getByLabel('Contact').fill('Nora Eklund')
      await form.getByLabel('Company').fill('Wattenhaus')
      await form.getByLabel('Day and time').fill('2026-11-27')
      await form.getByLabel('Time', { exact: true }).fill('14:00')
      await form.getByLabel('Role').fill('Registrar')
      await page.locator('.suggestion-item').first().waitFor({ state: 'detached' })
      await look('new-interview')
      await form.getByLabel('Contact').fill('{{contact}}')
      await form.getByText('More', { exact: true }).click()
      await form.getByLabel('E-mail').fill('nobody at nowhere')
      await form.getByLabel('Asked on').fill('2027-01-05')
      await form.getByRole('button', { name: 'Create note' }).click()
      await form.locator('[aria-invalid=true]').first().waitFor()
      await look('new-interview-problems')
      await closeDialog()

      await showFollowUps()
      await rowButton(page, 'Hannelore Quist', 'More actions').click()
      await page.getByRole('menuitem', { name: 'Log check-in on another day' }).click()
      await dialog(page, /When were you in touch/).waitFor()
      await look('log-on-a-day')
      await closeDialog()

      await page.keyboard.press('ControlOrMeta+,')
      const frame = page.frames()[1]
      if (!frame) throw new Error('No window for the settings')
      await frame.getByText('Interview folder').first().waitFor()
      await look('settings', frame)
      await frame.getByText('Status bar').or(frame.getByText('Daily notice')).first().scrollIntoViewIfNeeded()
      await look('settings-end', frame)
    })
  })

  describe('over an empty vault', () => {
    let server: VaultServer
    beforeAll(async () => {
      server = await serveVault(empty, { today: '2026-11-23' })
    })
    afterAll(() => server.close())

    test.each(looks)('%s', async (how) => {
      await open(server, how)
      await followUps(page).getByText('Whom would you like to learn from?').waitFor()
      await look('first-run')
      await followUps(page).getByRole('button', { name: 'I already have notes' }).click()
      await dialog(page, 'I already have notes').waitFor()
      await look('existing-notes-none')
    })
  })

  describe('where nothing is due', () => {
    let server: VaultServer
    beforeAll(async () => {
      server = await serveVault(empty, { today: '2026-11-23' })
      await writeFile(join(server.folder, 'Jane.md'), settled)
    })
    afterAll(() => server.close())

    test.each(looks)('%s', async (how) => {
      await open(server, how)
      await followUps(page).getByText('Nobody is waiting for you. Next: Jane Doe, 20 Feb.').waitFor()
      await look('nothing-due')
    })
  })
})
