import { lstat, realpath } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Whether a path of the folder is a link to something that is not there. Writing to it would make that something, wherever
 * it leads, so nothing is written to such a path.
 */
export async function isLooseLink(folder: string, path: string): Promise<boolean> {
  const full = join(folder, path)
  const found = await lstat(full).catch(() => null)
  if (!found?.isSymbolicLink()) return false
  return realpath(full).then(
    () => false,
    () => true,
  )
}
