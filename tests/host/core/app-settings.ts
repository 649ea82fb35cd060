import type { Disk } from './disk'

/** What the user set in the app itself, as it lies in the vault's configuration folder. */
export interface AppSettings {
  /** The core plugin Templates: its folder, or `null` where the plugin is off. */
  templates: { folder: string; dateFormat?: string; timeFormat?: string } | null
  /** The core plugin Daily notes: as the user set it, or `null` where it is off. */
  dailyNotes: { folder: string; format: string; template: string } | null
  /** How a note opens that was in no tab before. */
  defaultViewMode: 'source' | 'preview'
  /** What each property is, by name: `date`, `multitext` and the like. */
  propertyTypes: Record<string, string>
}

/** The settings of a vault in which nobody has set anything. */
export const untouchedSettings = (): AppSettings => ({
  templates: { folder: '' },
  dailyNotes: { folder: '', format: '', template: '' },
  defaultViewMode: 'source',
  propertyTypes: {},
})

/** Core plugins are on unless the user turned them off; older vaults list those that are on. */
function isOn(corePlugins: unknown, id: string): boolean {
  if (Array.isArray(corePlugins)) return corePlugins.includes(id)
  return !isMap(corePlugins) || corePlugins[id] !== false
}

export async function readAppSettings(disk: Disk, configDir: string): Promise<AppSettings> {
  const [core, app, templates, daily, types] = await Promise.all(
    ['core-plugins', 'app', 'templates', 'daily-notes', 'types'].map((name) =>
      readJson(disk, `${configDir}/${name}.json`),
    ),
  )
  return {
    templates: isOn(core, 'templates') ? { folder: '', ...stringsOf(templates) } : null,
    dailyNotes: isOn(core, 'daily-notes')
      ? { folder: '', format: '', template: '', ...stringsOf(daily) }
      : null,
    defaultViewMode: isMap(app) && app['defaultViewMode'] === 'preview' ? 'preview' : 'source',
    propertyTypes: isMap(types) && isMap(types['types']) ? stringsOf(types['types']) : {},
  }
}

async function readJson(disk: Disk, path: string): Promise<unknown> {
  try {
    return (await disk.stat(path)) ? (JSON.parse(await disk.read(path)) as unknown) : null
  } catch {
    // The app starts with its defaults where a file of its own is damaged.
    return null
  }
}

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

function stringsOf(value: unknown): Record<string, string> {
  if (!isMap(value)) return {}
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}
