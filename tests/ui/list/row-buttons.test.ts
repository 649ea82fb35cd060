import { afterEach, describe, expect, test } from 'vitest'
import { note, talkedWith, ViewHost } from './view-host'

let view: ViewHost
afterEach(() => view.host.unload())

/** The buttons of somebody's row: what stands on each, and what it is called. */
function buttonsOf(name: string): string[] {
  return view
    .row(name)
    .findAll('button:not(.iin-more-actions)')
    .map((el) => `${el.getText()} | ${el.getAttribute('aria-label') ?? ''}`)
}

const files = {
  'check-in.md': talkedWith('Carl', '2026-08-01'),
  'thank-you.md': note({ contact: 'Tina', interview_on: '2026-11-20' }),
  'reminder.md': note({ contact: 'Rosa', asked_on: '2026-11-10' }),
  'close.md': note({ contact: 'Clara', asked_on: '2026-10-01', reminded_on: '2026-11-01' }),
  'ask.md': note({ contact: 'Asa' }),
  'talk.md': note({ contact: 'Paul', interview_on: '2026-11-24' }),
  'begun.md': note({ contact: 'Bea', interview_on: '2026-11-23T09:00' }),
}

describe('a row says its next step in a word', () => {
  test.each([
    ['Carl', ['Write | Write', ' | Log check-in today']],
    ['Tina', ['Thank | Thank: Draft thank-you', ' | Mark as thanked']],
    ['Rosa', ['Remind | Remind: Draft reminder', ' | Mark as reminded']],
    ['Clara', ['Close | Close request without an answer']],
    ['Asa', ['Ask | Ask: Draft request', ' | Mark as asked']],
    ['Paul', ['Prepare | Prepare this interview']],
    ['Bea', ['How did it go? | How did it go? Write down how it went']],
  ])('%s: %j', async (name, expected) => {
    view = await ViewHost.start(files)
    expect(buttonsOf(name)).toEqual(expected)
  })

  test('on a phone, where nothing tells what an icon is for, both do', async () => {
    view = await ViewHost.start(files, { device: 'phone' })
    expect(buttonsOf('Carl')).toEqual(['Write | Write', 'Log | Log check-in today'])
    expect(buttonsOf('Asa')).toEqual(['Ask | Ask: Draft request', 'Asked | Mark as asked'])
  })

  test('and another word once there is another step', async () => {
    view = await ViewHost.start({
      'talk.md': note({ contact: 'Paul', interview_on: '2026-11-23T10:30' }),
    })
    expect(buttonsOf('Paul')).toEqual(['Prepare | Prepare this interview'])
    await view.host.advance(40 * 60_000)
    expect(buttonsOf('Paul')).toEqual(['How did it go? | How did it go? Write down how it went'])
  })
})

test('a row tells by an icon what it is about', async () => {
  view = await ViewHost.start(files)
  const kindOf = (name: string) => /iin-kind-([a-z-]+)/.exec(view.row(name).className)?.[1]
  expect(['Carl', 'Tina', 'Rosa', 'Asa', 'Paul'].map(kindOf)).toEqual([
    'check-in',
    'thank-you',
    'outreach',
    'to-ask',
    'interview',
  ])
})
