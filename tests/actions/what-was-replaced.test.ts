import { describe, expect, it } from 'vitest'
import { hosts, interview, notesOf } from '../ui/hands'

const start = hosts()

describe('what the user wrote in our properties and nobody understood', () => {
  it.each([
    [
      'thanked',
      {},
      'thanked_on: 03/04/2026 by mail',
      'Replaced “03/04/2026 by mail”, which stands under “Notes” now.',
      '- thanked_on: 03/04/2026 by mail\n',
    ],
    ['thanked', {}, 'thanked_on: yesterday', 'Replaced “yesterday”.', ''],
    [
      'outcome',
      { is: 'held' },
      'outcome: went well, she will call',
      'Replaced “went well, she will call”, which stands under “Notes” now.',
      '- outcome: went well, she will call\n',
    ],
  ] as const)('is named by %s, and kept', async (verb, call, line, says, kept) => {
    const before = { 'Jane.md': interview('Jane', 'interview_on: 2026-11-20', line) }
    const host = await start(before)
    expect((await host.cli(verb, { contact: 'Jane', ...call })).endsWith(says)).toBe(true)
    expect((await host.read('Jane.md')).endsWith(kept === '' ? 'Body.\n' : `## Notes\n\n${kept}`)).toBe(true)
    await host.command('undo-last-change')
    expect(notesOf(host)).toEqual(before)
  })

  it('is not told of where it was understood', async () => {
    const host = await start({
      'Jane.md': interview('Jane', 'interview_on: 2025-11-20', 'last_contact: 2026-01-05T10:30:00'),
    })
    expect(await host.cli('log', { contact: 'Jane' })).not.toMatch(/Replaced/)
  })
})
