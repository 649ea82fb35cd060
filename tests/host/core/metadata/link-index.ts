import { parentOf } from '../disk'
import { TFile, type TAbstractFile } from '../vault/files'
import type { Vault } from '../vault/vault'

/**
 * Finds the file that a link means. Case does not matter, and `.md` may be left out. A path that fits as it stands wins;
 * then what lies below the folder of the note that links, then the shortest path.
 */
export class LinkIndex {
  readonly #byName = new Map<string, Set<TFile>>()

  constructor(private readonly vault: Vault) {
    vault.on('create', (file) => this.#add(file, file.name))
    vault.on('delete', (file) => this.#remove(file, file.name))
    vault.on('rename', () => this.#rebuild())
  }

  resolve(linkpath: string, sourcePath: string): TFile | null {
    if (linkpath === '') return this.vault.getFileByPath(sourcePath)
    const folder = parentOf(sourcePath).toLowerCase()
    const wanted = linkpath.normalize('NFC').toLowerCase()
    if (/^\.\.?\//.test(wanted)) return this.#exact(walked(folder, wanted))
    if (wanted.startsWith('/')) return this.#exact(wanted.slice(1))
    const fitting = this.#candidates(wanted).filter(({ key }) => `/${key}`.endsWith(`/${wanted}`))
    const rank = (key: string) => (key === wanted ? 0 : key.startsWith(`${folder}/`) || folder === '' ? 1 : 2)
    fitting.sort((a, b) => rank(a.key) - rank(b.key) || a.file.path.length - b.file.path.length)
    return fitting[0]?.file ?? null
  }

  #exact(path: string): TFile | null {
    return this.#candidates(path).find(({ key }) => key === path)?.file ?? null
  }

  /** Files of the right name, each with its path in the link's form: with `.md` only where the link has it. */
  #candidates(wanted: string): { file: TFile; key: string }[] {
    const name = wanted.slice(wanted.lastIndexOf('/') + 1)
    const withKey = (names: string, cut: number) =>
      [...(this.#byName.get(names) ?? [])].map((file) => {
        const path = file.path.toLowerCase()
        return { file, key: path.slice(0, path.length - cut) }
      })
    return [...withKey(`${name}.md`, 3), ...withKey(name, 0)]
  }

  #add(file: TAbstractFile, name: string): void {
    if (!(file instanceof TFile)) return
    const key = name.normalize('NFC').toLowerCase()
    const files = this.#byName.get(key) ?? new Set()
    this.#byName.set(key, files.add(file))
  }

  #remove(file: TAbstractFile, name: string): void {
    if (file instanceof TFile) this.#byName.get(name.normalize('NFC').toLowerCase())?.delete(file)
  }

  #rebuild(): void {
    this.#byName.clear()
    for (const file of this.vault.getFiles()) this.#add(file, file.name)
  }
}

/** A path from a folder, with `.` and `..` walked. */
function walked(folder: string, relative: string): string {
  const names = folder === '' ? [] : folder.split('/')
  for (const name of relative.split('/')) {
    if (name === '..') names.pop()
    else if (name !== '.') names.push(name)
  }
  return names.join('/')
}
