import type { FileStats } from 'obsidian'
import { nameOf } from '../disk'
import type { Vault } from './vault'

// These three have the members of the app's own classes and no others, so that they are assignable to them.

export abstract class TAbstractFile {
  name: string

  constructor(
    public vault: Vault,
    public path: string,
    public parent: TFolder | null,
  ) {
    this.name = nameOf(path)
  }
}

export class TFile extends TAbstractFile {
  basename: string
  extension: string

  constructor(
    vault: Vault,
    path: string,
    parent: TFolder,
    public stat: FileStats,
  ) {
    super(vault, path, parent)
    ;[this.basename, this.extension] = nameParts(this.name)
  }
}

export class TFolder extends TAbstractFile {
  children: TAbstractFile[] = []

  isRoot(): boolean {
    return this.parent === null
  }
}

/** Gives a file another place in the tree; the object stays the one that others hold. */
export function relocate(file: TAbstractFile, path: string, parent: TFolder): void {
  file.path = path
  file.name = nameOf(path)
  file.parent = parent
  if (file instanceof TFile) [file.basename, file.extension] = nameParts(file.name)
}

function nameParts(name: string): [basename: string, extension: string] {
  const dot = name.lastIndexOf('.')
  const hasExtension = dot > 0 && dot < name.length - 1
  return hasExtension ? [name.slice(0, dot), name.slice(dot + 1).toLowerCase()] : [name, '']
}
