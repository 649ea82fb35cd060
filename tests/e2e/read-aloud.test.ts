import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { launchBrowser, openVault, serveVault, type OpenedPage, type VaultServer } from './browser'
import { choose, dialog, followUps, notice, row, rowButton } from './user'

// What a screen reader says of each surface.

const demo = join(import.meta.dirname, '..', 'vaults', 'demo')

let browser: Browser
let server: VaultServer
let opened: OpenedPage
let page: Page

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

beforeEach(async () => {
  server = await serveVault(demo, { today: '2026-11-23' })
  opened = await openVault(browser, server, 'light')
  page = opened.page
  await notice(page, 'people to write to').click()
  await row(page, 'Hannelore Quist').waitFor()
})

afterEach(async () => {
  expect(opened.errors).toEqual([])
  await opened.close()
  await server.close()
})

const CONTROL = /^\s*- (button|link|textbox|searchbox|combobox|checkbox|menuitem|option)\b ?(.*)$/

/** Every control of a surface as it is read out: what it is, and its name. */
async function controls(surface: Locator): Promise<string[]> {
  const lines = (await surface.ariaSnapshot()).split('\n')
  return lines.flatMap((line) => {
    const [, role, rest = ''] = CONTROL.exec(line) ?? []
    // Its state, its value and its parts stand behind the name.
    const [name = ''] = /^"(?:[^"\\]|\\.)*"/.exec(rest) ?? []
    return role === undefined ? [] : [`${role} ${name}`.trim()]
  })
}

/** Of what is read out, what says too little: no name, or the id of an icon. */
const nameless = (all: readonly string[]) =>
  all.filter((one) => !/"[^"]*\p{L}[^"]*"/u.test(one) || /"[a-z]+(-[a-z]+)+"/.test(one))

/** Names that two buttons of one surface share. */
const shared = (all: readonly string[]) => {
  const buttons = all.filter((one) => one.startsWith('button'))
  return buttons.filter((one, at) => buttons.indexOf(one) !== at)
}

test('the list: its head, its filter and a row with its buttons', async () => {
  const list = followUps(page)
  const all = await controls(list)
  expect(nameless(all)).toEqual([])
  expect(all.slice(0, 5)).toEqual([
    'button "New interview"',
    'button "Find people"',
    'button "Round"',
    'searchbox "Filter by name, company or role"',
    'button "Filter, group and sort"',
  ])
  const first = list.locator('.iin-row').filter({ hasText: 'Jörg Müller' })
  const inRow = await controls(first)
  expect(shared(inRow)).toEqual([])
  expect(inRow).toEqual([
    'link "Jörg Müller Obermeer Verkehrsbetriebe 7 days overdue · last in touch in October"',
    'button "Write"',
    'button "Log check-in today"',
    'button "More actions"',
  ])
})

test('finding people: the box, and everybody who is found', async () => {
  await choose(page, 'Find people')
  await page.getByRole('combobox', { name: 'Find people' }).fill('klarsund energy')
  await page
    .getByRole('option', { name: /^Ingrid/ })
    .first()
    .waitFor()
  const all = await controls(page.locator('.prompt'))
  expect(nameless(all)).toEqual([])
  expect(all[0]).toBe('combobox "Find people"')
  expect(all.find((one) => one.includes('Ingrid'))).toBe(
    'option "Ingrid Solberg Director of research Klarsund Energy In touch in September · keep your promise, 63 days overdue"',
  )
})

test('the story of a contact', async () => {
  await row(page, 'Jörg Müller').click()
  await page.locator('.metadata-property').first().waitFor()
  await choose(page, 'Open contact')
  const panel = page.locator('.iin-contact')
  await panel.getByRole('heading', { name: 'Jörg Müller' }).waitFor()
  const all = await controls(panel)
  expect(nameless(all)).toEqual([])
  expect(shared(all)).toEqual([])
})

test('a message to be read over', async () => {
  await rowButton(page, 'Jörg Müller', 'Write').click()
  await dialog(page, 'Before your first message').getByRole('button', { name: 'Continue' }).click()
  const form = dialog(page, 'Write to Jörg Müller')
  await form.waitFor()
  const all = await controls(form)
  expect(nameless(all)).toEqual([])
  expect(shared(all)).toEqual([])
})

test('who led to whom, as a drawing and as a list', async () => {
  await choose(page, 'Show who led to whom')
  const view = page.locator('.iin-introductions')
  await view.getByRole('button', { name: 'As a list' }).waitFor()
  for (const look of ['As a list', 'As a drawing']) {
    const all = await controls(view)
    expect(nameless(all)).toEqual([])
    expect(shared(all)).toEqual([])
    await view.getByRole('button', { name: look }).click()
  }
})

test('the answers of all to one question', async () => {
  await choose(page, 'Compare answers')
  await page.locator('.suggestion-item').first().click()
  const answers = page.locator('.iin-answers-modal')
  await answers.waitFor()
  const all = await controls(answers)
  expect(nameless(all)).toEqual([])
  expect(shared(all)).toEqual([])
})

test('code blocks in a note', async () => {
  await page
    .locator('.nav-file-title', { hasText: /^Home$/ })
    .first()
    .click()
  await page.getByLabel('Read this note').click()
  const block = page.locator('.iin-block').first()
  await block.getByRole('link', { name: 'Hannelore Quist' }).waitFor()
  const all = await controls(block)
  expect(all[0]).toBe('link "Hannelore Quist"')
  expect(nameless(all)).toEqual([])
})
