/** RFC 5545, 3.1: a line has at most 75 octets without its break. */
const MAX_OCTETS = 75

/** A content line as it stands in the file, with its break: folded where it is too long. `value` is already of its type. */
export function contentLine(name: string, value: string): string {
  const line = `${name}:${value}`
  let folded = ''
  let at = 0
  while (at < line.length) {
    // The space that marks a fold is one of its line's octets.
    const part = beginning(line.slice(at, at + MAX_OCTETS + 1), at === 0 ? MAX_OCTETS : MAX_OCTETS - 1)
    folded += at === 0 ? part : `\r\n ${part}`
    at += part.length
  }
  return `${folded}\r\n`
}

/**
 * RFC 5545, 3.3.11: any text as a TEXT value. Line ends become `\n`, those among them that readers disagree on; other control
 * characters are left out; half an emoji becomes U+FFFD.
 */
export function textValue(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/\r\n|[\v\f\r\u0085\u2028\u2029]/g, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n')
}

/**
 * As much of the text as so many octets hold: whole characters as people see them, since some readers decode line by line. Of
 * one that is longer than that, its code points.
 */
function beginning(text: string, room: number): string {
  const characters = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment)
  return fitting(characters, room) || fitting([...text], room)
}

function fitting(parts: readonly string[], room: number): string {
  let text = ''
  let left = room
  for (const part of parts) {
    left -= new TextEncoder().encode(part).length
    if (left < 0) break
    text += part
  }
  return text
}
