import type { App } from 'obsidian'

/** The text of the note at `path`, '' where there is none. */
export async function readNote(app: App, path: string): Promise<string> {
  const file = app.vault.getFileByPath(path)
  return file === null ? '' : app.vault.cachedRead(file)
}
