import type { FileStats } from 'obsidian'
import { nameOf } from '../disk'
import type { Vault } from './vault'

export abstract class TAbstractFile {
  name: string

  constructor(
    public vault: Vault,
    public path: string,
    public parent: TFolder | null,
  ) {
    this.name = nameOf(path)
  }

  /** Takes another place in the tree; the object stays the one that others hold. */
  moveTo(path: string, parent: TFolder): void {
    this.path = path
    this.name = nameOf(path)
    this.parent = parent
  }
}

export class TFile extends TAbstractFile {
  basename = ''
  extension = ''

  constructor(
    vault: Vault,
    path: string,
    parent: TFolder,
    public stat: FileStats,
  ) {
    super(vault, path, parent)
    this.#nameParts()
  }

  override moveTo(path: string, parent: TFolder): void {
    super.moveTo(path, parent)
    this.#nameParts()
  }

  #nameParts(): void {
    const dot = this.name.lastIndexOf('.')
    const hasExtension = dot > 0 && dot < this.name.length - 1
    this.basename = hasExtension ? this.name.slice(0, dot) : this.name
    this.extension = hasExtension ? this.name.slice(dot + 1).toLowerCase() : ''
  }
}

export class TFolder extends TAbstractFile {
  children: TAbstractFile[] = []

  isRoot(): boolean {
    return this.parent === null
  }
}
