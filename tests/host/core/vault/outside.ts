import type { DiskEntry } from '../disk'
import { TFile, type TAbstractFile } from './files'

export type OutsideChange =
  { kind: 'written' | 'removed'; path: string } | { kind: 'moved'; path: string; from: string }

/**
 * What happened to a disk behind the app's back, removals first. A file that is gone while one of the same size and
 * birth is new was renamed; whether the app sees that as a rename is up to the caller.
 */
export function changesOutside(
  known: TAbstractFile[],
  disk: DiskEntry[],
  seesRenames: boolean,
): OutsideChange[] {
  const onDisk = new Map(disk.map((entry) => [entry.path, entry]))
  const knownPaths = new Set(known.map((file) => file.path))
  const gone = known.filter(
    (file) => onDisk.get(file.path)?.type !== (file instanceof TFile ? 'file' : 'folder'),
  )
  const fresh = disk.filter((entry) => !knownPaths.has(entry.path))
  const moved = seesRenames ? renames(gone, fresh) : []
  const from = new Set(moved.map((move) => move.from))
  const to = new Set(moved.map((move) => move.path))
  const changed = known.filter((file) => isChanged(file, onDisk.get(file.path)))
  return [
    ...moved,
    ...gone.filter((file) => !from.has(file.path)).map((file) => removed(file.path)),
    ...fresh.filter((entry) => !to.has(entry.path)).map((entry) => written(entry.path)),
    ...changed.map((file) => written(file.path)),
  ]
}

const removed = (path: string): OutsideChange => ({ kind: 'removed', path })
const written = (path: string): OutsideChange => ({ kind: 'written', path })

const isChanged = (file: TAbstractFile, entry: DiskEntry | undefined) =>
  file instanceof TFile &&
  entry?.type === 'file' &&
  (entry.mtime !== file.stat.mtime || entry.size !== file.stat.size)

function renames(gone: TAbstractFile[], fresh: DiskEntry[]): { kind: 'moved'; path: string; from: string }[] {
  return gone.flatMap((file) => {
    if (!(file instanceof TFile)) return []
    const same = fresh.filter((entry) => entry.size === file.stat.size && entry.ctime === file.stat.ctime)
    return same.length === 1 && same[0]
      ? [{ kind: 'moved' as const, path: same[0].path, from: file.path }]
      : []
  })
}
