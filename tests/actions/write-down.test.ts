import { describe, expect, it } from 'vitest'
import { due, hosts, lastNotice, menuTitles, notesOf, open } from '../ui/hands'

const start = hosts()

const talk = (day: string, body: string, ...lines: string[]) =>
  [
    '---',
    'contact: Jane Doe',
    `interview_on: ${day}`,
    ...lines,
    'tags: [informational-interview]',
    '---',
    '',
    body,
  ].join('\n')
const TITLE = 'Write down how it went…'
const EMPTY = '## Takeaways\n\n- \n\n## Next steps\n'

describe('writing down how it went', () => {
  it.each([
    ['thanked', talk('2026-11-20', EMPTY, 'thanked_on: 2026-11-21'), true],
    ['not thanked', talk('2026-11-20', EMPTY), true],
    ['60 days ago, on 24 September', talk('2026-09-24', EMPTY, 'thanked_on: 2026-09-25'), true],
    ['61 days ago', talk('2026-09-23', EMPTY, 'thanked_on: 2026-09-24'), false],
    [
      'with takeaways',
      talk('2026-11-20', '## Takeaways\n\n- Start small.\n', 'thanked_on: 2026-11-21'),
      false,
    ],
    ['that did not take place', talk('2026-11-20', EMPTY, 'outcome: cancelled'), false],
    ['still ahead', talk('2026-11-30', EMPTY), false],
  ])('of a talk %s is offered: %s', async (_, text, offered) => {
    const host = await start({ 'Jane.md': text })
    expect(menuTitles(host, 'Jane.md').includes(TITLE)).toBe(offered)
    await open(host, 'Jane.md')
    expect(await host.command('write-down-how-it-went')).toBe(offered)
  })

  it('is offered again once what was written is gone, and no longer once it is there', async () => {
    const host = await start({ 'Jane.md': talk('2026-11-20', EMPTY, 'thanked_on: 2026-11-21') })
    await host.cli('went', { contact: 'Jane Doe', learned: 'Start small.' })
    await host.settle()
    expect(menuTitles(host, 'Jane.md')).not.toContain(TITLE)
    await host.command('undo-last-change')
    await host.settle()
    expect(menuTitles(host, 'Jane.md')).toContain(TITLE)
  })

  it('goes to the talk that it is about, where the newest note is of no talk', async () => {
    const host = await start({
      'Jane.md': talk('2026-11-20', EMPTY, 'thanked_on: 2026-11-21'),
      'Again.md': talk('2026-12-20', ''),
    })
    await open(host, 'Again.md')
    expect(await host.command('write-down-how-it-went')).toBe(true)
    const learned = host.document.body.find('.iin-form textarea') as HTMLTextAreaElement
    learned.value = 'Start small.'
    learned.dispatchEvent(new host.window.Event('input', { bubbles: true }))
    learned.dispatchEvent(
      new host.window.KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true }),
    )
    await host.settle()
    expect(lastNotice(host)).toContain('Wrote down how it went with Jane Doe.')
    expect(notesOf(host)['Jane.md']).toContain('Start small.')
    expect(notesOf(host)['Again.md']).toBe(talk('2026-12-20', ''))
    expect((await due(host, { within: '60' })).followUps).toHaveLength(1)
  })
})
