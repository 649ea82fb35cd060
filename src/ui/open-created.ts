import { MarkdownView, type App, type Editor, type TFile } from 'obsidian'
import type { CreatedFile } from '../vault/plan'
import { cursorsIn, jumpToCursor } from '../vault/templater'

/** Opens a note that was created, to be written in, with the cursor where there is something to fill in. */
export async function openCreated(app: App, { path, text, cursor }: CreatedFile): Promise<void> {
  const file = app.vault.getFileByPath(path)
  if (file === null) return
  const leaf = app.workspace.getLeaf(false)
  // Whoever reads their notes first would have to leave the reading view before the first word.
  await leaf.openFile(file, { active: true, state: { mode: 'source' } })
  if (!(leaf.view instanceof MarkdownView)) return
  const { editor } = leaf.view
  if (cursorsIn(text).length > 0) await goToFirstCursor(app, file, editor)
  else {
    // The editor counts a line end as one character, however the file writes it.
    const before = text
      .slice(0, cursor)
      .replace(/^\uFEFF/, '')
      .split(/\r\n?|\n/)
    const line = before.length - 1
    editor.setCursor({ line, ch: before[line]?.length ?? 0 })
  }
  editor.focus()
}

/** Goes where the template has the cursor. Where Templater does not, all of its places go, and the cursor to the first. */
async function goToFirstCursor(app: App, file: TFile, editor: Editor): Promise<void> {
  const before = await app.vault.read(file)
  await jumpToCursor(app, file)
  // Templater writes the file; the editor has it a moment later.
  if (cursorsIn(await app.vault.read(file)).length < cursorsIn(before).length) return
  const places = cursorsIn(editor.getValue())
  const [first] = places
  if (first === undefined) return
  editor.setCursor(editor.offsetToPos(first.from))
  for (const { from, to } of [...places].sort((a, b) => b.from - a.from))
    editor.replaceRange('', editor.offsetToPos(from), editor.offsetToPos(to))
}
