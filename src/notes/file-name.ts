/** What a note is called when nothing is left of its name. */
const FALLBACK = 'Interview'

// File systems take 255 bytes; ` 999`, the extension and what a sync adds to a conflicting copy must fit too.
const MAX_BYTES = 190
const MAX_FOLDER_BYTES = 255

/** How many names are tried for a new file: `Name`, `Name 1` … `Name 999`. */
export const MOST_NAMES = 1000

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

/** A file that is to be made. Folder and name may be what somebody typed; the extension is ours, without a dot. */
export interface WantedFile {
  readonly folder: string
  readonly name: string
  readonly extension: string
}

/** The path of a file that is not there yet, or why there is none, in words for the user. */
export type FreePath =
  { readonly ok: true; readonly path: string } | { readonly ok: false; readonly problem: string }

/**
 * The first of `Name`, `Name 1`, `Name 2` … whose path is not taken; `MOST_NAMES` are tried at most, and the number is never a part
 * of what is cut. `isTaken` is asked about whole paths; `takenAmong` makes one that compares as disks do.
 */
export function freePath(wanted: WantedFile, isTaken: (path: string) => boolean): FreePath {
  const long = foldersOf(wanted.folder).find((part) => byteLength(part) > MAX_FOLDER_BYTES)
  if (long !== undefined) {
    const begins = shorten(long, 40)
    return { ok: false, problem: `The name of the folder “${begins}…” is too long. Choose a shorter one.` }
  }
  for (const path of pathsToTry(wanted)) if (!isTaken(path)) return { ok: true, path }
  const name = cleanFileName(wanted.name)
  return {
    ok: false,
    problem: `There are ${MOST_NAMES} files named “${name}” already. Choose another name, or move some of them.`,
  }
}

/** The paths that a new file may have, in the order in which they are tried: `MOST_NAMES` of them, all different. */
export function* pathsToTry({ folder, name, extension }: WantedFile): Generator<string, void> {
  const stem = [...foldersOf(folder), cleanFileName(name)].join('/')
  yield `${stem}.${extension}`
  for (let number = 1; number < MOST_NAMES; number++) yield `${stem} ${number}.${extension}`
}

/** Whether a path is one of these as macOS and Windows see it: without case, however composed. */
export function takenAmong(paths: Iterable<string>): (path: string) => boolean {
  const taken = new Set<string>()
  for (const path of paths) taken.add(foldPath(path))
  return (path) => taken.has(foldPath(path))
}

/** A path as it is compared, since most disks take `jane.md` and `Jane.md`, however composed, for one file. */
export function foldPath(path: string): string {
  return path.normalize('NFC').toLowerCase().normalize('NFC')
}

/**
 * The path of a note in a folder of the vault. The folder may be what somebody typed: it is taken as lying in the vault,
 * and neither it nor the name leads out of it or into a hidden folder.
 */
export function notePath(folder: string, name: string): string {
  return [...foldersOf(folder), `${cleanFileName(name)}.md`].join('/')
}

/** The path that `freePath` gives a note; where there is none, it throws with the reason. */
export function nextFreePath(folder: string, name: string, taken: (path: string) => boolean): string {
  const free = freePath({ folder, name, extension: 'md' }, taken)
  if (!free.ok) throw new Error(free.problem)
  return free.path
}

function foldersOf(folder: string): string[] {
  return folder
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
}

function replaceAll(text: string): string {
  return REPLACED.reduce((result, [pattern, by]) => result.replace(pattern, by), text).normalize('NFC')
}

// Hidden files begin with a dot; Windows takes dots and spaces off the end.
function trim(name: string): string {
  return name.replace(/^[.\s]+|[.\s]+$/g, '')
}

/** Cuts between characters as people see them, so that no emoji or accent falls apart, unless one alone is too long. */
function shorten(name: string, bytes: number): string {
  if (byteLength(name) <= bytes) return name
  const cut = start(segmentsOf(name), bytes)
  return trim(cut === '' ? start(name, bytes) : cut)
}

function* segmentsOf(name: string): Generator<string, void> {
  for (const { segment } of new Intl.Segmenter().segment(name)) yield segment
}

/** As many of the parts as fit. */
function start(parts: Iterable<string>, bytes: number): string {
  let result = ''
  let left = bytes
  for (const part of parts) {
    left -= byteLength(part)
    if (left < 0) break
    result += part
  }
  return result
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length
}
