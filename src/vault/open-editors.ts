import { MarkdownView, type App, type TFile } from 'obsidian'

const LOOK_AGAIN_AFTER_MS = 50
const GIVE_UP_AFTER_MS = 1000

/**
 * Saves what is typed into the open editors of a note and not on the disk yet. False where an editor still holds something else
 * than the disk: then the note must not be written to, or the typing would be lost.
 */
export async function saveOpenEditors(app: App, file: TFile): Promise<boolean> {
  const views: MarkdownView[] = []
  app.workspace.iterateAllLeaves(({ view }) => {
    if (view instanceof MarkdownView && view.file?.path === file.path) views.push(view)
  })
  if (views.length === 0) return true
  const onDisk = await app.vault.read(file)
  for (const view of views) {
    if (!isSameText(view.getViewData(), onDisk)) await view.save()
  }
  // Another editor of the note takes over what was saved a moment later.
  for (let waited = 0; ; waited += LOOK_AGAIN_AFTER_MS) {
    const saved = await app.vault.read(file)
    if (views.every((view) => isSameText(view.getViewData(), saved))) return true
    if (waited >= GIVE_UP_AFTER_MS) return false
    await new Promise((done) => window.setTimeout(done, LOOK_AGAIN_AFTER_MS))
  }
}

// An editor holds a note with plain line ends and without its byte order mark.
const isSameText = (a: string, b: string) => plain(a) === plain(b)

const plain = (text: string) => text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
