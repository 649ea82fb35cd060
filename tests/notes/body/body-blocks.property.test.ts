import type { Nodes } from 'mdast'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readBlocks } from '../../../src/notes/body/body-blocks'
import { parseMarkdown, rangeOf } from '../../host/core/metadata/markdown'

// What an independent parser, made for the whole of Markdown, takes for a heading, a list item or a task.

const indent = fc.constantFrom('', '', '', '', ' ', '  ', '   ', '    ', '\t', '     ', '  \t')
const opener = fc.constantFrom('', '', '', '', '> ', '>', '- ', '-   ', '* ', '+\t', '1. ', '1) ', '-     ')
const content = fc.constantFrom(
  ...['', '', '', 'word', 'two words', '# One', '## Two ##', '###Three', '#', '####### x', '---', '==='],
  ...['```', '````', '~~~', '``` js', '`` ` ``', '<!--', '-->', '<!-- x -->', '<div>', '</div>'],
  ...[
    '<b> x',
    '<script>',
    '</script> x',
    '<?x',
    '***',
    '* * *',
    '_ _ _',
    '[ ] open',
    '[x] done',
    '[ ]',
    '[>] sent',
  ],
  ...[
    '| a | b |',
    '| - | - |',
    '|-|',
    'a | b',
    '-|-',
    '\\# x',
    '&lt;',
    '!',
    '[^1]: note',
    '1986\\. x',
    '<https://x.org>',
  ],
)
const line = fc
  .tuple(
    indent,
    opener,
    fc.constantFrom('', '', '', ' ', '  '),
    opener,
    content,
    fc.constantFrom('', '', ' ', '\t'),
  )
  .map(([before, first, between, second, words, after]) => {
    // Where an item is empty, the independent parser does not hold to what it says itself.
    const isItem = /\S/.test((second || first).replace('>', ''))
    const plain = words === '' && isItem
    return before + first + between + second + (plain ? 'word' : words) + after
  })
const body = fc
  .tuple(fc.array(line, { maxLength: 12 }), fc.constantFrom('\n', '\n', '\r\n', '\r'), fc.boolean())
  .map(([lines, newline, ends]) => lines.join(newline) + (ends ? newline : ''))

describe('the blocks of any body', () => {
  it('are headings and list items where an independent parser finds them', () => {
    fc.assert(
      fc.property(body, (text) => {
        expect(ourHeadings(text)).toEqual(theirHeadings(text))
        expect(ourItems(text)).toEqual(theirItems(text))
      }),
    )
  })
})

function ourHeadings(text: string) {
  return readBlocks(text, 0).flatMap((block) =>
    block.kind === 'heading' ? [`${lineAt(text, block.from)}: ${block.level}`] : [],
  )
}

function theirHeadings(text: string) {
  return parseMarkdown(text, 0).tree.children.flatMap((node) =>
    node.type === 'heading' ? [`${lineAt(text, rangeOf(node).start)}: ${node.depth}`] : [],
  )
}

function ourItems(text: string) {
  return readBlocks(text, 0).flatMap((block) =>
    block.kind === 'list'
      ? block.items.map(({ depth, marker }) => `${' '.repeat(depth)}${marker.slice(-1)}`)
      : [],
  )
}

function theirItems(text: string) {
  const found: string[] = []
  const read = (node: Nodes, depth: number) => {
    if (node.type !== 'list') return
    for (const item of node.children) {
      const [marker = ''] = /[-+*.)]/.exec(text.slice(rangeOf(item).start)) ?? []
      found.push(`${' '.repeat(depth)}${marker}`)
      for (const child of item.children) read(child, depth + 1)
    }
  }
  for (const node of parseMarkdown(text, 0).tree.children) read(node, 0)
  return found
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n|\n|\r/).length
}
