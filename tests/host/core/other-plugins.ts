import type { Clock } from './clock'
import type { RunningApp } from './running-app'
import { TFile, TFolder } from './vault/files'

/** What other people's plugins do to notes. */
export interface OtherPlugins {
  /** Rewrites each note that appears, so many milliseconds after it did, from what it held then. */
  rewriteCreated?: { after?: number; rewrite: (text: string, path: string) => string }
  /** Templater: its function for new notes, and whether it runs what new notes hold. */
  templater?: { triggerOnCreate?: boolean }
}

/** How long Templater waits before it looks at a note that appeared, and how long its work takes. */
const templaterWaits = 300
const templaterWorks = 50

export function startOtherPlugins(running: RunningApp, clock: Clock, others: OtherPlugins): void {
  const { vault, workspace } = running.app
  const pause = (milliseconds: number) => new Promise<void>((done) => clock.setTimeout(done, milliseconds))
  const rewriteLater = (file: TFile, after: number, works: number, rewrite: (text: string) => string) =>
    void (async () => {
      await pause(after)
      if (vault.getFileByPath(file.path) !== file) return
      const text = await vault.disk.read(file.path)
      await pause(works)
      const rewritten = rewrite(text)
      if (rewritten !== text) await vault.modify(file, rewritten)
    })()
  const { rewriteCreated, templater } = others
  workspace.onLayoutReady(() => {
    vault.on('create', (file) => {
      if (!(file instanceof TFile) || file.extension !== 'md') return
      if (rewriteCreated) {
        rewriteLater(file, rewriteCreated.after ?? 300, 0, (text) => rewriteCreated.rewrite(text, file.path))
      }
      if (templater?.triggerOnCreate) rewriteLater(file, templaterWaits, templaterWorks, executed)
    })
  })
  if (templater) {
    Object.assign(running.plugins.plugins, { 'templater-obsidian': { templater: templaterApi(running) } })
  }
}

/** What running a note's commands leaves of them: a word that no test can miss. */
const executed = (text: string) => text.replace(/<%[\s\S]*?%>/g, 'EXECUTED')

function templaterApi(running: RunningApp) {
  const { vault, fileManager, workspace } = running.app
  return {
    async create_new_note_from_template(
      template: TFile | string,
      folder?: TFolder | string,
      filename = 'Untitled',
      openNewNote = true,
    ): Promise<TFile | undefined> {
      const text = typeof template === 'string' ? template : await vault.disk.read(template.path)
      const parent = typeof folder === 'string' ? folder : (folder ?? fileManager.getNewFileParent('')).path
      const base = parent === '/' || parent === '' ? filename : `${parent}/${filename}`
      const file = await vault.create(await freePath(running, base), executed(text))
      workspace.trigger('templater:new-note-from-template', { file, content: executed(text) })
      if (openNewNote) await workspace.getLeaf(false).openFile(file)
      return file
    },
  }
}

async function freePath(running: RunningApp, base: string): Promise<string> {
  for (let number = 0; ; number++) {
    const path = `${base}${number === 0 ? '' : ` ${number}`}.md`
    if (!(await running.app.vault.adapter.exists(path))) return path
  }
}
