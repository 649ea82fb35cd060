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

const start = async (look: Parameters<typeof openVault>[2], notes: Readonly<Record<string, string>> = NOTES) => {
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
/** What is shown: headings, and people with what is said of them. */
const shown = () =>
  page
    .locator('.prompt-results')
    .evaluate((el) =>
      [...el.children].map((child) =>
        [...child.querySelectorAll('.iin-found-who, .iin-suggestion-detail')]
          .map((part) => [...part.children].map((one) => one.textContent).join(' | '))
          .join(' || ') || `# ${child.textContent}`,
      ),
    )
const found = (name: string) => page.getByRole('option', { name: new RegExp(`^${name}`) })

test.each(['light', 'dark'] as const)('whom I know at Acme, and who could introduce me: %s', async (look) => {
  await start(look)
  await choose(page, 'Find people')
  await box().waitFor()
  await page.keyboard.type('acme')
  await found('Ana Ruiz').waitFor()
  console.log(await shown())
  await lookAt(opened, 'find-people')
})
