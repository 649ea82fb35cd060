import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser, type OpenedPage, openVault, serveFolder, type VaultServer } from './browser'
import { FINGER, type Hands, KEYS, MOUSE } from './hands'
import { lookAt } from './look'
import { dialog, notice, row } from './user'

const INTEREST = 'What draws me to it?'
const GOAL = 'What do I want to know by the end?'

const ahead = (company: string, ...lines: string[]) => `---
contact: Jane Doe
company: ${company}
interview_on: 2026-11-26
${lines.map((line) => `${line}\n`).join('')}tags:
  - informational-interview
---

## Notes
`

let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
})

afterAll(() => browser.close())

describe.sequential.each([MOUSE, FINGER, KEYS])('a note answered elsewhere, $name', (hands: Hands) => {
  let folder: string
  let server: VaultServer
  let opened: OpenedPage
  let page: Page

  const at = (path: string) => join(folder, path)
  const text = (path = 'Jane Doe.md') => readFile(at(path), 'utf8')
  const form = () => dialog(page, 'Prepare the talk with Jane Doe')
  const press = (name: string) => hands.press(form().getByRole('button', { name, exact: true }))
  const prepare = async () => {
    await hands.act(page, 'Jane Doe', 'Prepare this interview…')
    await form().waitFor()
  }
  const leave = async () => {
    await page.keyboard.press('Escape')
    await form().waitFor({ state: 'detached' })
  }
  /** Another device changes the note, and the app has heard of it. */
  const elsewhere = async (company: string, ...lines: string[]): Promise<string> => {
    const now = ahead(company, ...lines)
    await writeFile(at('Jane Doe.md'), now)
    // The company is there to see it by.
    await expect.poll(() => row(page, 'Jane Doe').textContent()).toContain(company)
    return now
  }
  /** What the device keeps of what was typed. */
  const kept = () => page.evaluate(() => JSON.stringify(Object.entries({ ...localStorage })))

  beforeAll(async () => {
    folder = join(await mkdtemp(join(tmpdir(), 'elsewhere-')), 'Notes')
    await mkdir(folder)
    await writeFile(at('Jane Doe.md'), ahead('Acme', 'prep_interest: Old'))
    server = await serveFolder(folder, { today: '2026-11-23' })
    opened = await openVault(browser, server, hands.look)
    page = opened.page
  })

  afterAll(async () => {
    expect(opened.errors).toEqual([])
    await opened.close()
    await server.close()
    await rm(dirname(folder), { recursive: true, force: true })
  })

  test('stands beside what was typed, and the user chooses', async () => {
    await prepare()
    await hands.write(form().getByLabel(INTEREST), 'Things that last, and the people who repair them.')
    await leave()
    const now = await elsewhere('Bexley', 'prep_interest: The workshop that I read about on the train.')
    await prepare()
    await form().getByText('The note now says:').waitFor()
    await lookAt(opened, 'answered-elsewhere')
    await press('Save')
    await form().getByText('Choose which of the two to keep.').waitFor()
    await lookAt(opened, 'answered-elsewhere-unchosen')
    expect(await text()).toBe(now)
    await press('Keep mine')
    await press('Save')
    await notice(page, 'Saved 1 of 6 answers').waitFor()
    expect(await text()).toBe(
      ahead('Bexley', 'prep_interest: Things that last, and the people who repair them.'),
    )
  })

  test('is not saved over while the form is open', async () => {
    await prepare()
    await hands.write(form().getByLabel(INTEREST), 'Mine')
    await hands.write(form().getByLabel(GOAL), 'How one begins.')
    const now = ahead('Bexley', 'prep_interest: Theirs')
    await writeFile(at('Jane Doe.md'), now)
    // Until the app has heard of it, the form says to wait.
    const asked = async () => {
      await press('Save')
      return form().getByText('The note now says:').count()
    }
    await expect.poll(asked, { timeout: 20_000 }).toBe(1)
    expect(await text()).toBe(now)
    await press('Take the note’s')
    await press('Save')
    await notice(page, 'Saved 2 of 6 answers').waitFor()
    expect(await text()).toBe(now.replace('  - informational-interview\n', '$&prep_goal: How one begins.\n'))
  })

  test('keeps what was typed where it is renamed, and takes it along where it is deleted', async () => {
    await prepare()
    await hands.write(form().getByLabel(INTEREST), 'Kept')
    await leave()
    await rename(at('Jane Doe.md'), at('Jane.md'))
    await expect.poll(kept).toContain('Jane.md')
    // The list of who is due takes a moment to see the new name.
    const shown = async () => {
      await prepare()
      const typed = await form().getByLabel(INTEREST).inputValue()
      await leave()
      return typed
    }
    await expect.poll(shown).toBe('Kept')
    await rm(at('Jane.md'))
    await row(page, 'Jane Doe').waitFor({ state: 'detached' })
    expect(await kept()).not.toContain('Kept')
  })
})
