import { describe, expect, it } from 'vitest'
import { due, hosts, interview, note, notesOf, TODAY } from '../ui/hands'

const start = hosts()

/** What `log` makes of a note, as lines taken away and put in. */
interface Case {
  readonly name: string
  readonly before: string
  readonly after: string
}

const cases: Case[] = [
  {
    name: 'their own spellings, in their own quotes, with their own comments',
    before: note(
      'Person: "Jane Doe"',
      'Last Contact:   "2026-01-05"   # by phone',
      'checkIns:  # all of them',
      "  - '2026-01-05' # the first",
      '',
      '  # one more to come',
      'follow_up_due: 2026-12-01   # before Christmas',
      'Tags: mine',
      'tags: informational-interview',
    ),
    after: note(
      'Person: "Jane Doe"',
      `Last Contact:   "${TODAY}"   # by phone`,
      'checkIns:  # all of them',
      "  - '2026-01-05' # the first",
      `  - '${TODAY}'`,
      '',
      '  # one more to come',
      'follow_up_due:   # before Christmas',
      'Tags: mine',
      'tags: informational-interview',
    ),
  },
  {
    name: 'a list in brackets',
    before: interview('Jane Doe', 'check_ins: [ "2026-01-05" ,  2026-02-05 ] # days'),
    after: note(
      'contact: Jane Doe',
      `check_ins: [ "2026-01-05" ,  2026-02-05, ${TODAY} ] # days`,
      'tags: [informational-interview]',
      `last_contact: ${TODAY}`,
    ),
  },
  {
    name: 'a single day, which becomes a list of two',
    before: interview('Jane Doe', 'check_ins: 2026-01-05', 'last_contacted_at:'),
    after: interview(
      'Jane Doe',
      'check_ins:',
      '  - 2026-01-05',
      `  - ${TODAY}`,
      `last_contacted_at: ${TODAY}`,
    ),
  },
  {
    name: 'an empty list',
    before: interview('Jane Doe', 'check_ins: []', 'last_contact: null', 'next_check_in: "-"'),
    after: interview(
      'Jane Doe',
      'check_ins:',
      `  - ${TODAY}`,
      `last_contact: ${TODAY}`,
      'next_check_in: "-"',
    ),
  },
  {
    name: 'days with times, and days that are links',
    before: interview(
      'Jane Doe',
      'last_contact: 2026-01-05T10:30:00',
      'next_check_in: "[[Daily/2026-12-01|then]]"',
      'snoozed_until: 20261130',
    ),
    after: note(
      'contact: Jane Doe',
      `last_contact: ${TODAY}`,
      'next_check_in:',
      'tags: [informational-interview]',
      'check_ins:',
      `  - ${TODAY}`,
    ),
  },
  {
    name: 'what nobody else understands',
    before: interview(
      'Jane Doe',
      'x: {a: [1, 2], b: "c"}',
      'y: &anchor',
      '  - 0123',
      '  - yes',
      'z: *anchor',
      'long: >-',
      '  folded',
      '  text',
      '"quoted key" : 1e3',
      'last_contact : 2026-01-05',
    ),
    after: note(
      'contact: Jane Doe',
      'x: {a: [1, 2], b: "c"}',
      'y: &anchor',
      '  - 0123',
      '  - yes',
      'z: *anchor',
      'long: >-',
      '  folded',
      '  text',
      '"quoted key" : 1e3',
      `last_contact : ${TODAY}`,
      'tags: [informational-interview]',
      'check_ins:',
      `  - ${TODAY}`,
    ),
  },
  {
    name: 'fences and keys in the body',
    before: interview('Jane Doe').replace('Body.', '---\nlast_contact: 2020-01-01\n---\n\n```\n---\n```'),
    after: note(
      'contact: Jane Doe',
      'tags: [informational-interview]',
      'check_ins:',
      `  - ${TODAY}`,
      `last_contact: ${TODAY}`,
    ).replace('Body.', '---\nlast_contact: 2020-01-01\n---\n\n```\n---\n```'),
  },
  {
    name: 'no body, and no line end behind the fence',
    before: interview('Jane Doe').replace('\n\nBody.\n', ''),
    after: note(
      'contact: Jane Doe',
      'tags: [informational-interview]',
      'check_ins:',
      `  - ${TODAY}`,
      `last_contact: ${TODAY}`,
    ).replace('\n\nBody.\n', ''),
  },
]

describe.each(cases)('a note with $name', ({ before, after }) => {
  it.each([
    ['LF', (text: string) => text],
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['no line end at its end', (text: string) => text.trimEnd()],
  ])('and %s changes in nothing else, and comes back to the byte', async (_, as) => {
    const host = await start({ 'Jane.md': as(before) })
    expect(await host.cli('log', { contact: 'Jane Doe' })).toMatch(/^Logged/)
    expect(await host.read('Jane.md')).toBe(as(after))
    expect(await due(host, { within: '200' })).toMatchObject({
      followUps: [{ lastTouch: TODAY }],
      problems: [],
    })
    await host.command('undo-last-change')
    expect(notesOf(host)).toEqual({ 'Jane.md': as(before) })
  })
})

describe('a note that begins with a byte order mark', () => {
  const before = `\uFEFF${interview('Jane Doe', 'interview_on: 2025-11-30', 'thanked_on: 2025-12-01')}`

  it('keeps it, where its properties count', async () => {
    const host = await start({ 'Jane.md': before }, { switches: { frontmatterBehindByteOrderMark: true } })
    await host.cli('snooze', { contact: 'Jane Doe', until: '2026-12-24' })
    const after = before.replace('---\n\nBody', 'snoozed_until: 2026-12-24\n---\n\nBody')
    expect(await host.read('Jane.md')).toBe(after)
    await host.command('undo-last-change')
    expect(await host.read('Jane.md')).toBe(before)
  })

  it('is no interview note, where they do not', async () => {
    const host = await start({ 'Jane.md': before }, { switches: { frontmatterBehindByteOrderMark: false } })
    expect(await host.cli('snooze', { contact: 'Jane Doe', until: '2026-12-24' })).toMatch(/^Error: /)
    expect(await host.read('Jane.md')).toBe(before)
  })
})
