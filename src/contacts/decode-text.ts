/**
 * The text of a file of which nobody knows how it was saved: by its byte order mark UTF-8 or UTF-16, else UTF-8 where it is valid, else
 * Windows-1252, as which spreadsheets save. The mark itself is left out.
 */
export function decode(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // Some versions of Node read Windows-1252 as Latin-1, where these 32 are no signs at all.
    const text = new TextDecoder('windows-1252').decode(bytes)
    return text.replace(/[\x80-\x9f]/g, (sign) => SIGNS[sign.charCodeAt(0) - 0x80] ?? sign)
  }
}

const SIGNS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'
