import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editNote, type NoteEdit } from '../../../src/notes/edit-note'
import { logLines, openTasks } from '../../../src/notes/body/log-lines'
import { undoNote } from '../../../src/notes/undo-note'
import { added, edited, findBlock, refused } from './section-edits'

const log = (text: string): NoteEdit => added('stay_in_touch', { as: 'line', text })
const logged = (text: string) => edited(text, log('2026-06-15 told her'))
const tick = (text: string, line: number): NoteEdit => ({ op: 'tick-task', text, line })
const STAY = ['Stay in touch']

describe('a line that is added to the log', () => {
  it.each([
    ['a bullet', '- 2026-03-01 wrote\n', '- 2026-06-15 told her\n'],
    ['a star, indented', ' *  2026-03-01 wrote\n', ' *  2026-06-15 told her\n'],
    ['a plus', '+ a\n+ b\n', '+ 2026-06-15 told her\n'],
    ['a number', '1. a\n2. b\n', '3. 2026-06-15 told her\n'],
    ['a number with a bracket', '9) a\n', '10) 2026-06-15 told her\n'],
    ['one number for all', '1. a\n1. b\n', '1. 2026-06-15 told her\n'],
    ['a ticked task', '- [x] a\n', '- [x] 2026-06-15 told her\n'],
    ['a task with another mark', '* [X]  a\n* [>] b\n', '* [x] 2026-06-15 told her\n'],
    ['a ticked task before an open one', '- [x] a\n- [ ] call\n', '- [x] 2026-06-15 told her\n'],
    ['a plain item before an open task', '- a\n- [ ] call\n', '- 2026-06-15 told her\n'],
    ['an open task', '- [ ] call\n', '- 2026-06-15 told her\n'],
    ['an item with others in it', '- a\n  - b\n', '- 2026-06-15 told her\n'],
    ['items with blank lines between', '- a\n\n- b\n', '\n- 2026-06-15 told her\n'],
    ['text', 'Wrote in March.\n', '\n- 2026-06-15 told her\n'],
    ['text behind a list', '- a\n\nWrote in March.\n', '\n- 2026-06-15 told her\n'],
  ])('is written as the others are: %s', (_, before, line) => {
    expect(logged(`## Stay in touch\n\n${before}`)).toBe(`## Stay in touch\n\n${before}${line}`)
    expect(logged(`## Stay in touch\n\n${before}\n## Own\n`)).toBe(
      `## Stay in touch\n\n${before}${line}\n## Own\n`,
    )
  })

  it('leaves the empty item at the end to be filled in', () => {
    expect(logged('## Stay in touch\n\n- a\n- ')).toBe('## Stay in touch\n\n- a\n- 2026-06-15 told her\n- ')
    expect(logged('## Stay in touch\n- \n')).toBe('## Stay in touch\n- 2026-06-15 told her\n- \n')
  })

  it('makes the section at its place, as high as the others', () => {
    expect(logged('# Notes\n\n* a\n\n# Own\n')).toBe(
      '# Notes\n\n* a\n\n# Stay in touch\n\n* 2026-06-15 told her\n\n# Own\n',
    )
  })

  it('is one line, and nothing where it is blank', () => {
    expect(edited('## Stay in touch\n1. a\n', log('2026-06-15 # [ ] one\n\n- two'))).toBe(
      '## Stay in touch\n1. a\n2. 2026-06-15 # [ ] one - two\n',
    )
    expect(edited('## Stay in touch\n- a\n', log('[x] sent'))).toBe('## Stay in touch\n- a\n- \\[x] sent\n')
    expect(edited('## Stay in touch\n- a\n', log(' \n'))).toBe('## Stay in touch\n- a\n')
  })

  it('takes the line endings of the note', () => {
    expect(logged('## Stay in touch\r\n\r\n- a\r\n')).toBe(
      '## Stay in touch\r\n\r\n- a\r\n- 2026-06-15 told her\r\n',
    )
    expect(logged('## Stay in touch\r- a\r')).toBe('## Stay in touch\r- a\r- 2026-06-15 told her\r')
  })
})

describe('a task that is ticked', () => {
  const NOTE =
    '---\na: 1\n---\n## I promised\n\n- [ ] Send it\n- [ ] Ask Bo\n  1. [ ] twice\n  2. [ ] twice\n\n- [x] Done\n'

  it('changes by one character', () => {
    expect(edited(NOTE, tick('Send it', 6))).toBe(NOTE.replace('[ ] Send', '[x] Send'))
    expect(edited(NOTE, tick('twice', 9))).toBe(NOTE.replace('2. [ ]', '2. [x]'))
    expect(edited('* \t[ ] a\r\n', tick('a', 1))).toBe('* \t[x] a\r\n')
    expect(edited('- - [ ] a', tick('a', 1))).toBe('- - [x] a')
  })

  it('is found where it has moved to, if nothing else reads so', () => {
    expect(edited(`\n\n${NOTE}`, tick('Ask Bo', 7))).toBe(`\n\n${NOTE.replace('[ ] Ask', '[x] Ask')}`)
    expect(refused(NOTE, tick('twice', 3))).toMatchObject({
      code: 'no-such-task',
      message: '“twice” stands in the note 2 times, so that nobody can tell which one is meant.',
    })
  })

  it('stays as it is where it is ticked already', () => {
    expect(edited(NOTE, tick('Done', 11))).toBe(NOTE)
  })

  it.each([
    ['is gone', NOTE, 'Send them'],
    ['is code', '```\n- [ ] Send it\n```\n', 'Send it'],
    ['is no task any more', '- Send it\n', 'Send it'],
  ])('is refused where it %s', (_, note, text) => {
    expect(refused(note, tick(text, 2))).toEqual({
      code: 'no-such-task',
      message: `“${text}” is no open task in the note any more.`,
    })
  })

  it('counts lines in the note as it was before all edits, and is one step with them', () => {
    const note = '## I promised\n- [ ] Send it\n'
    const set = { op: 'set', key: 'a', spellings: ['a'], value: 'b' } as const
    expect(edited(note, set, log('sent'), tick('Send it', 2))).toBe(
      '---\na: b\n---\n## I promised\n- [x] Send it\n\n## Stay in touch\n\n- sent\n',
    )
  })

  it('is not ticked back where it has been changed since', () => {
    const result = editNote(NOTE, [tick('Send it', 6)], findBlock)
    if (!result.ok) throw new Error(result.refusal.message)
    const other = result.text.replace('Send it', 'Send it all')
    expect(undoNote(other, result.undo, findBlock)).toMatchObject({
      ok: false,
      refusal: { code: 'changed-since' },
    })
    const moved = result.text.replace('## I promised\n', '## I promised\n\nSoon:\n')
    expect(undoNote(moved, result.undo, findBlock)).toMatchObject({
      ok: true,
      text: NOTE.replace('## I promised\n', '## I promised\n\nSoon:\n'),
    })
  })
})

describe('what a note says', () => {
  it('of open tasks, with the line of each', () => {
    const note =
      '---\na: 1\n---\n## I promised\r\n- [ ] Send \\*it\\* ^id\r- [x] b\n\n  text\n- [ ] \n### More\n1. [ ] c\n  d\n## Own\n- [ ] e\n'
    expect(openTasks(note, ['I promised'], findBlock)).toEqual([
      { text: 'Send *it*', line: 5 },
      { text: 'c d', line: 11 },
    ])
    expect(openTasks(note, ['They offered'], findBlock)).toEqual([])
  })

  it.each([
    ['- 2026-06-15 told her', '2026-06-15', 'told her'],
    ['* **2026-06-15:** erzählt', '2026-06-15', 'erzählt'],
    ['1. [[2026-06-15]] – escrito', '2026-06-15', 'escrito'],
    ['+ [[Daily/2026-06-15|Monday]]: 書いた', '2026-06-15', '書いた'],
    ['- [x] 2026/06/15, called', '2026-06-15', 'called'],
    ['20260615 a line of text', '2026-06-15', 'a line of text'],
    ['> 2026-06-15T14:30 in a quote', '2026-06-15', 'in a quote'],
    ['- im Frühling geschrieben', null, 'im Frühling geschrieben'],
    ['- 15.6.2026 angerufen', null, '15.6.2026 angerufen'],
    ['- 2026-02-30 no day', null, '2026-02-30 no day'],
    ['- 2026-06-151 no day', null, '2026-06-151 no day'],
  ])('in %j of a day', (line, day, text) => {
    expect(logLines(`## Stay in touch\n\n${line}\n`, STAY, findBlock)).toEqual([{ day, text, line: 3 }])
  })

  it('of all days in order, without what is no line of a log', () => {
    const note = [
      ...[
        '## Stay in touch',
        '',
        'Wrote in March.',
        'Called in April.',
        '',
        '- 2026-05-01 lunch',
        '  - [[x|new]] job',
      ],
      ...[
        '- [ ] call again',
        '- ',
        '',
        '```',
        'code',
        '```',
        '',
        '| a | b |',
        '|---|---|',
        '',
        '%% x %%',
        '',
        '***',
      ],
      ...['', '- 2026-06-15', '  told her', '### Inside', '- not of it'],
    ]
    expect(logLines(note.join('\n'), STAY, findBlock)).toEqual([
      { day: null, text: 'Wrote in March.', line: 3 },
      { day: null, text: 'Called in April.', line: 4 },
      { day: '2026-05-01', text: 'lunch', line: 6 },
      { day: '2026-05-01', text: '[[x|new]] job', line: 7 },
      { day: '2026-06-15', text: 'told her', line: 22 },
    ])
  })
})

describe('the log of any note', () => {
  const bullet = fc.constantFrom(
    '- ',
    '* ',
    '+ ',
    '1. ',
    '2) ',
    '-  ',
    '- [ ] ',
    '- [x] ',
    '  - ',
    '* [-] ',
    '',
    '> ',
  )
  const words = fc.constantFrom('one', '2026-03-01 wrote', '', '[[a|b]]', '`x`', '```', '%%', '# no', 'ü 🎉')
  const line = fc.tuple(bullet, words).map((parts) => parts.join(''))
  const note = fc
    .tuple(
      fc.constantFrom('', '---\na: 1\n---\n', '\uFEFF', '- [ ] one\n\n## Notes\n'),
      fc.constantFrom('', '## Stay in touch\n', '# Stay in touch\n\n'),
      fc.array(fc.oneof(line, fc.constant('')), { maxLength: 8 }),
      fc.constantFrom('', '\n', '\n\n## Own\n- [ ] one\n'),
      fc.constantFrom('\n', '\r\n', '\r'),
    )
    .map(([above, heading, lines, below, newline]) =>
      (above + heading + lines.join('\n') + below).replace(/\n/g, newline),
    )

  it('grows by one line at its end that reads as asked, and back to the byte', () => {
    let checked = 0
    fc.assert(
      fc.property(note, fc.string({ unit: 'grapheme' }), (text, said) => {
        const result = editNote(text, [log(`2026-06-15 told ${said}`)], findBlock)
        if (!result.ok) {
          // A comment that is never closed may begin within the list itself.
          expect(result.refusal.code).toMatch(text.includes('%%') ? /^un(closed|safe)$/ : /^unclosed$/)
          return
        }
        checked++
        const before = logLines(text, STAY, findBlock)
        const after = logLines(result.text, STAY, findBlock)
        expect(after).toHaveLength(before.length + 1)
        expect(after[before.length]).toMatchObject({ day: '2026-06-15' })
        expect(after.slice(0, before.length).map((one) => one.text)).toEqual(before.map((one) => one.text))
        expect(undoNote(result.text, result.undo, findBlock)).toMatchObject({ ok: true, text })
      }),
      { numRuns: 700 },
    )
    expect(checked).toBeGreaterThan(300)
  })

  it('has tasks of which each can be ticked by itself, by one character, and back to the byte', () => {
    let checked = 0
    fc.assert(
      fc.property(note, (text) => {
        for (const task of openTasks(text, STAY, findBlock)) {
          const result = editNote(text, [{ op: 'tick-task', ...task }], findBlock)
          if (!result.ok) throw new Error(result.refusal.message)
          checked++
          const changed = [...text].flatMap((sign, at) => (sign === [...result.text][at] ? [] : [sign]))
          expect(result.text).toHaveLength(text.length)
          expect(changed).toEqual([' '])
          expect(openTasks(result.text, STAY, findBlock)).toHaveLength(
            openTasks(text, STAY, findBlock).length - 1,
          )
          expect(undoNote(result.text, result.undo, findBlock)).toMatchObject({ ok: true, text })
        }
      }),
      { numRuns: 1000 },
    )
    expect(checked).toBeGreaterThan(100)
  })
})
