import type { PluginManifest } from 'obsidian'
import type { PluginFiles } from '../../core/plugins'
import { pluginAddress } from '../page-html'

/** A plugin as it was built last; null where it was not built. */
export async function fetchPlugin(id: string): Promise<PluginFiles | null> {
  const names = ['manifest.json', 'main.js'] as const
  const [manifest, code] = await Promise.all(names.map((name) => fetch(pluginAddress(id, name))))
  if (!manifest?.ok || !code?.ok) return null
  return { manifest: (await manifest.json()) as PluginManifest, code: await code.text() }
}
