import type { PluginManifest } from 'obsidian'
import type { PluginFiles } from '../../core/plugins'

/** The plugin as it was built last; null where it was not built. */
export async function fetchPlugin(): Promise<PluginFiles | null> {
  const [manifest, code] = await Promise.all([fetch('/plugin/manifest.json'), fetch('/plugin/main.js')])
  if (!manifest.ok || !code.ok) return null
  return { manifest: (await manifest.json()) as PluginManifest, code: await code.text() }
}
