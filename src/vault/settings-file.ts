import type { Plugin } from 'obsidian'
import type { SettingsFile } from '../settings/settings-store'

/** The plugin's `data.json`. */
export function settingsFile(plugin: Plugin): SettingsFile {
  const { adapter, configDir } = plugin.app.vault
  const folder = `${configDir}/plugins/${plugin.manifest.id}`
  return {
    load: () => plugin.loadData(),
    save: (data) => plugin.saveData(data),
    setAside: async () => {
      const text = await adapter.read(`${folder}/data.json`)
      if (text.trim() === '') return
      // None that was set aside before is written over.
      for (let number = 0; ; number++) {
        const path = `${folder}/data.damaged${number === 0 ? '' : ` ${number}`}.json`
        const isTaken = await adapter.exists(path)
        if (isTaken && number < MOST_KEPT && (await adapter.read(path)) !== text) continue
        return adapter.write(path, text)
      }
    },
  }
}

/** The last one is written over, so that a file that breaks again and again does not fill the folder. */
const MOST_KEPT = 9
