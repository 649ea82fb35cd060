import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser, type OpenedPage, openVault, serveFolder, type VaultServer } from './browser'
import { INTERVIEWS, largeVault, meetingPath, metOn, writeVault } from './large-vault'
import { choose, dialog, filesOf, followUps, notice, row, rowButton, section } from './user'

let browser: Browser
let folder: string
let server: VaultServer
let opened: OpenedPage
let page: Page
let before: Record<string, string>
let written: string[]

beforeAll(async () => {
  browser = await launchBrowser()
  folder = await mkdtemp(join(tmpdir(), 'large-'))
  await writeVault(folder, largeVault(8_000))
  before = await filesOf(folder)
  server = await serveFolder(folder, { today: '2026-11-23' })
  opened = await openVault(browser, server)
  page = opened.page
  written = []
  page.on('request', (request) => {
    const { pathname, searchParams } = new URL(request.url())
    if (request.method() === 'POST') written.push(`${pathname} ${searchParams.get('path') ?? ''}`)
  })
  await row(page, 'Person').first().waitFor({ timeout: 90_000 })
})

afterEach(() => {
  expect(opened.errors).toEqual([])
})

afterAll(async () => {
  await opened.close()
  await server.close()
  await browser.close()
  await rm(folder, { recursive: true, force: true })
})

/** Counts what is drawn in the view from now on; gives what has been so far. */
async function countChanges(): Promise<() => Promise<number>> {
  const count = await followUps(page).evaluateHandle((el) => {
    const seen = { changes: 0 }
    new MutationObserver((records) => (seen.changes += records.length)).observe(el, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    })
    return seen
  })
  return () => count.evaluate(({ changes }) => changes)
}

// Person 1: met on 2 February, and never since.
const who = /^Person 1 Company 1 /
const path = meetingPath(1)

describe.sequential('a vault of 8,000 notes with names of its own', () => {
  test('is read as it is written, and written to by nobody', async () => {
    expect(Object.keys(before)).toHaveLength(8_000)
    // Every third was written to in October, as their own note says; with the others, three months are over since the talk.
    const quiet = Array.from({ length: INTERVIEWS }, (_, number) => number).filter(
      (number) => number % 3 !== 0 && metOn(number) < '2026-08-23',
    )
    const overdue = followUps(page).getByRole('button', { name: /^Overdue/ })
    expect((await overdue.innerText()).split(/\s+/)).toEqual(['Overdue', String(quiet.length)])
    expect(await row(page, /^Person 3 /).count()).toBe(0)
    expect(await filesOf(folder)).toEqual(before)
    expect(written).toEqual([])
  })

  test('shows no more than can be looked at, of few elements', async () => {
    const list = followUps(page)
    const rows = await list.getByRole('link').count()
    expect(rows).toBe(50)
    expect(await list.locator('.iin-row *').count()).toBeLessThanOrEqual(rows * 12)
    await list.getByRole('button', { name: 'Show 50 more' }).click()
    await expect.poll(() => list.getByRole('link').count()).toBe(100)
  })

  test('draws for an ordinary note nothing besides', async () => {
    const met = meetingPath(2)
    const moved = (before[met] ?? '').replace(/Date Met: .*/, 'Date Met: 2026-03-04')
    const shown = row(page, /^Person 2 .* 172 days overdue/)
    const alone = await countChanges()
    await writeFile(join(folder, met), moved)
    await shown.waitFor()
    const drawn = await alone()
    await writeFile(join(folder, met), before[met] ?? '')
    await shown.waitFor({ state: 'detached' })

    const ordinary = 'Notes/7/Note 7.md'
    const both = await countChanges()
    const seen = page.waitForResponse((response) => response.url().endsWith('Note+7.md'))
    await writeFile(join(folder, ordinary), `${before[ordinary]}More.\n`)
    await seen
    await writeFile(join(folder, met), moved)
    await shown.waitFor()
    expect(await both()).toBe(drawn)
    await writeFile(join(folder, met), before[met] ?? '')
    await writeFile(join(folder, ordinary), before[ordinary] ?? '')
    await shown.waitFor({ state: 'detached' })
  })

  test('stays where it was scrolled to while a row above comes and goes', async () => {
    const met = meetingPath(7)
    const scroller = followUps(page).locator('.iin-scroller')
    await scroller.evaluate((el) => el.scrollTo(0, el.scrollHeight / 2))
    const inSight = () =>
      scroller.evaluate((el) => {
        const { top } = el.getBoundingClientRect()
        const first = [...el.querySelectorAll('.iin-row')].find(
          (one) => one.getBoundingClientRect().top > top,
        )
        return { at: (first?.getBoundingClientRect().top ?? 0) - top, text: first?.textContent }
      })
    const { at, text } = await inSight()
    // A place between two pixels is rounded when it is scrolled to.
    const stays = async () => {
      const now = await inSight()
      expect(now.text).toBe(text)
      expect(Math.abs(now.at - at)).toBeLessThanOrEqual(1)
    }
    expect(await scroller.evaluate((el) => el.scrollTop)).toBeGreaterThan(500)
    await writeFile(join(folder, met), (before[met] ?? '').replace(/Date Met: .*/, 'Date Met: 2026-01-01'))
    await row(page, /^Person 7 .* 236 days overdue/).waitFor()
    await stays()
    await writeFile(join(folder, met), before[met] ?? '')
    await row(page, /^Person 7 .* 236 days overdue/).waitFor({ state: 'detached' })
    await stays()
    await scroller.evaluate((el) => el.scrollTo(0, 0))
  })

  test('a check-in goes under the name that the note has, and nowhere else', async () => {
    const changes = await countChanges()
    await row(page, who).hover()
    await rowButton(page, who, 'Log check-in today').click()
    await notice(page, 'Logged check-in with Person 1. Next: 23 Feb.').waitFor()
    await row(page, who).waitFor({ state: 'detached' })
    const logged = (before[path] ?? '').replace(
      'Last Contact: # fill in\n',
      'Last Contact: 2026-11-23 # fill in\ncheck_ins:\n  - 2026-11-23\n',
    )
    expect(await filesOf(folder)).toEqual({ ...before, [path]: logged })
    expect(written).toEqual([`/vault/write ${path}`])
    // One row goes and one comes at the end, about forty changes each: the others keep their elements.
    expect(await changes()).toBeLessThan(80)

    await notice(page, 'Logged').getByRole('button', { name: 'Undo' }).click()
    await row(page, who).waitFor()
    expect(await filesOf(folder)).toEqual(before)
  })

  test('an interview with somebody from their own note is filled in from there', async () => {
    await page.keyboard.press('ControlOrMeta+o')
    await page.keyboard.type('Person 399')
    await page.locator('.suggestion-item.is-selected', { hasText: 'Person 399' }).waitFor()
    await page.keyboard.press('Enter')
    await page.locator('.metadata-property', { hasText: 'Company 39' }).waitFor()
    await choose(page, 'New interview with this person')
    const form = dialog(page, 'New interview')
    expect(await form.getByLabel('Contact').inputValue()).toBe('Person 399')
    expect(await form.getByLabel('Company').inputValue()).toBe('Company 39')
    await form.getByLabel('Day and time').fill('2026-11-23')
    await form.getByRole('button', { name: 'Create note' }).click()
    await notice(page, 'Created “Person 399 interview”.').waitFor()
    await section(page, 'Today')
      .getByRole('link', { name: /^Person 399 / })
      .waitFor()
    const { ['Meetings/Person 399 interview.md']: created, ...others } = await filesOf(folder)
    expect(created).toMatch(/^---\ncontact: "\[\[Person 399\]\]"\ncompany: Company 39\nrole: Engineer\n/)
    expect(others).toEqual(before)
  })
})
