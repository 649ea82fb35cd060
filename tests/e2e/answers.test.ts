import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { launchBrowser, type Look, type OpenedPage, openVault, serveVault, type VaultServer } from './browser'
import { lookAt } from './look'
import { choose, dialog, notice, row } from './user'

const demo = join(import.meta.dirname, '..', 'vaults', 'demo')
const QUESTION = 'What draws me to it?'

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

async function compare(how: Look, what = QUESTION, notes: Readonly<Record<string, string>> = {}) {
  server = await serveVault(demo, { today: '2026-11-23' })
  for (const [name, text] of Object.entries(notes))
    await writeFile(join(server.folder, 'Interviews', `${name}.md`), text)
  opened = await openVault(browser, server, how)
  page = opened.page
  await notice(page, 'people to write to').click()
  await row(page, 'Hannelore Quist').waitFor()
  await choose(page, 'Compare answers')
  await page.locator('.suggestion-item', { hasText: what }).click()
  await dialog(page, what).waitFor()
}

const talk = (contact: string, company: string, role: string, questions: string) =>
  `---\ncontact: ${contact}\ncompany: "${company}"\nrole: ${role}\ninterview_on: 2026-10-05\nthanked_on: 2026-10-05\ntags: [informational-interview]\n---\n\n## Questions\n\n${questions}`

/** Talks as people note them: short and long, with lists, links and no company. */
const TALKS = {
  'Noor Haddad': talk(
    'Noor Haddad',
    '[[Klarsund Energy]]',
    'Team lead, grid operations',
    `- [x] How do colleagues disagree here?
  - In writing first, a page at most, and then in the room. Whoever wrote the page has to say what would change their mind before anybody else may speak.
  - Ingrid Solberg is the one who started it
- [x] Who thrives here, and who tends to leave?
  - People who like to be asked twice
`,
  ),
  'Sam Whitlock': talk(
    'Sam Whitlock',
    '[[Klarsund Energy]]',
    'Analyst',
    `### How do colleagues disagree here?

Loudly, but only on Tuesdays. There is a slot for it, and [[Ingrid Solberg]] keeps the minutes.

### Who thrives here, and who tends to leave?

Those who left missed deadlines that somebody else had set for them.
`,
  ),
  'Maya Lindholm': talk(
    'Maya Lindholm',
    'Brackwater Health',
    'Head of service design and patient communication',
    `- Who thrives here, and who tends to leave?
  - Former nurses thrive
  - Consultants leave after a year
- What earns respect here without being in any job description?
  - Going to the ward before asking for data
`,
  ),
  'דנה לוי': talk(
    'דנה לוי',
    '',
    'מעצבת',
    `- How do colleagues disagree here?
  - בכתב, ואחר כך בקפה
`,
  ),
}

test.each(['light', 'dark', 'phone'] as const)(
  'answers to a theme stand under its questions, %s',
  async (how) => {
    await compare(how, 'The culture', TALKS)
    const headings = () => page.locator('.iin-answers-modal h3').allInnerTexts()
    expect(await headings()).toEqual([
      'How do colleagues disagree here?',
      'What earns respect here without being in any job description?',
      'Who thrives here, and who tends to leave?',
    ])
    await lookAt(opened, 'answers-theme')
    await page.getByLabel('Find in the answers').fill('tuesdays')
    await expect.poll(headings).toEqual(['How do colleagues disagree here?'])
  },
)

test.each(['light', 'dark', 'phone'] as const)(
  'answers stand side by side, and are found by a word, %s',
  async (how) => {
    await compare(how)
    const cards = () => page.locator('.iin-answer').count()
    const all = await cards()
    expect(all).toBeGreaterThan(1)
    await lookAt(opened, 'answers')
    await page.getByLabel('Find in the answers').fill('priya')
    await expect.poll(cards).toBe(1)
    await page.getByLabel('Find in the answers').fill('')
    await page.getByLabel('Group', { exact: true }).selectOption('role')
    await expect.poll(cards).toBe(all)
  },
)

test('they are saved as a note with links to their sources, which can be taken back', async () => {
  await compare('light')
  await page.getByRole('button', { name: 'Save as note' }).click()
  await notice(page, 'Saved the answers as a note').waitFor()
  const saved = await readFile(join(server.folder, 'Interviews', 'Answers to What draws me to it.md'), 'utf8')
  expect(saved).toContain('# What draws me to it?')
  expect(saved).toContain('[[Priya Raman interview|Priya Raman]]\n\n> Energy at home')
})
