import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { launchBrowser, type Look, type OpenedPage, openVault, serveVault, type VaultServer } from './browser'
import { lookAt } from './look'
import { choose, focused, notice, row } from './user'

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

async function open(how: Look, isFromRight = false) {
  server = await serveVault(demo, { today: '2026-11-23' })
  opened = await openVault(browser, server, how)
  page = opened.page
  await notice(page, 'people to write to').click()
  await row(page, 'Hannelore Quist').waitFor()
  if (isFromRight)
    await page.evaluate(() => {
      document.body.dir = 'rtl'
      document.body.classList.add('mod-rtl')
    })
  await choose(page, 'Show who led to whom')
  await page.locator('.iin-led').first().waitFor()
}

const person = (name: RegExp) => page.locator('.iin-tree').getByRole('link', { name })

test.each(['light', 'dark', 'phone'] as const)(
  'who led to whom is drawn, and read as a list, %s',
  async (how) => {
    await open(how)
    await person(/^Ingrid Solberg, .*talked$/).waitFor()
    await lookAt(opened, 'introductions')
    await page.getByLabel('Ways to a company').fill('Klarsund Energy')
    await page.getByText(/Ingrid Solberg → Priya Raman/).waitFor()
    await lookAt(opened, 'introductions-ways')
    await page.getByRole('button', { name: 'As a list' }).click()
    await page.locator('.iin-led-list').first().waitFor()
    await lookAt(opened, 'introductions-list')
    await page.getByRole('button', { name: 'As a drawing' }).click()
    await page.getByRole('button', { name: 'Smaller' }).click()
  },
)

test('by keyboard one goes from one to the other, and opens a note', async () => {
  await open('light')
  await person(/^Ingrid Solberg, .*talked$/).focus()
  await page.keyboard.press('ArrowRight')
  const first = await focused(page)
  expect(first).toContain('named by Ingrid Solberg')
  await page.keyboard.press('ArrowDown')
  expect(await focused(page)).not.toBe(first)
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowLeft')
  expect(await focused(page)).toContain('Ingrid Solberg')
  await page.keyboard.press('Enter')
  await page.locator('.view-header-title', { hasText: 'Ingrid Solberg interview' }).waitFor()
})

const drawing = () => page.getByRole('group', { name: 'Who led to whom' })

const box = async (of: Locator) => (await of.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }

/** Whether all of somebody in the drawing lies in what can be seen of it, to the pixel. */
const isInSight = async (of: Locator) => {
  const [one, all] = [await box(of), await box(page.locator('.iin-introductions-body'))]
  const across = one.x >= all.x - 1 && one.x + one.width <= all.x + all.width + 1
  return across && one.y >= all.y - 1 && one.y + one.height <= all.y + all.height + 1
}

test('however large, who has the focus is in sight', async () => {
  await open('light')
  await person(/^Jörg Müller/).focus()
  for (let press = 0; press < 5; press++) await page.keyboard.press('+')
  expect(await isInSight(person(/^Bruno Castellani/))).toBe(false)
  expect(await isInSight(person(/^Beatriz Quiroga/))).toBe(false)
  expect(await isInSight(person(/^Jörg Müller/))).toBe(true)
  await page.keyboard.press('End')
  const last = await focused(page)
  expect(await isInSight(person(new RegExp(`^${last.split(',')[0]}`)))).toBe(true)
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  expect(await focused(page)).toContain('Beatriz Quiroga')
  expect(await isInSight(person(/^Beatriz Quiroga/))).toBe(true)
  await lookAt(opened, 'introductions-large')
})

test('the wheel with Ctrl makes it larger around the pointer, and alone scrolls', async () => {
  await open('light')
  // As large as what can be seen, so that there is somewhere to scroll.
  for (let press = 0; press < 3; press++) await page.getByRole('button', { name: 'Larger' }).click()
  const dot = person(/^Priya Raman/).locator('circle')
  const before = await box(dot)
  const [x, y] = [before.x + before.width / 2, before.y + before.height / 2]
  const width = (await box(drawing())).width
  await page.mouse.move(x, y)
  await page.keyboard.down('Control')
  await page.mouse.wheel(0, -100)
  await page.keyboard.up('Control')
  await expect.poll(async () => (await box(drawing())).width).toBeGreaterThan(1.2 * width)
  const large = await box(drawing())
  const after = await box(dot)
  expect(Math.abs(after.x + after.width / 2 - x)).toBeLessThan(2)
  expect(Math.abs(after.y + after.height / 2 - y)).toBeLessThan(2)
  await page.mouse.wheel(0, 50)
  await expect.poll(async () => (await box(drawing())).y).toBe(large.y - 50)
  expect((await box(drawing())).width).toBe(large.width)
})

test('two fingers make it larger on a phone', async () => {
  await open('phone')
  const { width } = await box(drawing())
  const cdp = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...at: readonly number[]) =>
    cdp.send('Input.dispatchTouchEvent', { type, touchPoints: at.map((x, id) => ({ x, y: 400, id })) })
  await touch('touchStart', 150, 250)
  for (const apart of [10, 20, 30, 40, 50]) await touch('touchMove', 150 - apart, 250 + apart)
  await touch('touchEnd')
  await expect.poll(async () => Math.round((100 * (await box(drawing())).width) / width)).toBe(200)
})

test.each(['light', 'phone'] as const)('it is read from the right where the page is, %s', async (how) => {
  await open(how, true)
  await lookAt(opened, 'introductions-rtl')
  const [first, second] = [person(/^Ingrid Solberg/), person(/^Priya Raman/)]
  // The names stand on the side to which the ways lead, and no way begins beyond what is seen.
  for (const one of [first, second])
    expect((await box(one.locator('text').first())).x).toBeLessThan((await box(one.locator('circle'))).x)
  expect((await box(second)).x).toBeLessThan((await box(first)).x)
  expect(await isInSight(first)).toBe(true)
  await first.focus()
  await page.keyboard.press('ArrowLeft')
  expect(await focused(page)).toContain('named by Ingrid Solberg')
  await page.keyboard.press('ArrowRight')
  expect(await focused(page)).toContain('Ingrid Solberg')
  await page.getByLabel('Ways to a company').fill('Klarsund Energy')
  await page.getByText(/Ingrid Solberg ← Priya Raman/).waitFor()
  await page.getByRole('button', { name: 'As a list' }).click()
  await page.locator('.iin-led-list').first().waitFor()
  await lookAt(opened, 'introductions-rtl-list')
})

test('it is saved as a picture that can be taken back', async () => {
  await open('light')
  await page.getByRole('button', { name: 'Save as picture' }).click()
  await notice(page, 'Saved who led to whom as a picture').waitFor()
  const saved = await readFile(join(server.folder, 'Interviews', 'Who led to whom.svg'), 'utf8')
  expect(saved).toContain('<title>Who led to whom</title>')
  expect(saved).toContain('Ingrid Solberg')
})
