import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { refuseMisread } from '../../src/notes/encoding'

const utf8 = (text: string) => new TextEncoder().encode(text)
const bytesOf = (...parts: (string | readonly number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...utf8(part)] : part)))
const utf16 = (text: string, order: 'little' | 'big', mark: boolean) =>
  Uint8Array.from(
    [...(mark ? '\uFEFF' : ''), ...text]
      .join('')
      .split('')
      .flatMap((unit) => {
        const code = unit.charCodeAt(0)
        return order === 'little' ? [code & 0xff, code >> 8] : [code >> 8, code & 0xff]
      }),
  )

/** What is said of a file that holds these bytes, read as Obsidian reads it. */
const said = (bytes: Uint8Array) => refuseMisread(new TextDecoder().decode(bytes), bytes)?.message ?? null

const NOTE = '---\ncontact: Jane\n---\n\n## Notes\n'

describe('a note whose bytes are no UTF-8', () => {
  it.each([
    ['Windows-1252', bytesOf(NOTE, 'caf', [0xe9], ' and ', [0x93], 'quotes', [0x94], '\n')],
    ['Windows-1252', bytesOf('---\nplace: Z', [0xfc], 'rich\n---\n')],
    [
      'Shift-JIS',
      bytesOf(NOTE, [0x82, 0xa0, 0x82, 0xe8, 0x82, 0xaa, 0x82, 0xc6, 0x82, 0xa4, 0x81, 0x42], '\n'),
    ],
    [
      'Shift-JIS',
      bytesOf(NOTE, [0x93, 0x63, 0x92, 0x86, 0x82, 0xb3, 0x82, 0xf1, 0x83, 0x81, 0x83, 0x82], '\n'),
    ],
    ['UTF-16', utf16(`${NOTE}café`, 'little', true)],
    ['UTF-16', utf16(`${NOTE}café`, 'big', true)],
    ['UTF-16', utf16(`${NOTE}plain`, 'little', false)],
    ['UTF-16', utf16(`${NOTE}plain`, 'big', false)],
    ['UTF-16', utf16('田中さんと話した。\n会社のこと。\n', 'little', false)],
    ['cut off', utf8(`${NOTE}Zürich 🙂`).subarray(0, -1)],
    ['cut off', utf8(`${NOTE}日本`).subarray(0, -2)],
    ['in halves', bytesOf(NOTE, [0xed, 0xa0, 0xbd, 0xed, 0xb9, 0x82], '\n')],
    ['no text in UTF-8', bytesOf(NOTE, [0xb0, 0xa1, 0xb3, 0xaa, 0xb4, 0xd9], '\n')],
    ['no text in UTF-8', bytesOf('overlong ', [0xc0, 0xaf, 0xe0, 0x80, 0xaf])],
  ])('is refused as %s', (name, bytes) => {
    expect(said(bytes)).toContain(name)
    expect(said(bytes)).toMatch(/^This note is not UTF-8 text\. .* Save it as UTF-8 first\.$/)
  })

  it('passes where a replacement character or a null character is the file’s own', () => {
    expect(said(utf8(`${NOTE}what was lost: \uFFFD`))).toBeNull()
    expect(said(utf8(`${NOTE}a\0b`))).toBeNull()
    expect(said(utf8('\uFEFF\uFFFD'))).toBeNull()
  })

  it('is told from UTF-8 as a strict decoder tells it', () => {
    const strict = (bytes: Uint8Array) => {
      try {
        new TextDecoder('utf-8', { fatal: true }).decode(bytes)
        return null
      } catch {
        return 'not-utf-8'
      }
    }
    // Bytes at the edges of what the parts of a character may be.
    const edge = fc.constantFrom(
      ...[0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xe1],
      ...[0xed, 0xee, 0xef, 0xf0, 0xf1, 0xf4, 0xf5, 0xff],
    )
    const bytes = fc.oneof(
      fc.uint8Array({ min: 1, max: 255, maxLength: 12 }),
      fc.array(edge, { maxLength: 8 }).map((all) => Uint8Array.from(all)),
      fc.string({ unit: 'binary' }).map((text) => utf8(text.replaceAll('\0', ''))),
    )
    fc.assert(
      fc.property(bytes, (all) => {
        const text = new TextDecoder().decode(all)
        expect(refuseMisread(text, all)?.code ?? null).toBe(strict(all))
      }),
      { numRuns: 3000 },
    )
  })

  it('looks at no bytes of a text without such characters', () => {
    expect(refuseMisread('plain', Uint8Array.from([0xff]))).toBeNull()
  })
})
