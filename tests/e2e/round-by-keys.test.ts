import { type Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from './browser'
import { DayByDay } from './day-by-day'
import { KEYS } from './hands'
import { BUSY_SPRING } from './six-quarters-notes'
import { dialog, focused, notice } from './user'

let browser: Browser
let days: DayByDay

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())
afterEach(() => days.end())

const FEWER_THAN = 6
const FIVE = Object.fromEntries(Object.entries(BUSY_SPRING).slice(0, 5))

/** What is new in a note that had no log. */
const loggedWith = (sentence: string) => [
  '+ check_ins:',
  '+   - 2027-06-21',
  '+ last_contact: 2027-06-21',
  '+ ## Stay in touch',
  '+ ',
  `+ - 2027-06-21 wrote: ${sentence}`,
  '+ ',
]

test('the whole round goes without a mouse, in fewer than six key presses a person beside typing', async () => {
  days = await DayByDay.begin(browser, KEYS, FIVE)
  await days.on('2027-06-21')
  const { page } = days
  let presses = 0
  const press = async (key: string) => {
    presses += 1
    await page.keyboard.press(key)
  }
  await page.locator('.iin-follow-ups').waitFor()
  await press('ControlOrMeta+p')
  await page.locator('.prompt input').waitFor()
  await page.keyboard.type('Start the round')
  await page.locator('.suggestion-item.is-selected', { hasText: 'Start the round' }).waitFor()
  await press('Enter')

  const who = () => page.locator('.iin-round-name').innerText()
  const total = Object.keys(FIVE).length
  for (let place = 1; place <= total; place++) {
    await dialog(page, `Today’s round: ${place} of ${total}`).waitFor()
    const name = await who()
    if (place === 2) {
      await press('s')
      await notice(page, `Snoozed ${name} until 28 Jun.`).waitFor()
      continue
    }
    await press('w')
    const form = dialog(page, `Write to ${name}`)
    await form.getByLabel('Message', { exact: true }).waitFor()
    expect(await focused(page)).toContain('One sentence is enough.')
    await page.keyboard.type(`I thought of what you said, ${name}`)
    if (place === 1) await days.look('round-by-keys')
    await press('ControlOrMeta+Enter')
    await expect.poll(() => focused(page)).toBe('Log check-in')
    await press('Enter')
    await notice(page, `Logged check-in with ${name}. Next: 21 Sept.`).waitFor()
  }
  await notice(page, 'Today’s round: 4 done, 1 snoozed.').waitFor()
  expect(await days.changed()).toEqual(
    Object.fromEntries(
      Object.keys(FIVE).map((path, at) => {
        const name = path.replace(/^.*\/| interview\.md$/g, '')
        return [
          path,
          at === 1 ? ['+ snoozed_until: 2027-06-28'] : loggedWith(`I thought of what you said, ${name}`),
        ]
      }),
    ),
  )
  expect(presses / total).toBeLessThan(FEWER_THAN)
  await days.leave()
})
