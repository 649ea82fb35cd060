import type { Locator, Page } from 'playwright-core'
import type { Look } from './browser'
import { choose, focused, followUps, row, rowButton } from './user'

/** One way to use the page: with a mouse, with a finger on a phone, or with the keyboard alone. */
export interface Hands {
  readonly name: string
  readonly look: Look
  /** Opens the form for a new interview. */
  newInterview(page: Page): Promise<void>
  /** Chooses what to do about somebody from the menu of their row. */
  act(page: Page, who: string, action: string): Promise<void>
  /** Presses a button, or ticks a box. */
  press(target: Locator): Promise<void>
  /** Writes into a field, in the place of what stands there. */
  write(field: Locator, text: string): Promise<void>
}

/** The row about somebody, and not those that name them. */
const rowOf = (who: string) => new RegExp(`^${who}`)

/** The view, brought back where the drawer of a phone was closed. */
async function show(page: Page, reveal: () => Promise<void>): Promise<void> {
  if (!(await followUps(page).isVisible())) await reveal()
  await followUps(page).waitFor()
}

export const MOUSE: Hands = {
  name: 'with the mouse',
  look: 'light',
  newInterview: (page) => choose(page, 'New interview'),
  async act(page, who, action) {
    await row(page, rowOf(who)).first().click({ button: 'right' })
    await page.getByRole('menuitem', { name: action, exact: true }).click()
  },
  press: (target) => target.click(),
  write: (field, text) => field.fill(text),
}

const drawer = (page: Page) => show(page, () => page.getByLabel('Toggle right sidebar').tap())

export const FINGER: Hands = {
  name: 'on a phone',
  look: 'phone',
  async newInterview(page) {
    await drawer(page)
    await followUps(page).getByRole('button', { name: 'New interview' }).first().tap()
  },
  async act(page, who, action) {
    await drawer(page)
    await rowButton(page, rowOf(who), 'More actions').first().tap()
    await page.getByRole('menuitem', { name: action, exact: true }).tap()
  },
  press: (target) => target.tap(),
  write: (field, text) => field.fill(text),
}

const MOST_KEYS = 80

/** Presses a key until `isThere`. */
async function pressUntil(page: Page, key: string, isThere: () => Promise<boolean>, what: string) {
  for (let pressed = 0; pressed < MOST_KEYS; pressed++) {
    if (await isThere()) return
    await page.keyboard.press(key)
  }
  throw new Error(`${key} does not reach ${what}`)
}

const tabTo = (target: Locator) =>
  pressUntil(
    target.page(),
    'Tab',
    () => target.evaluate((el) => el === el.ownerDocument.activeElement),
    String(target),
  )

export const KEYS: Hands = {
  name: 'with the keyboard alone',
  look: 'dark',
  newInterview: (page) => choose(page, 'New interview'),
  async act(page, who, action) {
    await choose(page, 'Open follow-ups')
    await row(page, rowOf(who)).first().waitFor()
    await followUps(page).locator(':focus').waitFor()
    await page.keyboard.press('Home')
    await pressUntil(page, 'ArrowDown', async () => (await focused(page)).startsWith(who), who)
    await page.keyboard.press('Shift+F10')
    await page.getByRole('menu').waitFor()
    await pressUntil(page, 'ArrowDown', async () => (await focused(page)) === action, action)
    await page.keyboard.press('Enter')
  },
  async press(target) {
    await tabTo(target)
    await target.page().keyboard.press('Space')
  },
  async write(field, text) {
    const { keyboard } = field.page()
    await tabTo(field)
    // The parts of a day and of a time stand in the order of the language.
    const [year = '', month = '', day = ''] = text.split('-')
    const type = await field.getAttribute('type')
    if (type === 'date') return keyboard.type(`${month}${day}${year}`)
    if (type === 'time') return keyboard.type(`${text.replace(':', '')}${text < '12' ? 'AM' : 'PM'}`)
    await keyboard.press('ControlOrMeta+a')
    await keyboard.type(text)
  },
}
