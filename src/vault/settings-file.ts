import type { Plugin } from 'obsidian'
import type { SettingsFile } from '../settings/settings-store'

/** The plugin's `data.json`. */
export function settingsFile(plugin: Plugin): SettingsFile {
  const { adapter, configDir } = plugin.app.vault
  const { dir, id } = plugin.manifest
  const folder = dir ?? `${configDir}/plugins/${id}`
  return {
    load: () => plugin.loadData(),
    save: (data) => plugin.saveData(data),
    setAside: async () => {
      const text = await adapter.read(`${folder}/data.json`)
      if (text.trim() !== '') await adapter.write(`${folder}/data.damaged.json`, text)
    },
  }
}
