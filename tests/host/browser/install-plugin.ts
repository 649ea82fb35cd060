import { constants } from 'node:fs'
import { lstat, mkdir, open, readFile, realpath, rename, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import process from 'node:process'

const files = ['main.js', 'manifest.json', 'styles.css']

/** A folder that is there itself, not a link to another one. */
async function isFolder(path: string): Promise<boolean> {
  const found = await lstat(path).catch(() => null)
  if (found?.isSymbolicLink()) throw new Error(`${path} is a link to somewhere else. Nothing was installed.`)
  if (found && !found.isDirectory()) throw new Error(`${path} is no folder. Nothing was installed.`)
  return found !== null
}

/** Puts a file in place whole, also where a link stands: the link is replaced, not followed. */
async function put(data: Uint8Array, to: string): Promise<void> {
  const unfinished = `${to}.${process.pid}`
  const file = await open(unfinished, constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY, 0o644)
  try {
    await file.writeFile(data).finally(() => file.close())
    await rename(unfinished, to)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}

/**
 * Copies the built plugin into the plugin folder of a vault, and touches nothing else there: no `data.json`, no note. Gives
 * the folder; rejects with the reason where `vault` is no vault, or where the way there leads out of it.
 */
export async function installPlugin(project: string, vault: string, id: string): Promise<string> {
  const root = await realpath(resolve(vault)).catch(() => {
    throw new Error(`There is no folder ${vault}.`)
  })
  const settings = join(root, '.obsidian')
  if (!(await isFolder(settings))) {
    throw new Error(
      `${vault} is no vault: it has no .obsidian folder. Open it in Obsidian once, then try again.`,
    )
  }
  const data = await Promise.all(files.map((name) => readFile(join(project, name))))
  const folder = join(settings, 'plugins', id)
  for (const part of [join(settings, 'plugins'), folder]) {
    if (!(await isFolder(part))) await mkdir(part)
  }
  for (const [at, name] of files.entries()) await put(data[at] ?? new Uint8Array(), join(folder, name))
  return folder
}
