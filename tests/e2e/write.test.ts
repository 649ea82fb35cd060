import { mkdtemp, rm, mkdir, writeFile, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  launchBrowser,
  type OpenedPage,
  openVault,
  serveFolder,
  serveVault,
  type VaultServer,
} from './browser'
import { lookAt } from './look'
import { choose, dialog, notice, row, rowButton } from './user'

// The moment for which all of it is there: a quarter later, one contact, one form, one press.

const JANE = `---
contact: Jane Doe
company: Acme
role: Head of repair
email: jane@acme.example
interview_on: 2026-08-11
outcome: held
thanked_on: 2026-08-12
last_contact: 2026-08-12
tags:
  - informational-interview
---

## Takeaways

- Start where you are
- [x] Visit a repair café and count what comes in
- She thinks of leaving

## Next steps

### I promised

- [ ] Send the photo of the chair

### They offered

- [ ] To read my letter

## Stay in touch

- 2026-08-12 thanked her for the tea
`

const demo = join(import.meta.dirname, '..', 'vaults', 'demo')

let browser: Browser
let folder: string
let opened: OpenedPage
let page: Page
let server: VaultServer
const PATH = 'Interviews/Jane Doe interview.md'

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'write-'))
  await mkdir(join(folder, 'Interviews'))
  await writeFile(join(folder, PATH), JANE)
  const settings = join(folder, '.obsidian', 'plugins', 'informational-interviews')
  await mkdir(settings, { recursive: true })
  await writeFile(join(settings, 'data.json'), '{"yourName": "Robin", "askedWhoWrites": true}')
})

afterEach(async () => {
  expect(opened.errors).toEqual([])
  await opened.close()
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

test.each(['light', 'dark', 'phone'] as const)(
  'a quarter later somebody is written to and logged in one form: %s',
  async (look) => {
    server = await serveFolder(folder, { today: '2026-11-23' })
    opened = await openVault(browser, server, look)
    page = opened.page
    await row(page, /Jane Doe/).waitFor()
    await lookAt(opened, `write-list`)
    await rowButton(page, /Jane Doe/, 'Write').click()
    const form = dialog(page, 'Write to Jane Doe')
    await form.getByLabel('Message', { exact: true }).waitFor()
    await lookAt(opened, `write-form`)
    await form.getByRole('button', { name: /^Take in: I have not forgotten/ }).click()
    await form.getByLabel('In touch again').scrollIntoViewIfNeeded()
    await lookAt(opened, `write-form-then`)
    await form.getByRole('button', { name: 'Log check-in' }).click()
    await notice(page, 'Logged check-in with Jane Doe. Next: 23 Feb.').waitFor()
    expect(await readFile(join(folder, PATH), 'utf8')).toContain('- 2026-11-23 wrote about my promise')
  },
)

test.each(['light', 'phone'] as const)(
  'the round of the demo vault goes by keys and by fingers: %s',
  async (look) => {
    server = await serveVault(demo, { today: '2026-11-23' })
    opened = await openVault(browser, server, look)
    page = opened.page
    await row(page, 'Hannelore Quist').waitFor()
    await page.locator('.iin-follow-ups').getByRole('button', { name: 'Round' }).click()
    const round = page.getByRole('dialog', { name: /^Today’s round: 1 of/ })
    await round.waitFor()
    await lookAt(opened, 'round')
    const first = await page.locator('.iin-round-name').innerText()
    if (look === 'phone') await round.getByRole('button', { name: 'Skip' }).tap()
    else await page.keyboard.press('k')
    await page.getByRole('dialog', { name: /^Today’s round: 2 of/ }).waitFor()
    expect(await page.locator('.iin-round-name').innerText()).not.toBe(first)
  },
)

test.each(['light', 'dark', 'phone', 'phone-dark'] as const)(
  'what else there is for the quarters after is sound: %s',
  async (look) => {
    server = await serveVault(demo, { today: '2026-11-23' })
    opened = await openVault(browser, server, look)
    page = opened.page
    await row(page, 'Hannelore Quist').waitFor()
    await notice(page, 'people to write to').click()
    const away = async () => {
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    }
    await choose(page, 'Start the round for today')
    await page.locator('.iin-round-name').waitFor()
    await lookAt(opened, 'round-asked')
    await away()
    await choose(page, 'Share news with contacts')
    await dialog(page, 'Share news with everybody who helped').getByRole('checkbox').first().waitFor()
    await lookAt(opened, 'share-news')
    await away()
    await choose(page, 'Open follow-ups')
    await rowButton(page, 'Hannelore Quist', 'More actions').click()
    await page.getByRole('menuitem', { name: 'Keep a link for somebody…' }).click()
    await dialog(page, 'Keep a link for Hannelore Quist').waitFor()
    await lookAt(opened, 'keep-link')
    await away()
    await choose(page, 'Open follow-ups')
    await rowButton(page, 'Lukas Brandstätter', 'More actions').first().click()
    await page.getByRole('menuitem', { name: 'Write down how it went…' }).click()
    await dialog(page, /How did it go/)
      .getByLabel('Keep in touch?')
      .scrollIntoViewIfNeeded()
    await lookAt(opened, 'went-keep-in-touch')
    await away()
  },
)
