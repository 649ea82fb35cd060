import { describe, expect, test } from 'vitest'
import { switchesOf, type Switches } from '../switches'
import { readMetadata, readMetadataLater } from './read-metadata'

const read = (text: string, changes: Partial<Switches> = {}) =>
  readMetadata(text, switchesOf('likely', changes))
const frontmatter = (text: string, changes: Partial<Switches> = {}) => read(text, changes).frontmatter
const inProperties = (text: string) => read(text).frontmatterLinks

describe('properties', () => {
  test('keep days and times as text', () => {
    expect(
      frontmatter('---\nday: 2026-01-05\nat: 2026-01-05T10:30:00\nyes: yes\nnumber: 007\n---\n'),
    ).toEqual({
      day: '2026-01-05',
      at: '2026-01-05T10:30:00',
      yes: 'yes',
      number: 7,
    })
  })

  test('say where they stand', () => {
    expect(read('---\na: 1\n---\nbody').frontmatterPosition).toEqual({
      start: { line: 0, col: 0, offset: 0 },
      end: { line: 2, col: 3, offset: 12 },
    })
  })

  test('are absent where the YAML is broken, but the block is a section longer than its fences', () => {
    const broken = read('---\na: [\n---\ntext')
    expect(broken.frontmatter).toBeUndefined()
    expect(broken.frontmatterLinks).toBeUndefined()
    expect(broken.sections?.[0]).toMatchObject({ type: 'yaml', position: { end: { offset: 12 } } })
  })

  test('are absent in an empty block, which is no longer than its fences', () => {
    expect(read('---\n---\n').frontmatter).toBeUndefined()
    expect(read('---\n---\n').sections?.[0]).toMatchObject({ type: 'yaml', position: { end: { offset: 7 } } })
  })

  test.each(['- a list', 'words', '# a comment'])('are absent where the block holds %s', (yaml) => {
    expect(frontmatter(`---\n${yaml}\n---\n`)).toBeUndefined()
  })

  test('are read with CRLF, as JSON, with anchors, and without a final line break', () => {
    expect(frontmatter('---\r\na: 1\r\n---\r\n')).toEqual({ a: 1 })
    expect(frontmatter('---\n{ "a": 1 }\n---\n')).toEqual({ a: 1 })
    expect(frontmatter('---\na: &x 1\nb: *x\n---\n')).toEqual({ a: 1, b: 1 })
    expect(frontmatter('---\na: 1\n---')).toEqual({ a: 1 })
  })

  test.each([
    '\n---\na: 1\n---\n',
    ' ---\na: 1\n---\n',
    '----\na: 1\n----\n',
    '---\na: 1\n...\n',
    '---\na: 1\n',
    'text',
  ])('are none in %j', (text) => {
    expect(frontmatter(text)).toBeUndefined()
    expect(read(text).sections?.[0]?.type).not.toBe('yaml')
  })

  test.each([true, false])('behind a byte order mark count: %s', (counts) => {
    const changes = { frontmatterBehindByteOrderMark: counts }
    expect(frontmatter('\ufeff---\na: 1\n---\n', changes)).toEqual(counts ? { a: 1 } : undefined)
  })

  test.each([true, false])('between fences that end in spaces count: %s', (counts) => {
    const changes = { frontmatterFenceMayEndInSpaces: counts }
    expect(frontmatter('--- \na: 1\n---\t\n', changes)).toEqual(counts ? { a: 1 } : undefined)
  })

  test.each([true, false])('with a key twice are unreadable: %s', (breaks) => {
    const changes = { duplicateKeysBreakProperties: breaks }
    expect(frontmatter('---\na: 1\na: 2\n---\n', changes)).toEqual(breaks ? undefined : { a: 2 })
  })
})

describe('links in properties', () => {
  test('have their key, in lists with a number', () => {
    expect(
      inProperties('---\nwho: "[[Jane Doe|Jane]]"\nmore:\n  - text\n  - "[[People/Sam#Work]]"\n---\n'),
    ).toEqual([
      { key: 'who', link: 'Jane Doe', original: '[[Jane Doe|Jane]]', displayText: 'Jane' },
      {
        key: 'more.1',
        link: 'People/Sam#Work',
        original: '[[People/Sam#Work]]',
        displayText: 'People/Sam > Work',
      },
    ])
  })

  test('may be Markdown links, but lead into the vault', () => {
    expect(
      inProperties('---\na: "[Jane](People/Jane%20Doe.md)"\nb: "[x](https://example.com)"\n---\n'),
    ).toEqual([
      { key: 'a', link: 'People/Jane Doe.md', original: '[Jane](People/Jane%20Doe.md)', displayText: 'Jane' },
    ])
  })

  test('are a list without any where there are properties', () => {
    expect(inProperties('---\na: 1\n---\n')).toEqual([])
  })

  test.each([true, false])('with other text around them count: %s', (counts) => {
    const { frontmatterLinks } = read('---\na: "see [[Jane]]"\n---\n', { linksInsideTextCount: counts })
    expect(frontmatterLinks?.map(({ link }) => link)).toEqual(counts ? ['Jane'] : [])
  })
})

describe('the text of a note', () => {
  const text = `---
a: 1
---
# Title #tag

Text [[Jane|her]] \`[[no]] #no\` ![[pic.png]] [x](y%20z.md) <https://example.com>. ^here

- [ ] task #one
    - [x] inner
- item

> [!note] Called out

%%
#hidden
%%

\`\`\`
# no
\`\`\`
`
  const metadata = read(text)

  test('has headings, tags and links, where it is no code', () => {
    expect(metadata.headings?.map(({ heading, level }) => [heading, level])).toEqual([['Title #tag', 1]])
    expect(metadata.tags?.map(({ tag }) => tag)).toEqual(['#tag', '#one', '#hidden'])
    expect(metadata.links?.map(({ link, displayText }) => [link, displayText])).toEqual([
      ['Jane', 'her'],
      ['y z.md', 'x'],
    ])
    expect(metadata.embeds?.map(({ link }) => link)).toEqual(['pic.png'])
  })

  test('has sections', () => {
    expect(metadata.sections?.map(({ type }) => type)).toEqual([
      'yaml',
      'heading',
      'paragraph',
      'list',
      'callout',
      'comment',
      'code',
    ])
    expect(metadata.blocks?.['here']?.position.start.line).toBe(5)
  })

  test('has list items that say what they are below', () => {
    expect(metadata.listItems?.map(({ task, parent }) => [task, parent])).toEqual([
      [' ', -7],
      ['x', 7],
      [undefined, -7],
    ])
  })

  test.each([
    'words\n\nmore',
    '- a\n- b',
    '# A',
    '> q',
    '%% c %%\n',
    '```\nx\n```',
    'A\n===',
    'a | b\n--|--',
    '[^1]: note',
    '1. one',
    'C:\nd',
    '<b>\n',
    '***',
    'x'.repeat(5_000),
  ])('has the same first section, whether that alone or all are asked for: %j', (text) => {
    const first = read(text).sections?.[0]?.type
    expect(first).toBe([...(read(text).sections ?? [])][0]?.type)
    expect(read(text).sections).toHaveLength(text.includes('more') ? 2 : 1)
  })
})

describe('a cache', () => {
  test('is plain data that can be cloned, in which what a note does not have is not there', () => {
    const text = '# One\n\ntext'
    expect(Object.keys(read(text)).sort()).toEqual(['headings', 'sections'])
    expect(structuredClone(read(text))).toEqual(read(text))
    expect(Object.keys(read(''))).toEqual([])
    expect(Object.keys(read('---\na: 1\n---\n')).sort()).toEqual([
      'frontmatter',
      'frontmatterLinks',
      'frontmatterPosition',
      'sections',
    ])
  })

  test.each([
    '',
    'text',
    '# One\n\n- [ ] [[a]] #b ^c\n',
    '---\na: 1\n---\ntext',
    '---\na: [\n---\n',
    '> [!note] x',
  ])('of a big vault, read later, says the same of %j', (text) => {
    const later = readMetadataLater(text, switchesOf('likely'))
    expect({ ...later, sections: later.sections && [...later.sections] }).toEqual(read(text))
    expect(later.sections?.[0]?.type).toBe(read(text).sections?.[0]?.type)
  })
})
