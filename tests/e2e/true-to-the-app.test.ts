import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createHost } from '../host/node/create-host'
import {
  launchBrowser,
  type Look,
  type OpenedPage,
  openVault,
  serveFolder,
  type VaultServer,
} from './browser'
import { dialog, filesOf, followUps, menuLines, notice, row, rowButton, section } from './user'

const TODAY = '2026-11-23'

const note = (lines: string[], body = '') =>
  `---\n${lines.map((line) => `${line}\n`).join('')}tags:\n  - informational-interview\n---\n${body}`

const talked = (contact: string, day: string) =>
  note([`contact: ${contact}`, `interview_on: ${day}`, `thanked_on: ${day}`, 'outcome: held'])

const asked = (contact: string, day: string) => note([`contact: ${contact}`, `asked_on: ${day}`])

/** The note with properties added behind those that it has. */
const adding = (text: string, ...lines: string[]) =>
  text.replace('\n---\n', () => `\n${lines.map((line) => `${line}\n`).join('')}---\n`)

let browser: Browser
let folder: string
let server: VaultServer
let opened: OpenedPage
let page: Page

beforeAll(async () => {
  browser = await launchBrowser()
})

afterAll(() => browser.close())

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'true-')), 'Notes')
  await mkdir(folder)
})

afterEach(async () => {
  expect(opened.errors).toEqual([])
  await opened.close()
  await server.close()
  await rm(dirname(folder), { recursive: true, force: true })
})

async function open(notes: Record<string, string>, look: Look = 'light'): Promise<void> {
  for (const [path, text] of Object.entries(notes)) await writeFile(join(folder, path), text)
  server = await serveFolder(folder, { today: TODAY })
  opened = await openVault(browser, server, look)
  page = opened.page
}

/** What one press on a row's menu shows. */
async function rowMenu(who: string): Promise<string[]> {
  await row(page, who).click({ button: 'right' })
  return menuLines(page)
}

/** The lines behind an item of the open menu, of which `one` is one. */
async function behind(item: string, one: string): Promise<string[]> {
  await page.getByRole('menuitem', { name: item, exact: true }).hover()
  await page.getByRole('menuitem', { name: one, exact: true }).waitFor()
  return menuLines(page)
}

const pick = (action: string) => page.getByRole('menuitem', { name: action, exact: true }).click()

/** Leaves the open menu, and the one that it is behind. */
const closeMenu = async () => {
  const open = await page.locator('.menu').count()
  for (let left = open; left > 0; left--) await page.keyboard.press('Escape')
  await page.locator('.menu').waitFor({ state: 'detached' })
}

describe('the menus', () => {
  const notes = {
    'First.md': talked('Jane Doe', '2026-03-11'),
    'Second.md': talked('Jane Doe', '2026-08-11'),
    'Kim.md': note(['contact: Kim Ito']),
    'Rae.md': asked('Rae Fox', '2026-11-09'),
  }

  const firstPart = (lines: string[]) => lines.slice(0, lines.indexOf('—'))
  const THE_APPS = [
    'Open in new tab',
    'Open to the right',
    'Open in new window',
    '—',
    'Rename…',
    '—',
    'Delete',
  ]

  test('of a row have the likeliest first, snooze behind one item, and the app’s own items last', async () => {
    await open(notes)
    expect(await rowMenu('Jane Doe')).toEqual([
      'Log check-in today',
      'Write…',
      'Log check-in on another day…',
      '—',
      'Show their story',
      'Change how often to be in touch…',
      'Stop check-ins',
      'Keep a link for somebody…',
      'Snooze',
      '—',
      'Open “First”',
      '—',
      ...THE_APPS,
    ])
    expect(await behind('Snooze', 'For a week')).toEqual([
      'For a week',
      'For a month',
      'Until next quarter',
      'Until a day of choice…',
    ])
    await closeMenu()
    const ofKim = await rowMenu('Kim Ito')
    expect(firstPart(ofKim)).toEqual(['Draft request…', 'Mark as asked', 'Set the day of this interview…'])
    expect(ofKim.slice(-THE_APPS.length)).toEqual(THE_APPS)
    await closeMenu()
    const ofRae = await rowMenu('Rae Fox')
    expect(firstPart(ofRae)).toEqual([
      'Draft reminder…',
      'Mark as reminded',
      'Note the answer…',
      'Set the day of this interview…',
      'Close request without an answer',
    ])
    expect(ofRae.slice(-THE_APPS.length)).toEqual(THE_APPS)
  })

  const AT_ONCE = ['Log check-in today', 'Write…', 'Log check-in on another day…', 'Informational interviews']
  const REST = [
    'Snooze',
    'Ask for an introduction…',
    'Change how often to be in touch…',
    'Stop check-ins',
    'Keep a link for somebody…',
  ]

  test('of a note itself have few of ours, where the app’s actions stand, and the others behind one item', async () => {
    await open(notes)
    await row(page, 'Jane Doe').click()
    await page.locator('.metadata-property').first().waitFor()
    await page
      .locator('.workspace-leaf', { has: page.locator('.metadata-container') })
      .getByLabel('More options')
      .click()
    expect(await menuLines(page)).toEqual([...AT_ONCE, '—', 'Reading view'])
    expect(await behind('Informational interviews', 'Stop check-ins')).toEqual(REST)
    await closeMenu()

    await page.locator('.tree-item-self', { hasText: 'Second' }).click({ button: 'right' })
    expect(await menuLines(page)).toEqual([
      'Open in new tab',
      'Open to the right',
      'Open in new window',
      '—',
      'Rename…',
      ...AT_ONCE,
      '—',
      'Delete',
    ])
  })

  test('of a row on a phone have the name on top', async () => {
    await open(notes, 'phone')
    await rowButton(page, 'Jane Doe', 'More actions').tap()
    expect((await menuLines(page)).slice(0, 3)).toEqual(['Jane Doe', '—', 'Log check-in today'])
    expect(await page.locator('.menu .is-label').textContent()).toBe('Jane Doe')
  })
})

describe('a thank-you', () => {
  const FIT = 'Small jobs teach more than big ones.'
  const JOTTINGS = [
    'She doubts that the shop will last.',
    'I want a bench of my own.',
    'Boris says that nights are quiet.',
  ]
  const talk = note(
    ['contact: Jane Doe', 'email: jane@acme.example', 'interview_on: 2026-11-22'],
    `\n## Takeaways\n\n${[JOTTINGS[0], FIT, JOTTINGS[1], JOTTINGS[2]].map((line) => `- ${line}\n`).join('')}`,
  )

  test('has a line of the note once it is taken in, is copied as it stands, and is then noted', async () => {
    await open({ 'Jane.md': talk })
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await rowMenu('Jane Doe')
    await pick('Draft thank-you…')
    await dialog(page, 'Before your first message').getByRole('button', { name: 'Continue' }).click()
    const draft = dialog(page, 'Thank-you to Jane Doe')
    const body = draft.getByLabel('Message')
    const unasked = await body.inputValue()
    for (const line of [FIT, ...JOTTINGS]) expect(unasked).not.toContain(line.slice(0, -1))

    await draft.getByText('From your notes').click()
    expect(await draft.locator('.iin-offer-text').allInnerTexts()).toEqual([FIT, ...JOTTINGS])
    const quoted = `What stayed with me: “${FIT}”`
    await draft.getByRole('button', { name: `Take in: ${quoted}` }).click()
    expect(await body.inputValue()).toContain(`\n\n${quoted}\n\n`)
    const edited = (await body.inputValue()).replace(
      quoted,
      () => 'You showed me that small jobs teach most.',
    )
    await body.fill(edited)
    for (const line of JOTTINGS) expect(edited).not.toContain(line.slice(0, -1))
    await draft.getByRole('button', { name: 'Copy', exact: true }).click()
    await draft.getByText(/^Copied/).waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(edited)
    expect(await filesOf(folder)).toEqual({ 'Jane.md': talk })

    await draft.getByRole('button', { name: 'Mark as thanked' }).click()
    await notice(page, 'Noted thanks to Jane Doe.').waitFor()
    expect(await filesOf(folder)).toEqual({
      'Jane.md': adding(talk, 'thanked_on: 2026-11-23'),
    })
  })
})

describe('asking and closing', () => {
  const text = () => readFile(join(folder, 'Jane.md'), 'utf8')
  const request = asked('Jane Doe', '2026-11-20')

  /** Unfolds a section, and waits until the person stands there and nowhere else. */
  async function standsIn(title: string): Promise<void> {
    const fold = followUps(page).getByRole('button', { name: new RegExp(`^${title}`) })
    await fold.waitFor()
    if ((await fold.getAttribute('aria-expanded')) === 'false') await fold.click()
    await section(page, title).getByRole('link', { name: 'Jane Doe' }).waitFor()
    expect(await row(page, 'Jane Doe').count()).toBe(1)
  }

  async function answer(name: string): Promise<void> {
    await rowMenu('Jane Doe')
    await pick('Note the answer…')
    await page.locator('.suggestion-item', { hasText: name }).click()
  }

  test('who was talked with is not asked again, but written to', async () => {
    const talk = talked('Jane Doe', '2026-08-11')
    await open({ 'Jane.md': talk })
    expect(await rowMenu('Jane Doe')).not.toContain('Mark as asked')
    await closeMenu()
    await page.keyboard.press('ControlOrMeta+p')
    await page.keyboard.type('Mark as asked')
    await page.getByText('No commands found').waitFor()
    await page.keyboard.press('Escape')

    // Noted from the command line all the same, it is a message like any other.
    const host = await createHost({ folder, today: TODAY })
    await host.cli('asked', { contact: 'Jane Doe' })
    await host.unload()
    expect(await text()).toBe(adding(talk, 'check_ins:', '  - 2026-11-23', 'last_contact: 2026-11-23'))
    await standsIn('Later')
  })

  test('a no closes, and “Closed” gives the person back', async () => {
    await open({ 'Jane.md': request })
    await answer('They would rather not talk.')
    await notice(page, 'Noted that Jane Doe said no').waitFor()
    expect(await text()).toBe(adding(request, 'outcome: declined'))
    await standsIn('Closed')
    await rowMenu('Jane Doe')
    await pick('Open again')
    await notice(page, 'Opened Jane Doe again').waitFor()
    // What was a property stays one, without a value.
    expect(await text()).toBe(adding(request, 'outcome:'))
    await standsIn('Upcoming')
  })

  test('not now is a day on which to ask again', async () => {
    await open({ 'Jane.md': request })
    await answer('Not now')
    const day = dialog(page, 'When will you ask Jane Doe again?')
    await day.getByRole('button', { name: 'In a month' }).click()
    await notice(page, 'Noted to ask Jane Doe again on 23 Dec').waitFor()
    expect(await text()).toBe(adding(request, 'outcome: postponed', 'next_check_in: 2026-12-23'))
    await standsIn('Later')
  })

  test('a yes waits for its day', async () => {
    await open({ 'Jane.md': request })
    await answer('Yes, a day is still to be found')
    await notice(page, 'Noted that Jane Doe said yes').waitFor()
    expect(await text()).toBe(adding(request, 'answered_on: 2026-11-23'))
    await standsIn('Upcoming')
  })
})
