import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { longestFormula, sharedSentences } from './alike'
import { launchBrowser } from './browser'
import { DayByDay } from './day-by-day'
import { FINGER, MOUSE } from './hands'
import { BUSY_SPRING, FIRST_NOTES, HAL, JANE, SAM, WRITTEN_TO } from './six-quarters-notes'
import { choose, dialog, notice, row, rowText } from './user'

// What the product is for: six quarters with three people, and a break between them.

const MOST_IN_COMMON = 4
const CR = '\\r'
const WORKING_DAYS = [5, 6, 7, 8, 9, 12, 13, 14, 15, 16].map(
  (day) => `2027-07-${String(day).padStart(2, '0')}`,
)

/** What a message that is logged changes in Jane's note; `snoozed` is the day until which she waited. */
const janes = (last: string, day: string, line: string, snoozed?: string) => ({
  [JANE]: [
    `- last_contact: ${last}`,
    ...(snoozed === undefined ? [] : [`- snoozed_until: ${snoozed}`]),
    `+   - ${day}`,
    `+ last_contact: ${day}`,
    `+ - ${day} ${line}`,
  ],
})

/** The same in Sam's, where the line ends and the list are of another kind. */
const sams = (last: string, day: string, line: string, isFirst = false, snoozed?: string) => ({
  [SAM]: [
    `- last_contact: ${last}`,
    `+ last_contact: ${day}`,
    ...(snoozed === undefined ? [] : [`- snoozed_until: ${snoozed}`]),
    ...(isFirst ? ['+ check_ins:'] : []),
    `+   - ${day}`,
    `+ * ${day} ${line}`,
  ].map((one) => one + CR),
})

let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
})

afterAll(() => browser.close())

describe.sequential.each([MOUSE, FINGER])('six quarters, $name', (hands) => {
  let days: DayByDay

  beforeAll(async () => {
    days = await DayByDay.begin(browser, hands, FIRST_NOTES)
  })

  afterAll(() => days.end())

  test('first: a promise is kept, and who introduced somebody hears how it went', async () => {
    await days.on('2026-03-16')
    const jane = await days.form('Jane Doe')
    await days.take(jane, 'You promised: Send the photo of the chair')
    await hands.press(jane.getByLabel('I promised: Send the photo of the chair'))
    await days.look('quarters-promise')
    await hands.press(jane.getByRole('button', { name: 'Open in mail' }))
    await jane.getByText('Asked the system to open it in your mail program.').waitFor()
    expect(days.handed).toHaveLength(1)
    await days.log('Jane Doe', jane, 'Logged check-in with Jane Doe. Next: 16 Jun.')
    expect(await days.changed()).toEqual({
      [JANE]: [
        '+ check_ins:',
        '+   - 2026-03-16',
        '+ last_contact: 2026-03-16',
        '- - [ ] Send the photo of the chair',
        '+ - [x] Send the photo of the chair',
        '+ - 2026-03-16 kept my promise: “Send the photo of the chair”',
        '+ ',
      ],
    })
    const sam = await days.form('Sam Lee', 'News for Sam Lee', 'Draft news')
    await hands.write(
      sam.getByLabel(/^What did you take away from the talk with Hal/),
      'that I would rather mend things than sell them',
    )
    await days.look('quarters-introduction')
    await days.log('Sam Lee', sam, 'Logged check-in with Sam Lee. Next: 16 Jun.')
    expect(await days.changed()).toEqual(
      sams('2025-12-10', '2026-03-16', 'wrote: that I would rather mend things than sell them', true),
    )
    await days.leave()
  })

  test('second: advice that was followed, an article, and somebody who can wait', async () => {
    await days.replace(JANE, '- [ ] Visit', '- [x] Visit')
    await days.on('2026-06-17')
    const jane = await days.form('Jane Doe')
    await days.take(jane, 'You have done: Visit a repair café')
    await days.log('Jane Doe', jane, 'Logged check-in with Jane Doe. Next: 17 Sept.')
    expect(await days.changed()).toEqual(
      janes(
        '2026-03-16',
        '2026-06-17',
        'told them that I have done this: “Visit a repair café and count what comes in”',
      ),
    )

    await hands.act(days.page, 'Sam Lee', 'Keep a link for somebody…')
    const keep = dialog(days.page, 'Keep a link for Sam Lee')
    await hands.write(keep.getByLabel('Address of the page'), 'https://rail.example/night-trains')
    await hands.write(keep.getByLabel('What it is'), 'Why night trains are back')
    await hands.write(keep.getByLabel('Why it is for them'), 'Sam asked who still rides them.')
    await hands.press(keep.getByRole('button', { name: 'Keep' }))
    await notice(days.page, 'Kept “Why night trains are back” for Sam Lee').waitFor()
    expect(await days.changed()).toEqual({
      'Clippings/Why night trains are back.md': [
        '+ ---',
        '+ url: https://rail.example/night-trains',
        '+ for:',
        '+   - Sam Lee',
        '+ ---',
        '+ ',
        '+ Sam asked who still rides them.',
        '+ ',
      ],
    })
    const sam = await days.form('Sam Lee')
    await days.look('quarters-article')
    await days.log('Sam Lee', sam, 'Logged check-in with Sam Lee. Next: 17 Sept.')
    expect(await days.changed()).toEqual(
      sams('2026-03-16', '2026-06-17', 'sent them [[Why night trains are back]]'),
    )

    await hands.act(days.page, 'Hal Berg', 'Snooze')
    await hands.press(days.page.getByRole('menuitem', { name: 'For a week' }))
    await notice(days.page, 'Snoozed Hal Berg until 24 Jun.').waitFor()
    expect(await days.changed()).toEqual({ [HAL]: ['+ snoozed_until: 2026-06-24'] })
    await days.leave()
  })

  test('third: late, with what was taken away', async () => {
    await days.on('2026-10-05')
    await days.list()
    expect(await rowText(row(days.page, 'Jane Doe'))).toBe(
      'Jane Doe | Acme | 18 days overdue · last in touch in June',
    )
    const jane = await days.form('Jane Doe')
    await days.take(jane, 'You took away: Start where you are')
    await days.log('Jane Doe', jane, 'Logged check-in with Jane Doe. Next: 5 Jan.')
    expect(await days.changed()).toEqual(
      janes('2026-06-17', '2026-10-05', 'came back to what they said: “Start where you are”'),
    )
    const sam = await days.form('Sam Lee')
    await days.take(sam, 'You took away: Being early')
    await days.log('Sam Lee', sam, 'Logged check-in with Sam Lee. Next: 5 Jan.')
    expect(await days.changed()).toEqual(
      sams('2026-06-17', '2026-10-05', 'came back to what they said: “Being early is half of the work”'),
    )
    await days.leave()
  })

  test('fourth: with one sentence of the own', async () => {
    await days.on('2027-01-11')
    const jane = await days.form('Jane Doe')
    await days.take(jane, 'You took away: Small jobs teach')
    await days.log('Jane Doe', jane, 'Logged check-in with Jane Doe. Next: 11 Apr.')
    expect(await days.changed()).toEqual(
      janes('2026-10-05', '2027-01-11', 'came back to what they said: “Small jobs teach more than big ones”'),
    )
    const sam = await days.form('Sam Lee')
    await hands.write(sam.getByLabel(/One sentence is enough/), 'I now mend bicycles on two evenings a week')
    await days.look('quarters-sentence')
    await days.log('Sam Lee', sam, 'Logged check-in with Sam Lee. Next: 11 Apr.')
    expect(await days.changed()).toEqual(
      sams('2026-10-05', '2027-01-11', 'wrote: I now mend bicycles on two evenings a week'),
    )
    await days.leave()
  })

  test('fifth, after a break: what waits is spread', async () => {
    await days.byHand(BUSY_SPRING)
    await days.on('2027-07-05')
    await days.list()
    await days.look('quarters-backlog')
    await hands.press((await days.list()).getByRole('button', { name: 'Spread' }))
    await days.page.getByText('Two a day').waitFor()
    await days.look('quarters-spread')
    await hands.press(days.page.getByText('Two a day'))
    await notice(days.page, 'Spread 20 people over the days until 16 Jul.').waitFor()
    expect(await days.changed()).toEqual(
      Object.fromEntries(
        [JANE, SAM, ...Object.keys(BUSY_SPRING)].map((path, place) => [
          path,
          [`+ snoozed_until: ${WORKING_DAYS[Math.floor(place / 2)] ?? ''}${path === SAM ? CR : ''}`],
        ]),
      ),
    )
    await days.look('quarters-spread-done')

    await hands.press((await days.list()).getByRole('button', { name: /^Reconnect/ }))
    const hal = await days.form('Hal Berg')
    await days.look('quarters-reconnect')
    await hands.write(hal.getByLabel(/One sentence is enough/), 'I mend watches for friends now')
    await days.log('Hal Berg', hal, 'Logged check-in with Hal Berg. Next: 5 Oct.')
    expect(await days.changed()).toEqual({
      [HAL]: [
        '- snoozed_until: 2026-06-24',
        '+ check_ins:',
        '+   - 2027-07-05',
        '+ last_contact: 2027-07-05',
        '+ ## Stay in touch',
        '+ ',
        '+ - 2027-07-05 wrote: I mend watches for friends now',
        '+ ',
      ],
    })

    const jane = await days.form('Jane Doe')
    await hands.write(jane.getByLabel(/One sentence is enough/), 'I have a bench of my own since May')
    await days.log('Jane Doe', jane, 'Logged check-in with Jane Doe. Next: 5 Oct.')
    expect(await days.changed()).toEqual(
      janes('2027-01-11', '2027-07-05', 'wrote: I have a bench of my own since May', '2027-07-05'),
    )
    const sam = await days.form('Sam Lee')
    await hands.write(sam.getByLabel(/One sentence is enough/), 'the evenings have become a small workshop')
    await days.log('Sam Lee', sam, 'Logged check-in with Sam Lee. Next: 5 Oct.')
    expect(await days.changed()).toEqual(
      sams(
        '2027-01-11',
        '2027-07-05',
        'wrote: the evenings have become a small workshop',
        false,
        '2027-07-05',
      ),
    )
    await days.leave()
  })

  test('sixth: whoever helped hears the news', async () => {
    await days.byHand(WRITTEN_TO)
    await days.on('2027-10-11')
    await choose(days.page, 'Share news with contacts')
    const news = dialog(days.page, 'Share news with everybody who helped')
    await hands.write(
      news.getByLabel(/^What is the news/),
      'From January on I run the workshop at the museum of tools',
    )
    const ticked = await news
      .getByRole('checkbox', { checked: true })
      .evaluateAll((els) => els.map((el) => el.parentElement?.textContent))
    expect(ticked.sort()).toEqual(['Hal Berg', 'Jane Doe', 'Sam Lee'])
    await days.look('quarters-news')
    await hands.press(news.getByRole('button', { name: 'Continue' }))
    for (const place of [1, 2, 3]) {
      const round = dialog(days.page, `Share news: ${place} of 3`)
      await round.waitFor()
      const who = await round.locator('.iin-round-name').innerText()
      if (place === 1) await days.look('quarters-news-round')
      await hands.press(round.getByRole('button', { name: 'Write' }))
      const form = dialog(days.page, `Share news with ${who}`)
      await form.getByLabel('Message', { exact: true }).waitFor()
      if (who === 'Sam Lee') await days.look('quarters-news-message')
      await days.log(who, form, `Logged check-in with ${who}. Next: 11 Jan.`)
    }
    const line = 'wrote: From January on I run the workshop at the museum of tools'
    expect(await days.changed()).toEqual({
      ...janes('2027-07-05', '2027-10-11', line),
      ...sams('2027-07-05', '2027-10-11', line),
      [HAL]: [
        '- last_contact: 2027-07-05',
        '+   - 2027-10-11',
        '+ last_contact: 2027-10-11',
        `+ - 2027-10-11 ${line}`,
      ],
    })
    await notice(days.page, 'Shared your news with 3 people.').waitFor()
    await days.leave()
  })

  test('no two messages to one person are alike, and none takes up the words of the one before', () => {
    expect([...days.written].map(([who, messages]) => [who, messages.length])).toEqual([
      ['Jane Doe', 6],
      ['Sam Lee', 6],
      ['Hal Berg', 2],
    ])
    for (const messages of days.written.values()) {
      for (const [at, { day, message }] of messages.entries()) {
        for (const earlier of messages.slice(0, at))
          expect(sharedSentences(message, earlier.message), `${earlier.day} and ${day}`).toEqual([])
        const before = messages[at - 1]?.message ?? ''
        expect(longestFormula(message, before).split(' ').length, message).toBeLessThanOrEqual(MOST_IN_COMMON)
      }
    }
  })
})
