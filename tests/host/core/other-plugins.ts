import type { Clock } from './clock'
import type { RunningApp } from './running-app'
import { Templater, type TemplaterOptions } from './templater'
import { TFile } from './vault/files'

/** What other people's plugins do to notes. */
export interface OtherPlugins {
  /** Rewrites each note that appears, so many milliseconds after it did, from what it held then. */
  rewriteCreated?: { after?: number; rewrite: (text: string, path: string) => string }
  templater?: TemplaterOptions
}

export function startOtherPlugins(running: RunningApp, clock: Clock, others: OtherPlugins): void {
  const { vault, workspace } = running.app
  const { rewriteCreated, templater } = others
  if (templater) {
    const { plugin } = new Templater(running, clock, templater)
    Object.assign(running.plugins.plugins, { 'templater-obsidian': plugin })
  }
  if (!rewriteCreated) return
  const rewriteLater = async (file: TFile) => {
    await new Promise<void>((done) => clock.setTimeout(done, rewriteCreated.after ?? 300))
    if (vault.getFileByPath(file.path) !== file) return
    const text = await vault.disk.read(file.path)
    const rewritten = rewriteCreated.rewrite(text, file.path)
    if (rewritten !== text) await vault.modify(file, rewritten)
  }
  workspace.onLayoutReady(() => {
    vault.on('create', (file) => {
      if (file instanceof TFile && file.extension === 'md') void rewriteLater(file)
    })
  })
}
