import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editNote, type NoteEdit } from '../../src/notes/edit-note'
import type { SectionContent } from '../../src/notes/body/section-edit'
import { SECTION_NAMES, SECTION_TITLES, USUAL_HEADINGS } from '../../src/notes/body/section-headings'
import { readBody, tasksIn } from '../../src/notes/body/sections'
import { unescaped } from '../../src/notes/body/typed-text'
import { undoNote } from '../../src/notes/undo-note'
import { parseMarkdown, rangeOf } from '../host/core/metadata/markdown'
import { findBlock } from './body/section-edits'

const title = fc.constantFrom(...Object.values(SECTION_TITLES))
const heading = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.tuple(fc.constantFrom('## ', '## ', '### ', '# '), title).map((parts) => parts.join('')),
  },
  title.map((text) => `${text.toUpperCase()}\n---`),
)
const block = fc.constantFrom(
  ...[
    'text',
    'two\nlines',
    '- [ ] ',
    '- [ ] open\n- [x] ticked',
    '* a\n  * b',
    '+ ',
    '1. one\n2. two',
    '- a\n\n  more',
  ],
  ...[
    '> quote',
    '> [!note]\n> ## Notes',
    '```\n## Notes\n```',
    '    ## Notes',
    '%%\n## Notes\n%%',
    '<!--\n## Notes\n-->',
  ],
  ...[
    '$$\n## Notes\n$$',
    '<div>\n## Notes',
    '| a | b |\n|---|---|\n| c | d |',
    '***',
    '- ```\n  open',
    '[^1]: note',
    '%% a %%',
  ],
  ...[
    'Notes %% and',
    'a <!-- b',
    '`open',
    '\\',
    '- [ ] \n- [ ]',
    '-',
    '- \n  - nested',
    '   * indented\n   * list',
    '\t',
  ],
)
const gap = fc.constantFrom('\n', '\n\n', '\n\n', '\n\n\n', '\n  \n')
const body = fc
  .array(fc.tuple(fc.oneof(heading, block), gap), { maxLength: 10 })
  .map((parts) => parts.flat().join(''))
const note = fc
  .tuple(
    fc.constantFrom('', '', '---\ncontact: Jane\n---\n', '---\n# a: 1\n---\n\n', '\uFEFF'),
    fc.constantFrom('', '', '\n'),
    body,
    fc.constantFrom('\n', '\r\n', '\r'),
    fc.boolean(),
  )
  .map(([properties, blank, text, newline, ends]) => {
    const all = properties + blank + text
    return (ends ? all : all.trimEnd()).replace(/\n/g, newline)
  })

const hostile = fc.constantFrom(
  ...[
    '# x',
    '---',
    '===',
    '```',
    '~~~',
    '%%',
    '<!--',
    '-->',
    '<div>',
    '<script>',
    '$$',
    '> ',
    '- ',
    '1. ',
    '[ ] ',
    '\t',
    '    ',
  ],
  ...[
    '<%',
    '%>',
    '\\',
    '`',
    '|',
    '^id',
    '[[',
    ']]',
    '&lt;',
    '{{contact}}',
    '\uD800',
    '\u2028',
    '\u0000',
    '\uFEFF',
    ' ',
    '\n',
    '\n\n',
  ],
  ...[
    'word',
    'Two words',
    'נור',
    '🎉',
    '-',
    '=',
    '*',
    '_',
    '+',
    '#',
    '%',
    '<',
    '$',
    '!',
    ':',
    '[a]: b',
    '[^1]: x',
    '\r',
  ],
)
const typed = fc.array(hostile, { maxLength: 12 }).map((parts) => parts.join(''))
const content: fc.Arbitrary<SectionContent> = fc.oneof(
  typed.map((text) => ({ as: 'text' as const, text })),
  fc.array(typed, { maxLength: 3 }).map((items) => ({ as: 'tasks' as const, items })),
  fc.array(typed, { maxLength: 3 }).map((items) => ({ as: 'list' as const, items })),
)
const edit = fc.tuple(fc.constantFrom(...SECTION_NAMES), content).map(([section, added]): NoteEdit => ({
  op: 'append-to-section',
  section,
  headings: USUAL_HEADINGS,
  content: added,
}))

// The independent parser knows no formulas, and where it looks for comments it takes code in a line for a fence.
const misread = /\$\$|%%(?:\r\n?|\n)[^]*(?:```|~~~)|(?:```|~~~)[^]*%%(?:\r\n?|\n)/

describe('adding to any section of any note', () => {
  it('is one insertion, and refused only below what is never closed', () => {
    fc.assert(
      fc.property(note, edit, (text, one) => {
        const result = editNote(text, [one], findBlock)
        if (!result.ok) {
          expect(result.refusal.code).toBe('unclosed')
          return
        }
        const added = result.text.length - text.length
        const at = firstDifference(text, result.text)
        expect(isInsertion(text, result.text, at, added)).toBe(true)
        expect(result.text).not.toMatch(/<%/)
        expect(result.text).not.toMatch(/\p{Surrogate}/u)
      }),
    )
  })

  it('leaves the headings that an independent parser finds, and makes no more than one', () => {
    let tried = 0
    let checked = 0
    fc.assert(
      fc.property(note, edit, (text, one) => {
        tried++
        const result = editNote(text, [one], findBlock)
        if (!result.ok || !result.changed || one.op !== 'append-to-section') return
        if (misread.test(result.text)) return
        checked++
        const before = headings(text)
        const after = headings(result.text)
        const made =
          readBody(result.text, findBlock).sections.length - readBody(text, findBlock).sections.length
        expect(after.length).toBe(before.length + made)
        const left = [...after]
        if (made > 0) left.splice(left.indexOf(SECTION_TITLES[one.section]), 1)
        expect(left).toEqual(before)
      }),
    )
    // Two thirds of them can be; what is left out is not to become the rule.
    expect(checked).toBeGreaterThan(0.4 * tried)
  })

  it('reads back as asked', () => {
    fc.assert(
      fc.property(note, fc.array(typed, { maxLength: 3 }), (text, items) => {
        const one: NoteEdit = {
          op: 'append-to-section',
          section: 'questions',
          headings: USUAL_HEADINGS,
          content: { as: 'tasks', items },
        }
        const before = tasksIn(text, ['Questions'], findBlock).map((task) => task.text)
        const result = editNote(text, [one], findBlock)
        if (!result.ok) return
        const after = tasksIn(result.text, ['Questions'], findBlock).map((task) => task.text)
        const asked = items.map(plain).filter((item) => item !== '')
        const rest = [...after]
        for (const item of before) rest.splice(rest.indexOf(item), 1)
        expect([...rest].sort()).toEqual([...asked].sort())
      }),
    )
  })

  it('is undone to the byte, and then made again', () => {
    fc.assert(
      fc.property(note, fc.array(edit, { minLength: 1, maxLength: 3 }), (text, edits) => {
        const result = editNote(text, edits, findBlock)
        if (!result.ok) return
        const undone = undoNote(result.text, result.undo, findBlock)
        if (!undone.ok) throw new Error(undone.refusal.message)
        expect(undone.text).toBe(text)
        expect(undoNote(text, undone.undo, findBlock)).toMatchObject({ ok: true, text: result.text })
      }),
    )
  })
})

function firstDifference(one: string, other: string): number {
  let at = 0
  while (at < one.length && one[at] === other[at]) at++
  return at
}

function isInsertion(before: string, after: string, at: number, length: number): boolean {
  return after.slice(0, at) === before.slice(0, at) && after.slice(at + length) === before.slice(at)
}

function headings(text: string): string[] {
  const body = text.slice(findBlock(text).contentStart).replace(/^\uFEFF/, '')
  return parseMarkdown(body, 0).tree.children.flatMap((node) => {
    const { start, end } = rangeOf(node)
    const words = body.slice(start, end).replace(/[#\r\n=-]/g, '')
    return node.type === 'heading' ? [words.trim()] : []
  })
}

const plain = (item: string) =>
  unescaped(
    item
      .replace(/[\p{Surrogate}\0]/gu, '\uFFFD')
      .trim()
      .replace(/\s+/g, ' ')
      .replace(/\s+\^[a-zA-Z0-9-]+$/, ''),
  )
