import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connections, JANE, MIRA, NOTES, OMAR, QUESTION, SAM } from './a-role-opens-notes'
import { launchBrowser, openVault, serveFolder, type OpenedPage, type VaultServer } from './browser'
import { changedLines } from './changed-lines'
import { lookAt } from './look'
import { choose, dialog, filesOf, followUps, menuLines, notice, row, rowText } from './user'

// "A role has opened at Lumora. Whom do I know there?"

let browser: Browser
let server: VaultServer
let opened: OpenedPage
let page: Page
let folder: string
let known: Record<string, string>

beforeAll(async () => {
  browser = await launchBrowser()
  folder = join(await mkdtemp(join(tmpdir(), 'a-role-opens-')), 'Notes')
  const settings = '.obsidian/plugins/informational-interviews/data.json'
  const files = {
    ...NOTES,
    'LinkedIn/Connections.csv': connections(),
    [settings]: '{"yourName": "Robin", "askedWhoWrites": true}',
  }
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  known = await filesOf(folder)
  server = await serveFolder(folder, { today: '2026-11-23' })
  opened = await openVault(browser, server, 'light')
  page = opened.page
  page.setDefaultTimeout(9000)
  await notice(page, 'to write to').click()
  await row(page, /^Jané Okonkwo/).waitFor()
})

afterAll(async () => {
  expect(opened.errors).toEqual([])
  await opened.close()
  await server.close()
  await browser.close()
  await rm(dirname(folder), { recursive: true, force: true })
})

/** The lines of the files on disk that have changed since it was asked last. */
async function changed(): Promise<Record<string, string[]>> {
  const before = known
  known = await filesOf(folder)
  return changedLines(before, known)
}

const box = () => page.getByRole('combobox', { name: 'Find people' })
const found = (name: string) => page.getByRole('option', { name: new RegExp(`^${name}`) })
const message = (title: string | RegExp) => dialog(page, title).getByLabel('Message', { exact: true })

/** Opens the box and types the company, by keys alone; tells how many were pressed. */
async function lookForLumora(): Promise<number> {
  let presses = 0
  const press = async (...keys: string[]) => {
    for (const key of keys) {
      presses += 1
      await page.keyboard.press(key)
    }
  }
  await press('ControlOrMeta+p')
  await page.locator('.prompt input').waitFor()
  await press('f', 'i', 'n')
  await page.locator('.suggestion-item.is-selected', { hasText: 'Find people' }).waitFor()
  await press('Enter')
  await box().waitFor()
  await press('l', 'u', 'm')
  // A company that begins so is offered, and goes into the box.
  await page.locator('.iin-found.is-selected', { hasText: 'Lumora' }).waitFor()
  await press('Enter')
  await found('Jané Okonkwo').waitFor()
  return presses
}

/** Goes down to somebody in the list. */
async function goTo(name: string): Promise<void> {
  const selected = page.locator('.iin-found.is-selected')
  for (let pressed = 0; pressed < 12; pressed++) {
    if ((await selected.innerText()).startsWith(name)) return
    await page.keyboard.press('ArrowDown')
  }
  throw new Error(`${name} is not reached`)
}

/** Notes a message as sent that stands in the form. */
async function log(title: string | RegExp): Promise<void> {
  await dialog(page, title).getByRole('button', { name: 'Log check-in' }).focus()
  await page.keyboard.press('Enter')
  await dialog(page, title).waitFor({ state: 'detached' })
}

describe.sequential('a role opens at Lumora', () => {
  test('whom I know there is found in fewer than ten key presses, with who could introduce me', async () => {
    expect(await lookForLumora()).toBeLessThan(10)
    const all = await page
      .locator('.iin-found-company, .iin-found-part, .iin-found-name')
      .evaluateAll((els) => els.map((el) => (el.matches('.iin-found-name') ? '' : '# ') + el.textContent))
    expect(all.slice(0, 6)).toEqual([
      '# Lumora GmbH',
      'Jané Okonkwo',
      'Omar Haddad',
      '# Ways in',
      'Sam Lee',
      'Pia Lund',
    ])
    await lookAt(opened, 'a-role-opens')
    await page.keyboard.press('Escape')
  })

  test('two of them are written to', async () => {
    for (const [name, path] of [
      ['Jané Okonkwo', JANE],
      ['Omar Haddad', OMAR],
    ] as const) {
      await lookForLumora()
      await goTo(name)
      await page.keyboard.press('Shift+Enter')
      await message(`Write to ${name}`).waitFor()
      expect(await message(`Write to ${name}`).inputValue()).toContain(`${name.split(' ')[0] ?? ''},`)
      const line = dialog(page, `Write to ${name}`).getByLabel(/One sentence is enough/)
      await line.fill('Your team has a role open that I would like to hear more about')
      await log(`Write to ${name}`)
      await notice(page, `Logged check-in with ${name}`).waitFor()
      expect(await changed()).toMatchObject({
        [path]: expect.arrayContaining(['+   - 2026-11-23']) as unknown,
      })
    }
  })

  test('who led to somebody there is asked for an introduction, in words that can go out as they are', async () => {
    await lookForLumora()
    await goTo('Sam Lee')
    await page.keyboard.press('Shift+Enter')
    const title = 'Ask for an introduction: Sam Lee'
    await message(title).waitFor()
    expect(await message(title).inputValue()).toBe(
      [
        'Hello Sam,',
        'I am looking at Lumora GmbH, and would like to hear from somebody who works there what it is really like. You once put me in touch with Omar Haddad. Is there anybody else there whom I could ask?',
        'A name is plenty; I will write to them myself, and twenty minutes are all I would ask of them. If nobody comes to mind, that is just as well.',
        'Best wishes,\nRobin',
      ].join('\n\n'),
    )
    await lookAt(opened, 'ask-for-introduction')
    await log(title)
    expect(await changed()).toEqual({
      [SAM]: [
        '- last_contact: 2026-09-01',
        '+ last_contact: 2026-11-23',
        '+ check_ins:',
        '+   - 2026-11-23',
        '+ ## Stay in touch',
        '+ ',
        '+ - 2026-11-23 asked for an introduction at Lumora GmbH',
        '+ ',
      ],
    })
  })

  test('that somebody has moved is noticed, taken over in one press, and undone to the byte', async () => {
    await choose(page, 'Find people')
    await box().waitFor()
    await page.keyboard.type('mira')
    await found('Mira Falk').waitFor()
    expect(await found('Mira Falk').innerText()).toContain('Head of grid analysis at Tindra AB')
    await page.keyboard.press('ControlOrMeta+Shift+Enter')
    await notice(page, 'Noted the new job of Mira Falk: Head of grid analysis at Tindra AB.').waitFor()
    await expect.poll(async () => Object.keys(await filesOf(folder)).length).toBe(Object.keys(known).length)
    expect(await changed()).toEqual({
      [MIRA]: [
        '- company: Ostara Energy # since spring',
        '- role: Analyst',
        '+ company: Tindra AB # since spring',
        '+ role: Head of grid analysis',
        '+ worked_at:',
        '+   - Ostara Energy',
      ],
    })
    await choose(page, 'Undo last change')
    await expect.poll(() => readFile(join(folder, MIRA), 'utf8')).toBe(NOTES[MIRA])
    await changed()
  })

  test('the answers of all to one question are compared, and saved with links to each', async () => {
    await choose(page, 'Compare answers')
    await page.locator('.suggestion-item', { hasText: QUESTION }).waitFor()
    await page.keyboard.type('before you start')
    await page.keyboard.press('Enter')
    const answers = dialog(page, QUESTION)
    await answers.waitFor()
    for (const said of ['on-call week', 'two teams disagree', 'who may say no'])
      await answers.getByText(said).first().waitFor()
    await lookAt(opened, 'a-role-answers')
    await answers.getByRole('button', { name: 'Save as note' }).focus()
    await page.keyboard.press('Enter')
    await expect
      .poll(async () => Object.keys(await filesOf(folder)).length)
      .toBe(Object.keys(known).length + 1)
    const [saved = [], ...others] = Object.values(await changed())
    expect(others).toEqual([])
    for (const path of [JANE, OMAR, SAM])
      expect(saved.join('\n')).toContain(`[[${path.replace(/^.*\/|\.md$/g, '')}`)
  })

  test('the list tells what comes next of all of it', async () => {
    expect(await followUps(page).locator('.iin-asks').innerText()).toMatch(/^Today: /)
    await page.getByRole('button', { name: 'Filter, group and sort' }).click()
    expect(await menuLines(page)).toContain('Only one company…')
    await page.keyboard.press('Escape')
    await page.getByLabel('Filter by name, company or role').fill('lumora')
    expect(await rowText(row(page, /^Jané Okonkwo/))).toContain('Write on 23 Feb')
    await lookAt(opened, 'a-role-list')
  })
})
