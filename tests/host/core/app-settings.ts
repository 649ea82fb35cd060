import type { Disk } from './disk'

/** What the user set in the app itself, as it lies in the vault's configuration folder. */
export interface AppSettings {
  /** The core plugin Templates: its folder, or `null` where the plugin is off. */
  templates: { folder: string; dateFormat?: string; timeFormat?: string } | null
  /** What each property is, by name: `date`, `multitext` and the like. */
  propertyTypes: Record<string, string>
}

export async function readAppSettings(disk: Disk, configDir: string): Promise<AppSettings> {
  const templates = await readJson(disk, `${configDir}/templates.json`)
  const types = await readJson(disk, `${configDir}/types.json`)
  return {
    templates: { folder: '', ...stringsOf(templates) },
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
