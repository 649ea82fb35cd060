import { TFile, type App, type TFolder } from 'obsidian'
import { isRecord } from '../settings/settings'

/** Creates a note from a template in which Templater has run its commands; undefined where it gave up. */
export type CreateWithTemplater = (
  template: TFile,
  folder: TFolder,
  name: string,
) => Promise<TFile | undefined>

/**
 * Templater's own way to create a note, where it is installed and on. It has no public API, so every step to it is tested.
 * Source: its `create_new_note_from_template(template, folder, filename, open_new_note)`.
 */
export function templaterIn(app: App): CreateWithTemplater | null {
  const plugins = member(member(app, 'plugins'), 'plugins')
  const templater = member(member(plugins, 'templater-obsidian'), 'templater')
  const create = member(templater, 'create_new_note_from_template')
  if (typeof create !== 'function') return null
  return async (template, folder, name) => {
    // A folder by its path would not do: '' is none, and then the user's own folder for new notes counts.
    const file: unknown = await Reflect.apply(create, templater, [template, folder, name, false])
    return file instanceof TFile ? file : undefined
  }
}

function member(value: unknown, key: string): unknown {
  return isRecord(value) ? value[key] : undefined
}
