import { describe, expect, test } from 'vitest'
import { switchesOf } from '../switches'
import { arrayBufferToBase64, arrayBufferToHex, base64ToArrayBuffer, hexToArrayBuffer } from './buffers'
import { frontMatterInfo } from './front-matter'
import { getLinkpath, parseLinktext, stripHeading, stripHeadingForLink } from './link-text'
import { normalizePath } from './normalize-path'
import { iterateCacheRefs, resolveSubpath } from './references'
import { getAllTags, parseFrontMatterAliases, parseFrontMatterEntry, parseFrontMatterTags } from './tags'
import { requireApiVersion } from './version'
import { parseYaml, stringifyYaml } from './yaml'
import { readMetadata } from '../metadata/read-metadata'

const switches = switchesOf('likely')

test.each([
  ['', '/'],
  ['/', '/'],
  ['//a\\\\b/', 'a/b'],
  ['a\u00a0b\u202fc', 'a b c'],
  ['Cafe\u0301', 'Caf\u00e9'],
])('normalizePath makes %j into %j', (path, normal) => {
  expect(normalizePath(path)).toBe(normal)
})

describe('getFrontMatterInfo', () => {
  test('gives the block with its last line break, and where it stands', () => {
    const text = '---\na: 1\n---\nbody'
    const info = frontMatterInfo(text, switches)
    expect(info).toEqual({ exists: true, frontmatter: 'a: 1\n', from: 4, to: 9, contentStart: 13 })
    expect(text.slice(info.contentStart)).toBe('body')
  })

  test('knows an empty block, CRLF, and a fence that ends the text', () => {
    expect(frontMatterInfo('---\n---\n', switches)).toMatchObject({
      exists: true,
      from: 4,
      to: 4,
      contentStart: 8,
    })
    expect(frontMatterInfo('---\r\na: 1\r\n---\r\nx', switches)).toMatchObject({
      from: 5,
      to: 11,
      contentStart: 16,
    })
    expect(frontMatterInfo('---\na: 1\n---', switches)).toMatchObject({ to: 9, contentStart: 12 })
  })

  test.each(['', 'text', '---', '---\na: 1\n', ' ---\n---\n', '---\nx---\n', '---\n----\n'])(
    'finds none in %j',
    (text) => {
      const none = { exists: false, frontmatter: '', from: 0, to: 0, contentStart: 0 }
      expect(frontMatterInfo(text, switches)).toEqual(none)
    },
  )
})

describe('YAML', () => {
  test('is read with days as text; nothing is null, and what is broken throws', () => {
    expect(parseYaml('a: 2026-01-05\nb: yes\nc: 0123')).toEqual({ a: '2026-01-05', b: 'yes', c: 123 })
    expect(parseYaml('')).toBeNull()
    expect(() => parseYaml('a: [')).toThrow()
  })

  test('is written as the app writes it', () => {
    const value = {
      day: '2023-12-17',
      text: '007',
      link: '[[Jane]]',
      list: ['a', 'b'],
      nothing: null,
      yes: 'yes',
    }
    expect(stringifyYaml(value)).toBe(
      'day: 2023-12-17\ntext: "007"\nlink: "[[Jane]]"\nlist:\n  - a\n  - b\nnothing:\nyes: yes\n',
    )
    expect(stringifyYaml({ long: 'word '.repeat(60).trim() })).not.toContain('\n ')
  })
})

test('a link text is parted at its first number sign', () => {
  expect(parseLinktext('Jane#Work#Now')).toEqual({ path: 'Jane', subpath: '#Work#Now' })
  expect(getLinkpath('#heading')).toBe('')
  expect(stripHeading('a: (b) [[c]]!')).toBe('a b c')
  expect(stripHeadingForLink('a: b|c #d')).toBe('a b c d')
})

test('tags of properties are a list or a text, with or without their sign', () => {
  expect(parseFrontMatterTags({ tags: ['a', '#b', 3, ''] })).toEqual(['#a', '#b', '#3'])
  expect(parseFrontMatterTags({ Tag: 'a, b c' })).toEqual(['#a', '#b', '#c'])
  expect(parseFrontMatterTags({ tags: [] })).toBeNull()
  expect(parseFrontMatterTags(null)).toBeNull()
  expect(parseFrontMatterAliases({ aliases: 'Jane Doe, JD' })).toEqual(['Jane Doe', 'JD'])
  expect(parseFrontMatterEntry({ Due: 1 }, 'due')).toBe(1)
  expect(getAllTags(readMetadata('---\ntags: x\n---\n#y', switches))).toEqual(['#x', '#y'])
})

test('a place in a note is found by heading, block or footnote', () => {
  const cache = readMetadata('# A\n## B\ntext ^one\n\n# B\n\nx[^n]\n\n[^n]: note\n', switches)
  expect(resolveSubpath(cache, '#B')).toMatchObject({ type: 'heading', start: { line: 1 }, end: { line: 4 } })
  expect(resolveSubpath(cache, '#A#b')).toMatchObject({ type: 'heading', start: { line: 1 } })
  expect(resolveSubpath(cache, '#^one')).toMatchObject({ type: 'block', start: { line: 2 } })
  expect(resolveSubpath(cache, '#[^n]')).toMatchObject({ type: 'footnote', start: { line: 8 } })
  expect(resolveSubpath(cache, '#C')).toBeNull()
})

test('references are walked until one is enough', () => {
  const seen: string[] = []
  const cache = readMetadata('[[a]] [[b]] ![[c]]', switches)
  expect(iterateCacheRefs(cache, ({ link }) => seen.push(link) === 2)).toBe(true)
  expect(seen).toEqual(['a', 'b'])
})

test.each([
  ['1.13.1', true],
  ['1.13.0', true],
  ['1.9.10', true],
  ['1.13.2', false],
  ['2.0.0', false],
])('requireApiVersion(%j) is %s', (version, there) => {
  expect(requireApiVersion(version)).toBe(there)
})

test('buffers go to text and back', () => {
  const { buffer } = new Uint8Array([0, 15, 255])
  expect(arrayBufferToHex(buffer)).toBe('000fff')
  expect(hexToArrayBuffer('000fff')).toEqual(buffer)
  expect(base64ToArrayBuffer(arrayBufferToBase64(buffer))).toEqual(buffer)
})
