import type { App, TFile } from 'obsidian'
import { isRecord } from '../settings/settings'

/** The folder that the user's core Templates keep, '' where none is set. Its file is the only public trace of that setting. */
export async function coreTemplateFolder(app: App): Promise<string> {
  const path = `${app.vault.configDir}/templates.json`
  try {
    if (!(await app.vault.adapter.exists(path))) return ''
    const stored: unknown = JSON.parse(await app.vault.adapter.read(path))
    const folder = isRecord(stored) ? stored.folder : undefined
    return typeof folder === 'string' ? folder.replace(/^\/+|\/+$/g, '') : ''
  } catch {
    // A damaged file of another plugin's is not ours to complain about.
    return ''
  }
}

/** The notes in a folder of templates, by path; of '' there are none. */
export function templatesIn(app: App, folder: string): TFile[] {
  if (folder === '') return []
  return app.vault
    .getMarkdownFiles()
    .filter(({ path }) => path.startsWith(`${folder}/`))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}
