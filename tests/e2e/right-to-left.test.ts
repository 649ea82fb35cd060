import type { Page } from 'playwright-core'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { launchBrowser, openVault, serveVault, type OpenedPage, type VaultServer } from './browser'
import { lookAt } from './look'
import { choose, dialog, followUps, notice, row, rowButton } from './user'

// Obsidian in Hebrew or Arabic: `mod-rtl` on the body, and the page reads from the right.

const demo = join(import.meta.dirname, '..', 'vaults', 'demo')

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

/** How far something reaches beyond its own width. */
const overflow = (selector: string) =>
  page.locator(selector).evaluateAll((els) => els.map((el) => Math.max(0, el.scrollWidth - el.clientWidth)))

test.each(['light', 'phone'] as const)(
  'the list, a story, a search and a message read from the right: %s',
  async (how) => {
    server = await serveVault(demo, { today: '2026-11-23' })
    opened = await openVault(browser, server, how)
    page = opened.page
    page.setDefaultTimeout(15_000)
    await page.evaluate(() => {
      document.documentElement.dir = 'rtl'
      document.body.classList.add('mod-rtl')
    })
    await notice(page, 'people to write to').click()
    await row(page, 'Hannelore Quist').waitFor()
    const first = followUps(page).locator('.iin-row').first()
    if (how === 'light') await first.hover()
    await lookAt(opened, 'rtl-list')
    expect(await overflow('.iin-scroller')).toEqual([0])
    const sides = await first.evaluate((el) => {
      const middle = (one: Element | null) => {
        const { left, width } = one?.getBoundingClientRect() ?? { left: 0, width: 0 }
        return left + width / 2
      }
      return {
        name: middle(el.querySelector('.iin-who')),
        more: middle(el.querySelector('.iin-more-actions')),
        icon: getComputedStyle(el, '::before').right,
        width: el.getBoundingClientRect().width,
      }
    })
    expect(sides.name).toBeGreaterThan(sides.more)
    expect(parseFloat(sides.icon)).toBeLessThan(sides.width / 4)

    await choose(page, 'Find people')
    await page.getByRole('combobox', { name: 'Find people' }).fill('klarsund energy')
    await page
      .getByRole('option', { name: /^Ingrid/ })
      .first()
      .waitFor()
    await lookAt(opened, 'rtl-find')
    expect(await overflow('.iin-find .prompt-results')).toEqual([0])
    await page.keyboard.press('Escape')

    if (how === 'phone') await row(page, 'Jörg Müller').tap()
    else {
      await rowButton(page, 'Jörg Müller', 'Write').click()
      await dialog(page, 'Before your first message').getByRole('button', { name: 'Continue' }).click()
      await dialog(page, 'Write to Jörg Müller').waitFor()
      await lookAt(opened, 'rtl-write')
      await page.keyboard.press('Escape')
      await row(page, 'Jörg Müller').click()
      await page.locator('.metadata-property').first().waitFor()
      await choose(page, 'Open contact')
    }
    await page.locator('.iin-contact').getByRole('heading', { name: 'Jörg Müller' }).waitFor()
    await lookAt(opened, 'rtl-contact')
    expect(await overflow('.iin-contact')).toEqual([0])
  },
)
