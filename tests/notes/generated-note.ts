import fc from 'fast-check'

/** A note with properties as people and programs write them, and where in it our own property stands. */
export interface GeneratedNote {
  text: string
  /** Our property's lines, or null where the note does not have it. */
  ours: { from: number; to: number } | null
  /** Where the closing fence begins. */
  fence: number
}

/** The source of one value: what follows the colon on the key's line, and the lines below. */
type ValueLines = readonly [first: string, ...below: string[]]

const word = fc.constantFrom('Jane', 'Acme', 'x', 'über', '日本', 'a-b', 'e.g.', '2026', 'to do', '🙂')
const day = fc.constantFrom('2025-11-30', '2026-01-05', '2026-02-28')
const comment = fc.constantFrom('', '', '', ' # why', '   # see: [[note]], "q"', '\t# tab')
const gap = fc.constantFrom(' ', ' ', '  ', '\t', '    ')
const dashGap = fc.constantFrom(' ', ' ', '   ')

const scalar = fc.oneof(
  word,
  day,
  word.map((text) => `'it''s ${text}'`),
  word.map((text) => `"say \\"${text}\\" \\u00e9"`),
  fc.constantFrom(
    '"[[Jane Doe]]"',
    "''",
    '""',
    'true',
    '12',
    '1.10',
    '"007"',
    'null',
    '~',
    'a: b'.replace(': ', ':'),
  ),
)

const oneLine = fc
  .tuple(gap, scalar, comment)
  .map(([space, value, after]): ValueLines => [space + value + after])
const empty = comment.map((after): ValueLines => [after])
const blockList = fc
  .tuple(
    comment,
    fc.constantFrom('', '  ', '    '),
    dashGap,
    fc.array(fc.tuple(scalar, comment), { minLength: 1, maxLength: 4 }),
    fc.constantFrom('', '', '  # between'),
  )
  .map(([after, indent, space, items, between]): ValueLines => {
    const lines = items.map(([value, note]) => `${indent}-${space}${value}${note}`)
    const [first = '', ...others] = lines
    return [after, first, ...(between === '' || others.length === 0 ? [] : [between]), ...others]
  })
const flowList = fc
  .tuple(gap, fc.array(scalar, { maxLength: 3 }), fc.constantFrom(', ', ',', ' , '), comment)
  .map(([space, items, comma, after]): ValueLines => [`${space}[${items.join(comma)}]${after}`])
const longFlowList = fc
  .tuple(
    fc.array(fc.tuple(scalar, comment), { minLength: 1, maxLength: 3 }),
    fc.boolean(),
    fc.boolean(),
    comment,
  )
  .map(([items, trailingComma, closingBelow, after]): ValueLines => {
    const lines = items.map(([value, note], index) => {
      const last = index === items.length - 1
      return `  ${value}${last && !trailingComma ? '' : ','}${last && !closingBelow ? '' : note}`
    })
    if (closingBelow) return [' [', ...lines, `  ]${after}`]
    return [' [', ...lines.slice(0, -1), `${lines.at(-1)}]${after}`]
  })
const textBlock = fc
  .tuple(
    fc.constantFrom('|', '|-', '|+', '>', '>-', '>+'),
    comment,
    fc.array(fc.constantFrom('first', '---', 'a: b', '# no comment', ''), { minLength: 1, maxLength: 3 }),
  )
  .map(([header, after, lines]): ValueLines => [
    ` ${header}${after}`,
    '  begin',
    ...lines.map((line) => (line === '' ? '' : `  ${line}`)),
  ])
const severalLines = fc.constantFrom<ValueLines>(
  [' plain', '  goes on'],
  [' "double', '', '  goes on"'],
  ['', '  below'],
  [' # why', "  'below'"],
)
const map = fc.constantFrom<ValueLines>([' {a: 1, b: "x"}'], ['', '  a: 1', '  b:', '    - c'])
const list = fc.constantFrom<ValueLines>(
  ['', '  - - a', '    - b'],
  [' [[Jane Doe]]'],
  ['', '  - a: 1', '    b: 2'],
)

const plainForms = fc.oneof(oneLine, empty, blockList, flowList, longFlowList)
const allForms = fc.oneof({ weight: 4, arbitrary: plainForms }, textBlock, severalLines, map, list)

// A comment with spaces before it, or a blank line, would belong to a block of text above it.
const otherLines = fc.constantFrom<readonly string[]>(
  ['# a comment'],
  ['# a comment', ''],
  ['# a', '  # and more'],
)

interface Wanted {
  /** How our own key may be spelled. */
  spellings: readonly string[]
  /** Leave out the forms that an edit may refuse. */
  plain: boolean
}

export function generatedNote({ spellings, plain }: Wanted): fc.Arbitrary<GeneratedNote> {
  const ours = fc.tuple(fc.constantFrom(...spellings), plain ? plainForms : allForms)
  return fc
    .record({
      values: fc.array(allForms, { maxLength: 4 }),
      anchored: plain ? fc.constant(false) : fc.boolean(),
      ours: fc.option(fc.tuple(ours, fc.nat(5))),
      between: fc.array(fc.tuple(otherLines, fc.nat(6)), { maxLength: 3 }),
      newline: fc.constantFrom('\n', '\n', '\r\n'),
      mark: fc.constantFrom('', '', '\uFEFF'),
      fence: fc.constantFrom('---', '---', '--- '),
      body: fc.constantFrom(
        '',
        '\n',
        '\nbody',
        '\n\n---\n\nsnoozed_until: 1999-01-01\n',
        '\n```yaml\n---\na: 1\n---\n```\n',
      ),
    })
    .map(({ values, anchored, ours, between, newline, mark, fence, body }) => {
      const entries = values.map((value, index) => ({ ours: false, lines: linesOf(`key ${index}`, value) }))
      if (anchored) {
        entries.unshift({ ours: false, lines: ['base: &base [a]'] })
        entries.push({ ours: false, lines: ['again: *base'] })
      }
      if (ours) entries.splice(ours[1], 0, { ours: true, lines: linesOf(...ours[0]) })
      for (const [lines, at] of between) entries.splice(at, 0, { ours: false, lines: [...lines] })

      let text = `${mark}${fence}${newline}`
      let place: GeneratedNote['ours'] = null
      for (const entry of entries) {
        const from = text.length
        text += entry.lines.map((line) => line + newline).join('')
        if (entry.ours) place = { from, to: text.length }
      }
      return { text: `${text}${fence}${body.replace(/\n/g, newline)}`, ours: place, fence: text.length }
    })
}

function linesOf(key: string, [first, ...below]: ValueLines): string[] {
  return [`${key}:${first}`, ...below]
}
