import { MarkdownView, type App } from 'obsidian'
import type { CreatedFile } from '../vault/plan'

/** Opens a note that was created, with the cursor where there is something to fill in. */
export async function openCreated(app: App, { path, text, cursor }: CreatedFile): Promise<void> {
  const file = app.vault.getFileByPath(path)
  if (file === null) return
  const leaf = app.workspace.getLeaf(false)
  await leaf.openFile(file, { active: true })
  if (!(leaf.view instanceof MarkdownView)) return
  // The editor counts a line end as one character, however the file writes it.
  const before = text
    .slice(0, cursor)
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/)
  const line = before.length - 1
  leaf.view.editor.setCursor({ line, ch: before[line]?.length ?? 0 })
  leaf.view.editor.focus()
}
