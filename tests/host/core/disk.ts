export interface DiskStat {
  type: 'file' | 'folder'
  size: number
  ctime: number
  mtime: number
}

export interface DiskEntry extends DiskStat {
  /** From the vault's root, with `/` between names; the root itself is the empty text. */
  path: string
}

export interface WriteTimes {
  ctime?: number
  mtime?: number
}

/**
 * Where a vault lies. Paths run from its root, with `/` between names. Nothing here knows of notes, and nothing is kept:
 * a look-up is answered by the disk as it is. Every operation rejects with a `DiskError` where it cannot be done.
 */
export interface Disk {
  /** Everything below the root, folders before what lies in them; dot files and dot folders are left out. */
  tree(): Promise<DiskEntry[]>
  /** What lies directly in a folder, dot files included. */
  list(folder: string): Promise<DiskEntry[]>
  stat(path: string): Promise<DiskStat | null>
  /** The text as it is stored, byte order mark and line ends included; bytes that are no UTF-8 become U+FFFD. */
  read(path: string): Promise<string>
  readBinary(path: string): Promise<ArrayBuffer>
  /** Replaces a file, or makes it. */
  write(path: string, data: string | ArrayBuffer, times?: WriteTimes): Promise<void>
  /** Makes a file, and fails with `exists` where one is there already, also under another case on a disk that ignores it. */
  create(path: string, data: string | ArrayBuffer, times?: WriteTimes): Promise<void>
  makeFolder(path: string): Promise<void>
  rename(from: string, to: string): Promise<void>
  /** Removes a file, or a folder with all that is in it. */
  remove(path: string): Promise<void>
  /** Calls `listener` when somebody other than this app changed something. Returns what stops it. */
  watch(listener: () => void): () => void
}

export type DiskErrorCode = 'missing' | 'exists' | 'not-a-folder' | 'not-a-file'

export class DiskError extends Error {
  constructor(
    readonly code: DiskErrorCode,
    path: string,
  ) {
    super(messages[code](path))
    this.name = 'DiskError'
  }
}

// The wording of Node's file system, which is what a desktop plugin sees.
const messages: Record<DiskErrorCode, (path: string) => string> = {
  missing: (path) => `ENOENT: no such file or directory, open '${path}'`,
  exists: (path) => `EEXIST: file already exists, open '${path}'`,
  'not-a-folder': (path) => `ENOTDIR: not a directory, open '${path}'`,
  'not-a-file': (path) => `EISDIR: illegal operation on a directory, read '${path}'`,
}

export const parentOf = (path: string) => path.slice(0, Math.max(0, path.lastIndexOf('/')))

export const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1)

/** Whether a path names a dot file, or lies in a dot folder: the app shows neither. */
export const isHidden = (path: string) => /(^|\/)\./.test(path)

/** Whether a path names the root, or what lies above it, however that is spelt. */
export const isNotBelowRoot = (path: string) =>
  path.split(/[\\/]/).includes('..') || path.split('/').every((part) => part === '' || part === '.')
