/** A person or a company as a property names it: plain text, or a link to a note. */
export interface Reference {
  /** What a reader sees: the text, the link's alias, else its target's file name. */
  readonly name: string
  /** The link's target as it is written, without heading and alias; null for plain text. */
  readonly link: string | null
}

const WIKILINK = /^\[\[([^[\]|#]+)(?:#[^[\]|]*)?(?:\|([^[\]]*))?\]\]$/

/** Reads `[[target#heading|alias]]` as a link, all else as plain text. Spaces at the ends and runs of them do not count. */
export function readReference(text: string): Reference {
  if (text.charCodeAt(0) !== BRACKET && isTidy(text)) return { name: text, link: null }
  const found = WIKILINK.exec(text.trim())
  const target = found?.[1]?.trim() ?? ''
  if (!found || target === '') return { name: squeezeSpaces(text), link: null }
  const alias = squeezeSpaces(found[2] ?? '')
  return { name: alias === '' ? fileName(target) : alias, link: target }
}

/** A note's name without folders and without `.md`. */
export function fileName(path: string): string {
  if (path.endsWith('.md')) return squeezeSpaces(path.slice(path.lastIndexOf('/') + 1, -3))
  return squeezeSpaces(path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, ''))
}

/** A name as it is compared: NFC, case folded, with single spaces. */
export function foldName(name: string): string {
  const squeezed = squeezeSpaces(name)
  if (/^[\x20-\x7e]*$/.test(squeezed)) return squeezed.toLowerCase()
  // Upper case first, so that `ß` meets `SS`.
  return squeezed.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC')
}

function squeezeSpaces(text: string): string {
  return isTidy(text) ? text : text.trim().replace(/\s+/g, ' ')
}

const BRACKET = 91
const SPACE = 32

/** Whether the text is plain ASCII with single spaces within, which is what nearly every name is. */
function isTidy(text: string): boolean {
  let before = SPACE
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < SPACE || code > 126 || (code === SPACE && before === SPACE)) return false
    before = code
  }
  return before !== SPACE || text === ''
}
