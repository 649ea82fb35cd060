import { expect, test } from 'vitest'
import { decode } from '../../src/contacts/decode-text'

const TEXT = 'José Ruiz\r\nНина €'
const utf8 = new TextEncoder().encode(TEXT)

function utf16(text: string, isLittle: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * text.length))
  for (let at = 0; at < text.length; at++) view.setUint16(2 * at, text.charCodeAt(at), isLittle)
  return new Uint8Array(view.buffer)
}

test.each([
  ['UTF-8', utf8],
  ['UTF-8 with a mark', Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8)],
  ['UTF-16 with a mark', utf16(`\uFEFF${TEXT}`, true)],
  ['UTF-16, the larger byte first, with a mark', utf16(`\uFEFF${TEXT}`, false)],
])('%s is read as what it is', (_, bytes) => {
  expect(decode(bytes)).toBe(TEXT)
})

test('what is no UTF-8 is read as Windows-1252', () => {
  // José “Pepe” €
  const bytes = Uint8Array.of(0x4a, 0x6f, 0x73, 0xe9, 0x20, 0x93, 0x50, 0x65, 0x70, 0x65, 0x94, 0x20, 0x80)
  expect(decode(bytes)).toBe('José “Pepe” €')
})

test('no bytes are no text', () => {
  expect(decode(new Uint8Array())).toBe('')
})
