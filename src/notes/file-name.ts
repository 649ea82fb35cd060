/** What a note is called when nothing is left of its name. */
const FALLBACK = 'Interview'

// File systems take 255 bytes; ` 12345`, `.md` and what a sync adds to a conflicting copy must fit too.
const MAX_BYTES = 190

const REPLACED: readonly (readonly [pattern: RegExp, by: string])[] = [
  // Parts of paths, of `[[link|alias]]`, and of names that Windows takes for something else.
  [/[/\\:|]+/g, '-'],
  [/"/g, "'"],
  [/\[+/g, '('],
  [/\]+/g, ')'],
  [/[?*<>#^]+/g, ' '],
  // Marks that turn the direction of what follows, so that a name could look like another.
  [/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, ''],
  [/[\p{Cs}\u200B\uFEFF\uFFFE\uFFFF]/gu, ''],
  [/[\p{Cc}\s]+/gu, ' '],
]

/** Devices that Windows sees in these names, whatever extension follows. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i

/**
 * Makes a note's name, without folder and `.md`, of what somebody typed: without characters that a file name or a link
 * cannot hold, not hidden, short enough for every file system, and never empty.
 */
export function cleanFileName(text: string): string {
  const name = shorten(trim(replaceAll(text)), MAX_BYTES)
  if (name === '') return FALLBACK
  return RESERVED.test(name) ? name.replace(RESERVED, '$&_') : name
}

/** The note's name that a pattern such as `{{contact}} interview` makes. Of what is too long, the longest value is cut. */
export function fileNameOf(pattern: string, values: Readonly<Record<string, string>>): string {
  const given = new Map(Object.entries(values).map(([key, value]) => [key, trim(replaceAll(value))]))
  const fill = () =>
    pattern.replace(/\{\{\s*([\w-]+)\s*\}\}/g, (_, key: string) => given.get(key.toLowerCase()) ?? '')
  const tooLong = byteLength(replaceAll(fill())) - MAX_BYTES
  if (tooLong > 0) {
    const [longest] = [...given].sort(([, a], [, b]) => byteLength(b) - byteLength(a))
    if (longest) given.set(longest[0], shorten(longest[1], Math.max(byteLength(longest[1]) - tooLong, 0)))
  }
  return cleanFileName(fill())
}

/**
 * The path of a note in a folder of the vault. The folder may be what somebody typed: it is taken as lying in the vault,
 * and neither it nor the name leads out of it or into a hidden folder.
 */
export function notePath(folder: string, name: string): string {
  const folders = folder
    .normalize('NFC')
    .split(/[/\\]+/)
    .map((part) =>
      part
        .replace(/\p{Cc}/gu, '')
        .trim()
        .replace(/^\.+/, '')
        .trim(),
    )
    .filter((part) => part !== '' && !/^[A-Za-z]:$/.test(part))
  return [...folders, `${cleanFileName(name)}.md`].join('/')
}

/** The first of `Name`, `Name 1`, `Name 2` … whose path is not taken. */
export function nextFreePath(folder: string, name: string, taken: (path: string) => boolean): string {
  const clean = cleanFileName(name)
  let path = notePath(folder, clean)
  for (let number = 1; taken(path); number++) path = notePath(folder, `${clean} ${number}`)
  return path
}

function replaceAll(text: string): string {
  return REPLACED.reduce((result, [pattern, by]) => result.replace(pattern, by), text).normalize('NFC')
}

// Hidden files begin with a dot; Windows takes dots and spaces off the end.
function trim(name: string): string {
  return name.replace(/^[.\s]+|[.\s]+$/g, '')
}

/** Cuts between characters as people see them, so that no emoji or accent falls apart. */
function shorten(name: string, bytes: number): string {
  if (byteLength(name) <= bytes) return name
  let result = ''
  let left = bytes
  for (const { segment } of new Intl.Segmenter().segment(name)) {
    left -= byteLength(segment)
    if (left < 0) break
    result += segment
  }
  return trim(result)
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length
}
