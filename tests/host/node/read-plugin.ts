import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { PluginManifest } from 'obsidian'
import type { PluginFiles } from '../core/plugins'
import { productionPlugin } from './production-plugin'

const isManifest = (value: unknown): value is PluginManifest =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'

/** What a plugin in a folder says of itself; rejects with a sentence where no plugin is there. */
export async function readManifest(folder: string): Promise<PluginManifest> {
  const text = await readFile(join(folder, 'manifest.json'), 'utf8').catch(() => 'null')
  const manifest = parsed(text)
  if (!isManifest(manifest)) throw new Error(`There is no plugin in ${folder}: its manifest.json has no id.`)
  return manifest
}

/** The plugin in a folder, as it is released or installed: `manifest.json` and `main.js`. */
export async function readPlugin(folder: string): Promise<PluginFiles> {
  const manifest = await readManifest(folder)
  const code = await readFile(join(folder, 'main.js'), 'utf8').catch(() => {
    throw new Error(`The plugin in ${folder} has no main.js: it is not built.`)
  })
  return { manifest, code }
}

/** The plugins in some folders, in order; without any, the plugin of the project, which is built where it has to be. */
export function readPlugins(project: string, folders: string[] = []): Promise<PluginFiles[]> {
  if (folders.length === 0) folders = [project]
  const own = resolve(project)
  return Promise.all(
    folders.map((folder) => (resolve(folder) === own ? productionPlugin(own) : readPlugin(resolve(folder)))),
  )
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}
