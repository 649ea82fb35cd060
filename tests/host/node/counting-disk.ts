import type { Disk } from '../core/disk'

/** A disk that knows how much is still being done on it. */
export interface CountingDisk extends Disk {
  readonly pending: number
}

/** Hands everything on to a disk, and counts what has not been answered yet. */
export function countingDisk(disk: Disk): CountingDisk {
  let pending = 0
  const counted =
    <Args extends unknown[], R>(work: (...args: Args) => Promise<R>) =>
    (...args: Args): Promise<R> => {
      pending++
      return work(...args).finally(() => pending--)
    }
  return {
    get pending() {
      return pending
    },
    tree: counted(() => disk.tree()),
    list: counted((folder: string) => disk.list(folder)),
    stat: counted((path: string) => disk.stat(path)),
    read: counted((path: string) => disk.read(path)),
    readBinary: counted((path: string) => disk.readBinary(path)),
    write: counted((...args: Parameters<Disk['write']>) => disk.write(...args)),
    create: counted((...args: Parameters<Disk['create']>) => disk.create(...args)),
    makeFolder: counted((path: string) => disk.makeFolder(path)),
    rename: counted((from: string, to: string) => disk.rename(from, to)),
    remove: counted((path: string) => disk.remove(path)),
    watch: (listener) => disk.watch(listener),
  }
}
