import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import {
  launchBrowser,
  type OpenedPage,
  openVault,
  serveFolder,
  serveVault,
  type VaultServer,
} from './browser'
import { choose, cursor, dialog, filesOf, notice, row, rowButton, rowText, section } from './user'

const demo = join(import.meta.dirname, '..', 'vaults', 'demo')

let browser: Browser
let server: VaultServer
let later: VaultServer
let opened: OpenedPage
let page: Page

beforeAll(async () => {
  browser = await launchBrowser()
  server = await serveVault(demo, { today: '2026-11-23' })
})

afterEach(() => {
  expect(opened.errors).toEqual([])
})

afterAll(async () => {
  await later.close()
  await server.close()
  await browser.close()
})

const path = 'Interviews/Nora Eklund interview.md'
const note = () => readFile(join(server.folder, path), 'utf8')

const created = `---
contact: Nora Eklund
company: "[[Wattenhaus]]"
role: Registrar
interview_on: 2026-11-24T14:00:00
prep_company:
prep_values:
prep_interest:
prep_person:
prep_goal:
prep_next_steps:
tags:
  - informational-interview
---

## Questions

- [ ] 

## Notes

## Takeaways

## Next steps
`

const logged = created.replace(
  '  - informational-interview\n',
  '  - informational-interview\ncheck_ins:\n  - 2027-03-02\nlast_contact: 2027-03-02\n',
)

describe.sequential('from a note to a nudge', () => {
  let others: Record<string, string>

  test('a new interview is a note on disk, with the cursor where there is something to write', async () => {
    opened = await openVault(browser, server)
    page = opened.page
    others = await filesOf(server.folder)
    await choose(page, 'New interview')
    const form = dialog(page, 'New interview')
    await form.getByLabel('Contact').fill('Nora Eklund')
    await form.getByLabel('Company').fill('Wat')
    await page.locator('.suggestion-item', { hasText: 'Wattenhaus' }).click()
    await form.getByLabel('Role').fill('Registrar')
    await form.getByLabel('Day and time').fill('2026-11-24')
    await form.getByLabel('Time', { exact: true }).fill('14:00')
    await opened.screenshot('form')
    await form.getByRole('button', { name: 'Create note' }).click()

    await notice(page, 'Created “Nora Eklund interview”.').waitFor()
    expect(await note()).toBe(created)
    expect(await filesOf(server.folder)).toEqual({ ...others, [path]: created })
    await expect.poll(() => cursor(page)).toEqual({ line: '- [ ] ', ch: 6 })
    expect(await rowText(row(page, 'Nora Eklund'))).toContain('Nora Eklund | Wattenhaus | Tomorrow 14:00')
    await opened.close()
  })

  test('a quarter later they are overdue, and a check-in changes the keys that it is about', async () => {
    later = await serveFolder(server.folder, { today: '2027-03-02' })
    opened = await openVault(browser, later)
    page = opened.page
    const overdue = section(page, 'Overdue').getByRole('link', { name: 'Nora Eklund' })
    expect(await rowText(overdue)).toBe(
      'Nora Eklund | Wattenhaus | 6 days overdue · last in touch in November',
    )
    await opened.screenshot('a-quarter-later')

    await row(page, 'Nora Eklund').hover()
    await rowButton(page, 'Nora Eklund', 'Log check-in today').click()
    await notice(page, 'Logged check-in with Nora Eklund. Next: 2 Jun.').waitFor()
    await overdue.waitFor({ state: 'detached' })
    await opened.screenshot('logged')
    expect(await note()).toBe(logged)
  })

  test('undo in the notice gives every byte back', async () => {
    await notice(page, 'Logged check-in').getByRole('button', { name: 'Undo' }).click()
    await section(page, 'Overdue').getByRole('link', { name: 'Nora Eklund' }).waitFor()
    expect(await note()).toBe(created)
    expect(await filesOf(server.folder)).toEqual({ ...others, [path]: created })
    await opened.close()
  })
})
