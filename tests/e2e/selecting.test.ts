import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { launchBrowser, type OpenedPage, openVault, serveVault, type VaultServer } from './browser'
import { lookAt } from './look'
import { choose, followUps, notice, row } from './user'

// After a break: several people at once, by mouse, by keys, by fingers.

const demo = join(import.meta.dirname, '..', 'vaults', 'demo')
const FIRST = 'Hannelore Quist'

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

const start = async (look: Parameters<typeof openVault>[2]) => {
  server = await serveVault(demo, { today: '2026-11-23' })
  opened = await openVault(browser, server, look)
  page = opened.page
  await row(page, FIRST).waitFor()
  await notice(page, 'people to write to').click()
}

const bar = () => page.getByRole('toolbar', { name: 'Selected people' })
const overdue = () => page.getByRole('list', { name: 'Overdue' }).getByRole('link')

test.each(['light', 'dark'] as const)('the mouse selects several: %s', async (look) => {
  await start(look)
  await overdue()
    .first()
    .click({ modifiers: ['ControlOrMeta'] })
  await overdue()
    .nth(2)
    .click({ modifiers: ['Shift'] })
  await bar().getByText('Three people selected').waitFor()
  await lookAt(opened, 'selected')
  await overdue().nth(1).click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Clear selection' }).waitFor()
  await lookAt(opened, 'selected-menu')
})

test.each(['phone', 'phone-dark'] as const)('a finger that rests selects, then taps do: %s', async (look) => {
  await start(look)
  const box = await overdue().first().boundingBox()
  if (!box) throw new Error('There is no row')
  const [x, y] = [box.x + box.width / 2, box.y + 12]
  const touch = await page.context().newCDPSession(page)
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] })
  await bar().getByText('One person selected').waitFor()
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await overdue().nth(2).tap()
  await bar().getByText('Two people selected').waitFor()
  expect(await page.locator('.menu').count()).toBe(0)
  await lookAt(opened, 'selected')
  await bar().getByRole('button', { name: 'Snooze' }).tap()
  await page.getByRole('dialog', { name: 'Until when can 2 people wait?' }).waitFor()
  await lookAt(opened, 'selected-snooze')
})

test('by keys alone three are logged, and all of it is taken back', async () => {
  await start('light')
  const before = await followUps(page).innerText()
  await choose(page, 'Open follow-ups')
  for (const key of ['Home', 'ArrowDown', ' ', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+F10'])
    await page.keyboard.press(key)
  await page.getByRole('menuitem', { name: 'Log check-in today' }).waitFor()
  for (const key of ['ArrowDown', 'Enter']) await page.keyboard.press(key)
  await notice(page, 'Logged check-in with 3 people.').waitFor()
  await choose(page, 'Undo last change')
  await notice(page, 'Undone: Logged check-in with 3 people.').waitFor()
  expect(await followUps(page).innerText()).toBe(before)
})
