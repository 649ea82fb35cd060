import type { Disk, DiskStat } from '../core/disk'

/**
 * A vault's disk whose configuration folder is read, but never written: what the plugin saves there is kept for the
 * length of the run. Somebody's folder of notes gets no `.obsidian` by being looked at.
 */
export function withSettingsAside(disk: Disk, configDir: string): Disk {
  const aside = new Map<string, string | ArrayBuffer>()
  const isAside = (path: string) => path === configDir || path.startsWith(`${configDir}/`)
  const stat = async (path: string): Promise<DiskStat | null> => {
    const kept = aside.get(path)
    if (kept === undefined) return disk.stat(path)
    const size = typeof kept === 'string' ? kept.length : kept.byteLength
    return { type: 'file', size, ctime: 0, mtime: 0 }
  }
  return {
    tree: () => disk.tree(),
    list: (folder) => disk.list(folder),
    stat,
    read: async (path) => {
      const kept = aside.get(path)
      return typeof kept === 'string' ? kept : disk.read(path)
    },
    readBinary: (path) => disk.readBinary(path),
    write: async (path, data, times) => {
      if (isAside(path)) aside.set(path, data)
      else await disk.write(path, data, times)
    },
    create: async (path, data, times) => {
      if (isAside(path)) aside.set(path, data)
      else await disk.create(path, data, times)
    },
    makeFolder: async (path) => {
      if (!isAside(path)) await disk.makeFolder(path)
    },
    rename: (from, to) => disk.rename(from, to),
    remove: (path) => disk.remove(path),
    watch: (listener) => disk.watch(listener),
  }
}
