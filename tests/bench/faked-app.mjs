import { TFile, TFolder } from 'obsidian'

/**
 * An app over parsed notes, which is asked as Obsidian is, without its work around it: files stand in one record and in folders,
 * and from a path one look-up leads to the hash of a note's text, another from there to what is known of it. No link leads anywhere.
 */
export function fakedApp(notes) {
  const files = {}
  const hashes = {}
  const metadata = {}
  const root = new TFolder('/', null)
  const folders = new Map([['', root]])
  const listeners = new Map()
  const folderAt = (path) => {
    let folder = folders.get(path)
    if (folder === undefined) {
      const parent = folderAt(path.slice(0, Math.max(path.lastIndexOf('/'), 0)))
      folder = new TFolder(path, parent)
      parent.children.push(folder)
      folders.set(path, folder)
    }
    return folder
  }
  for (const [path, known] of notes) {
    const parent = folderAt(path.slice(0, Math.max(path.lastIndexOf('/'), 0)))
    const file = new TFile(path, parent)
    parent.children.push(file)
    files[path] = file
    hashes[path] = { hash: `hash of ${path}` }
    metadata[hashes[path].hash] = known
  }
  const on = (name, listener) => listeners.set(name, listener)
  return {
    vault: {
      on,
      getRoot: () => root,
      getFileByPath: (path) => files[path] ?? null,
      getMarkdownFiles: () => Object.values(files).filter(({ extension }) => extension === 'md'),
    },
    metadataCache: {
      on,
      getFileCache({ path }) {
        const found = hashes[path]
        return found ? (metadata[found.hash] ?? null) : null
      },
      getFirstLinkpathDest: () => null,
    },
    /** Obsidian has parsed the note at `path` anew. */
    parsed(path, known) {
      if (known) metadata[hashes[path].hash] = known
      listeners.get('changed')(files[path], '')
    },
  }
}
