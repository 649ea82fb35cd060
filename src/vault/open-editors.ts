import { MarkdownView, type App, type TFile } from 'obsidian'

const LOOK_AGAIN_AFTER_MS = 50
const GIVE_UP_AFTER_MS = 1000

/**
 * What became of what is typed into the editors of a note: it is `saved`, or the note must not be written to, because something else
 * is `typing`, or because another program has `changed-outside` what the editor does not show yet.
 */
export type EditorsState = 'saved' | 'typing' | 'changed-outside'

/**
 * Saves what is typed into the open editors of a note and not on the disk yet. Obsidian merges what another program wrote into what
 * is being typed, but only once it has noticed; until then an editor that saves would write over it, so none is saved before.
 * `read` gives the note's text on the disk.
 */
export async function saveOpenEditors(
  app: App,
  file: TFile,
  read: () => Promise<string>,
): Promise<EditorsState> {
  const views: MarkdownView[] = []
  app.workspace.iterateAllLeaves(({ view }) => {
    if (view instanceof MarkdownView && view.file?.path === file.path) views.push(view)
  })
  if (views.length === 0) return 'saved'
  const saved = new Set<MarkdownView>()
  // Another editor of the note takes over what was saved a moment later, and Obsidian what another program wrote.
  for (let waited = 0; ; waited += LOOK_AGAIN_AFTER_MS) {
    const onDisk = await read()
    const unsaved = views.filter((view) => !isSameText(view.getViewData(), onDisk))
    if (unsaved.length === 0) return 'saved'
    const hasNews = await isNewsToEditor(app, file, unsaved, onDisk)
    if (waited >= GIVE_UP_AFTER_MS) return hasNews ? 'changed-outside' : 'typing'
    const toSave = hasNews ? [] : unsaved.filter((view) => !saved.has(view))
    for (const view of toSave) {
      saved.add(view)
      await view.save()
    }
    if (toSave.length === 0) await new Promise((done) => window.setTimeout(done, LOOK_AGAIN_AFTER_MS))
  }
}

/** Whether the disk holds what one of the editors has not been told of. */
async function isNewsToEditor(
  app: App,
  file: TFile,
  views: readonly MarkdownView[],
  onDisk: string,
): Promise<boolean> {
  // Where an editor's `data` is not what it shows, it is what it was loaded from or saved last.
  const bases = views.map((view) => view.data).filter((data, at) => data !== views[at]?.getViewData())
  if (bases.some((base) => !isSameText(base, onDisk))) return true
  if (bases.length === views.length) return false
  const stat = await app.vault.adapter.stat(file.path)
  return stat !== null && (stat.mtime !== file.stat.mtime || stat.size !== file.stat.size)
}

// An editor holds a note with plain line ends and without its byte order mark.
const isSameText = (a: string, b: string) => plain(a) === plain(b)

const plain = (text: string) => text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
