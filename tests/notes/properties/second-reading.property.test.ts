import fc from 'fast-check'
import { CORE_SCHEMA, load } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { blockFinder, type FindBlock, type FrontMatterBlock } from '../../../src/notes/fences'
import { editProperties } from '../../../src/notes/properties/edit-properties'
import type { PropertyEdit } from '../../../src/notes/properties/property-edit'
import { generatedNote } from '../generated-note'

// The plugin, the stand-in for Obsidian and the other tests read YAML by one parser, and fences in one way. Here others contradict.

const findBlock = blockFinder({ pastByteOrderMark: true, pastTrailingSpace: true })
const anyNote = generatedNote({ spellings: ['check_ins', 'Check Ins'], plain: false })
const anyText = fc.oneof(
  fc.constantFrom(
    '2026-03-01',
    'true',
    'no',
    '0x1F',
    '0o17',
    '017',
    '1e3',
    '.5',
    '.inf',
    '-',
    '~',
    '# x',
    'a: b',
  ),
  fc.constantFrom(
    '[[Jane]]',
    '{{x}}',
    '@x',
    '*a',
    '&a',
    '!a',
    '%a',
    "it's",
    '"',
    '\\',
    'a\nb',
    '\ta',
    'a\t#b',
    '<<',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }).filter((text) => text.trim() !== ''),
)
const named = { key: 'check_ins', spellings: ['check_ins'] }
const anyEdit = fc.oneof(
  anyText.map((value): PropertyEdit => ({ op: 'set', ...named, value })),
  anyText.map((value): PropertyEdit => ({ op: 'append', ...named, value })),
  fc.boolean().map((remove): PropertyEdit => ({ op: 'clear', ...named, remove })),
)

describe('a second YAML parser', () => {
  it('reads the properties of any note, as they were and as they are after an edit, like the first', () => {
    fc.assert(
      fc.property(anyNote, anyEdit, ({ text }, edit) => {
        const result = editProperties(text, [edit], findBlock)
        for (const note of result.ok ? [text, result.text] : [text]) {
          const { frontmatter } = findBlock(note)
          expect(load(frontmatter, { schema: CORE_SCHEMA }) ?? null).toEqual(parse(frontmatter))
        }
      }),
    )
  })
})

describe('a second reading of the fences', () => {
  it.each([
    { pastByteOrderMark: true, pastTrailingSpace: true },
    { pastByteOrderMark: false, pastTrailingSpace: false },
  ])('line by line, finds the same block in any text with %j', (reading) => {
    const line = fc.constantFrom(
      '---',
      '--- ',
      '---\t',
      ' ---',
      '----',
      '--',
      '...',
      '',
      ' ',
      'a: 1',
      '\uFEFF---',
      'a\r---',
    )
    const lines = fc.array(fc.tuple(line, fc.constantFrom('\n', '\n', '\r\n')), { maxLength: 7 })
    fc.assert(
      fc.property(lines, fc.boolean(), (parts, ends) => {
        const whole = parts.flat().join('')
        const text = ends ? whole : whole.replace(/\r?\n$/, '')
        expect(blockFinder(reading)(text)).toEqual(byLines(text, reading))
      }),
    )
  })

  it('that leaves out the line endings beside the fences leads to the same note', () => {
    fc.assert(
      fc.property(anyNote, anyEdit, ({ text }, edit) => {
        const one = editProperties(text, [edit], findBlock)
        const other = editProperties(text, [edit], tight)
        expect(other.ok && other.text).toBe(one.ok && one.text)
      }),
    )
  })
})

/** The block, by looking at whole lines. */
function byLines(text: string, reading: Parameters<typeof blockFinder>[0]): FrontMatterBlock {
  const none = { exists: false, frontmatter: '', from: 0, to: 0, contentStart: 0 }
  const ended = text.split(/(?<=\n)/)
  const isFence = (line: string, needsEnd: boolean) => {
    if (needsEnd && !line.endsWith('\n')) return false
    const bare = line.endsWith('\r\n') ? line.slice(0, -2) : line.endsWith('\n') ? line.slice(0, -1) : line
    return (reading.pastTrailingSpace ? bare.replace(/[ \t]+$/, '') : bare) === '---'
  }
  const [first = '', ...rest] = ended
  if (!isFence(reading.pastByteOrderMark && first.startsWith('\uFEFF') ? first.slice(1) : first, true))
    return none
  const closing = rest.findIndex((line) => isFence(line, false))
  if (closing < 0) return none
  const frontmatter = rest.slice(0, closing).join('')
  const to = first.length + frontmatter.length
  return {
    exists: true,
    frontmatter,
    from: first.length,
    to,
    contentStart: to + (rest[closing] ?? '').length,
  }
}

/** The other of the two ways in which Obsidian may tell where a block is. */
const tight: FindBlock = (text) => {
  const block = findBlock(text)
  if (!block.exists || block.frontmatter === '') return block
  const from = block.from - (text[block.from - 2] === '\r' ? 2 : 1)
  const to = Math.max(from, block.to - (text[block.to - 2] === '\r' ? 2 : 1))
  return { ...block, from, to, frontmatter: text.slice(from, to) }
}
