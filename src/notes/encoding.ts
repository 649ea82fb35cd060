import type { Refusal } from './refusal'

/** What is wrong with the bytes of a note, as far as they tell. */
type Cause = 'utf-16' | 'surrogates' | 'cut-off' | 'shift-jis' | 'windows-1252' | 'unknown'

const IN_WORDS: Readonly<Record<Cause, string>> = {
  'utf-16': 'It is saved as UTF-16',
  surrogates: 'Some of its characters are saved in halves (CESU-8)',
  'cut-off': 'Its last character is cut off, as when a copy or a sync was interrupted',
  'shift-jis': 'It seems to be saved as Shift-JIS',
  'windows-1252': 'It seems to be saved as Windows-1252 or Latin-1',
  unknown: 'Some of its bytes are no text in UTF-8',
}

/** Whether a text that was read from a file may not be what the file holds, so that its bytes should be looked at. */
export function mayBeMisread(text: string): boolean {
  return text.includes('\uFFFD') || text.includes('\0')
}

/**
 * Why a note is left as it is whose bytes are no UTF-8: what Obsidian read as U+FFFD would be saved as that, and lost. Takes its text
 * and the bytes of its file. Null where the bytes are UTF-8; a U+FFFD that they hold themselves is a character like any other.
 */
export function refuseMisread(text: string, bytes: Uint8Array): Refusal | null {
  if (!mayBeMisread(text)) return null
  const cause = causeIn(bytes)
  if (cause === null) return null
  const what = `This note is not UTF-8 text. ${IN_WORDS[cause]}, and writing to it would lose what stands there`
  return { code: 'not-utf-8', message: `${what}, so it was left as it is. Save it as UTF-8 first.` }
}

function causeIn(bytes: Uint8Array): Cause | null {
  const wrong = firstWrongByte(bytes)
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return 'utf-16'
  const zeros = count(bytes, (byte) => byte === 0)
  // In UTF-8, a null character is a mistake, and one in four is not.
  if (zeros > bytes.length / 4 || (wrong !== null && zeros > 0)) return 'utf-16'
  if (wrong === null) return null
  if (bytes[wrong] === 0xed && isBetween(bytes[wrong + 1], 0xa0, 0xbf)) return 'surrogates'
  const isAtEnd = wrong + sequenceLength(bytes[wrong]) > bytes.length
  if (isAtEnd && bytes.subarray(wrong + 1).every((byte) => isBetween(byte, 0x80, 0xbf))) return 'cut-off'
  if (hasKana(bytes)) return 'shift-jis'
  // Letters with accents stand alone among plain ones; those of other scripts stand together.
  const accents = count(bytes, (byte, before, after) => byte >= 0x80 && before < 0x80 && after < 0x80)
  return accents * 2 > count(bytes, (byte) => byte >= 0x80) ? 'windows-1252' : 'unknown'
}

/** Where the first byte stands that begins no character of UTF-8 (RFC 3629), or null. */
function firstWrongByte(bytes: Uint8Array): number | null {
  let at = 0
  while (at < bytes.length) {
    const length = sequenceLength(bytes[at])
    if (length === 0) return at
    for (let place = 1; place < length; place++) {
      const [least, most] = place === 1 ? secondByte(bytes[at]) : [0x80, 0xbf]
      if (!isBetween(bytes[at + place], least, most)) return at
    }
    at += length
  }
  return null
}

/** How many bytes a character has that begins so; 0 where none does. */
function sequenceLength(first = 0): number {
  if (first < 0x80) return 1
  if (isBetween(first, 0xc2, 0xdf)) return 2
  if (isBetween(first, 0xe0, 0xef)) return 3
  return isBetween(first, 0xf0, 0xf4) ? 4 : 0
}

/** Between which bytes the second one is: neither a longer spelling, nor half a pair, nor beyond the last character. */
function secondByte(first = 0): readonly [least: number, most: number] {
  return [
    first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80,
    first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf,
  ]
}

/** Whether at least a quarter of the bytes that are not ASCII are Japanese syllables or punctuation in Shift-JIS. */
function hasKana(bytes: Uint8Array): boolean {
  const kana = count(bytes, (byte, _before, after) => {
    if (byte === 0x81) return isBetween(after, 0x40, 0x5b) || after === 0x75 || after === 0x76
    return byte === 0x82 ? isBetween(after, 0x9f, 0xf1) : byte === 0x83 && isBetween(after, 0x40, 0x96)
  })
  return kana > 0 && kana * 4 >= count(bytes, (byte) => byte >= 0x80)
}

function count(bytes: Uint8Array, counts: (byte: number, before: number, after: number) => boolean): number {
  let found = 0
  for (const [at, byte] of bytes.entries()) if (counts(byte, bytes[at - 1] ?? 0, bytes[at + 1] ?? 0)) found++
  return found
}

function isBetween(byte: number | undefined, least: number, most: number): boolean {
  return byte !== undefined && byte >= least && byte <= most
}
