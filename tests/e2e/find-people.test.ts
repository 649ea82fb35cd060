import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { interview } from '../ui/hands'
import { launchBrowser, type OpenedPage, openVault, serveVault, type VaultServer } from './browser'
import { lookAt } from './look'
import { choose, dialog, filesOf, followUps, notice, row } from './user'

// "A role has opened at Acme. Whom do I know there?"

const demo = join(import.meta.dirname, '..', 'vaults', 'demo')

const NOTES = {
  'Interviews/Jane Doe interview.md': interview(
    'Jane Doe',
    'company: Acme',
    'role: Product lead',
    'interview_on: 2026-10-12',
    'thanked_on: 2026-10-13',
  ),
  'Interviews/Omar Haddad interview.md': interview(
    'Omar Haddad',
    'company: Acme GmbH',
    'role: Engineer',
    'asked_on: 2026-11-18',
  ),
  'Interviews/Sam Lee interview.md': interview(
    'Sam Lee',
    'company: Ferrow',
    'role: Recruiter',
    'interview_on: 2026-09-01',
    'thanked_on: 2026-09-02',
    'last_contact: 2026-11-02',
  ),
  'Interviews/Ida Brandt interview.md': interview(
    'Ida Brandt',
    'company: Acme',
    'role: Designer',
    'introduced_by: Sam Lee',
  ),
  'Interviews/Noor Aziz interview.md': interview(
    'Noor Aziz',
    'company: Acme',
    'role: Analyst',
    'interview_on: 2025-02-03',
    'outcome: held',
    'thanked_on: 2025-02-04',
  ),
  'Interviews/Noor Aziz second talk.md': interview(
    'Noor Aziz',
    'company: Brightwell',
    'role: Head of data',
    'interview_on: 2026-08-20',
    'thanked_on: 2026-08-21',
    'last_contact: 2026-11-10',
  ),
  'LinkedIn/Connections.csv': [
    'Notes:',
    '"When exporting your connection data, you may notice that some of the email addresses are missing."',
    '',
    'First Name,Last Name,URL,Email Address,Company,Position,Connected On',
    'Ana,Ruiz,https://www.linkedin.com/in/ana-ruiz,,Acme Inc.,Designer,12 Mar 2019',
    'Jane,Doe,https://www.linkedin.com/in/jane-doe,,Globex,Head of product,03 Apr 2024',
    'Broken,Line',
    'Tom,Berg,,,Acme,Controller,01 Feb 2021',
    'Lea,Vogt,,,Other Works,Controller,01 Feb 2021',
  ].join('\r\n'),
}

let browser: Browser
let opened: OpenedPage
let page: Page
let server: VaultServer

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

afterEach(async () => {
  expect(opened.errors).toEqual([])
  await opened.close()
  await server.close()
})

const start = async (
  look: Parameters<typeof openVault>[2],
  notes: Readonly<Record<string, string>> = NOTES,
) => {
  server = await serveVault(demo, { today: '2026-11-23' })
  for (const [path, text] of Object.entries(notes)) {
    await mkdir(dirname(join(server.folder, path)), { recursive: true })
    await writeFile(join(server.folder, path), text)
  }
  opened = await openVault(browser, server, look)
  page = opened.page
  await row(page, 'Hannelore Quist').waitFor()
  await notice(page, 'people to write to').click()
}

const box = () => page.getByRole('combobox', { name: 'Find people' })
/** The headings, and who stands under them. */
const listed = () =>
  page
    .locator('.iin-found-company, .iin-found-part, .iin-found-name')
    .evaluateAll((els) => els.map((el) => (el.matches('.iin-found-name') ? '' : '# ') + el.textContent))
const found = (name: string) => page.getByRole('option', { name: new RegExp(`^${name}`) })

test.each(['light', 'dark'] as const)('whom I know at Acme, and who could introduce me: %s', async (look) => {
  await start(look)
  await choose(page, 'Find people')
  await box().waitFor()
  await page.keyboard.type('acme')
  await found('Ana Ruiz').waitFor()
  expect(await listed()).toEqual([
    '# Acme',
    ...['Jane Doe', 'Omar Haddad', 'Ida Brandt'],
    '# Ways in',
    ...['Sam Lee', 'Ana Ruiz', 'Tom Berg', 'Noor Aziz'],
  ])
  await lookAt(opened, 'find-people')
})

const JANE = 'Interviews/Jane Doe interview.md'

test('by keyboard, in fewer than ten key presses from anywhere to the note', async () => {
  await start('light')
  let presses = 0
  const press = async (key: string) => {
    presses += 1
    await page.keyboard.press(key)
  }
  await press('ControlOrMeta+p')
  await page.locator('.prompt input').waitFor()
  for (const letter of 'find') await press(letter)
  await page.locator('.suggestion-item.is-selected', { hasText: 'Find people' }).waitFor()
  await press('Enter')
  await box().waitFor()
  // The company itself is typed whatever the way; it is not counted as a way of getting there.
  await page.keyboard.type('acme')
  await found('Jane Doe').waitFor()
  await press('ArrowDown')
  await press('Enter')
  await page.locator('.workspace-tab-header.is-active', { hasText: 'Omar Haddad interview' }).waitFor()
  expect(presses).toBeLessThan(10)
})

test('writes, begins a new interview and notes a new job, each by its keys', async () => {
  await start('light')
  const look = async (typed: string) => {
    await followUps(page).getByRole('button', { name: 'Find people' }).click()
    await box().waitFor()
    await page.keyboard.type(typed)
  }
  const before = await filesOf(server.folder)
  await look('jane')
  await found('Jane Doe').waitFor()
  await page.keyboard.press('ControlOrMeta+Shift+Enter')
  await notice(page, 'Noted the new job of Jane Doe: Head of product at Globex.').waitFor()
  await expect
    .poll(async () => (await filesOf(server.folder))[JANE])
    .toContain('company: Globex\nrole: Head of product')
  await page.locator('.notice button', { hasText: 'Undo' }).first().click()
  await expect.poll(() => filesOf(server.folder)).toEqual(before)

  await look('ruiz')
  await found('Ana Ruiz').waitFor()
  await page.keyboard.press('Enter')
  const form = dialog(page, 'New interview')
  await form.waitFor()
  expect(await form.getByLabel('Company', { exact: true }).inputValue()).toBe('Acme Inc.')
  await page.keyboard.press('Escape')

  await look('noor')
  await found('Noor Aziz').waitFor()
  await page.keyboard.press('Shift+Enter')
  await dialog(page, 'Before your first message').waitFor()
})

test.each(['phone', 'phone-dark'] as const)('on a phone a tap asks what to do: %s', async (look) => {
  await start(look)
  await followUps(page).getByRole('button', { name: 'Find people' }).tap()
  await box().fill('acme')
  await found('Ana Ruiz').waitFor()
  await lookAt(opened, 'find-people')
  await found('Jane Doe').tap()
  await page.getByRole('menuitem', { name: 'Note the new job' }).waitFor()
  await lookAt(opened, 'find-people-menu')
  await page.getByRole('menuitem', { name: 'Open note' }).tap()
  await box().waitFor({ state: 'detached' })
})

test('nobody is found: what may be meant, and how LinkedIn’s export comes here', async () => {
  const notes = Object.entries(NOTES).filter(([path]) => path.endsWith('.md'))
  await start('light', Object.fromEntries(notes))
  await choose(page, 'Find people')
  await box().waitFor()
  await lookAt(opened, 'find-people-all')
  await page.keyboard.type('klar')
  await page.getByText('Nobody is found. Do you mean').waitFor()
  await lookAt(opened, 'find-people-nobody')
  await page.keyboard.press('Enter')
  await found('Camille')
    .or(page.locator('.iin-found-company', { hasText: 'Klarsund' }))
    .first()
    .waitFor()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('qqqq')
  await page.getByText('Nobody is found.').waitFor()
  await lookAt(opened, 'find-people-empty')
})
