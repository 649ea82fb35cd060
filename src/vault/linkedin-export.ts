import type { App, TFile } from 'obsidian'
import { decode } from '../contacts/decode-text'
import { readingConnections, type Connection } from '../contacts/linkedin-connections'
import { fileName } from '../interviews/wikilink'
import { inSteps } from './in-steps'

/** What LinkedIn's export in the vault tells. */
export interface ExportRead {
  /** Null where there is none. */
  readonly path: string | null
  /** The same list for as long as the file is the same. */
  readonly connections: readonly Connection[]
  /** What the user should know of the reading, in plain words; nothing where all went well. */
  readonly problems: readonly string[]
}

export const NO_EXPORT: ExportRead = { path: null, connections: [], problems: [] }

const BY_NAME = /^connections.*\.csv$/i

/** LinkedIn's export, as it lies in the vault. It is found and read when it is asked for, and never copied. */
export class LinkedInExport {
  private known: { readonly file: string; readonly read: ExportRead } | null = null
  private reading: { readonly file: string; readonly done: Promise<ExportRead> } | null = null

  constructor(
    private readonly app: App,
    /** The path that the user has chosen, '' for whichever is found by its name. */
    private readonly chosen: () => string,
  ) {}

  /** What was read the last time; nothing is looked for. */
  get current(): ExportRead {
    return this.known?.read ?? NO_EXPORT
  }

  /** What the export tells. It is read again only where the file has become another. */
  async read(): Promise<ExportRead> {
    const path = this.chosen()
    const file = path === '' ? this.newest() : this.app.vault.getFileByPath(path)
    if (file === null) {
      const problems = path === '' ? [] : [notThere(path)]
      this.known = { file: `missing ${path}`, read: { ...NO_EXPORT, problems } }
      return this.known.read
    }
    const key = `${file.path}\n${file.stat.mtime}\n${file.stat.size}`
    if (this.known?.file === key) return this.known.read
    // Whoever asks twice while it is read waits for the same.
    if (this.reading?.file !== key) this.reading = { file: key, done: this.readFile(file, key) }
    return this.reading.done
  }

  private async readFile(file: TFile, key: string): Promise<ExportRead> {
    try {
      const text = decode(new Uint8Array(await this.app.vault.readBinary(file)))
      const told = await inSteps(readingConnections(text))
      const problems = told === null ? [] : inWords(file.path, told.problems, told.connections.length)
      const read = { path: file.path, connections: told?.connections ?? [], problems }
      this.known = { file: key, read }
      return read
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      // Not kept: it may be readable in a moment.
      return { ...NO_EXPORT, path: file.path, problems: [`“${file.name}” could not be read. ${why}`] }
    } finally {
      if (this.reading?.file === key) this.reading = null
    }
  }

  /** Where there are several, the one that was saved last. */
  private newest(): TFile | null {
    const found = this.app.vault.getFiles().filter(({ name }) => BY_NAME.test(name))
    found.sort((a, b) => b.stat.mtime - a.stat.mtime || (a.path < b.path ? -1 : 1))
    return found[0] ?? null
  }
}

function notThere(path: string): string {
  return `“${path}”, the LinkedIn export of your settings, is not in the vault. Choose another there, or leave the setting empty.`
}

/** The first of what is wrong is enough to look at the file. */
function inWords(
  path: string,
  [first, ...others]: readonly { readonly line: number; readonly says: string }[],
  read: number,
): string[] {
  if (first === undefined) return []
  const name = `“${fileName(path)}”`
  if (read === 0 && first.line === 1) return [`${name}: ${first.says}`]
  if (others.length === 0) return [`Line ${first.line} of ${name} is left out. ${first.says}`]
  return [`${others.length + 1} lines of ${name} are left out. Line ${first.line}: ${first.says}`]
}
