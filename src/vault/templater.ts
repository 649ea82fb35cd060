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

/** A place for the cursor, which Templater leaves in a note that it does not open itself. */
const CURSOR = /<%[-_]?\s*tp\.file\.cursor\(\s*(\d*)\s*\)\s*[-_]?%>/g

/** The places for the cursor in a text, in the order in which it is to go there. */
export function cursorsIn(text: string): { readonly from: number; readonly to: number }[] {
  const places = [...text.matchAll(CURSOR)].sort((a, b) => Number(a[1]) - Number(b[1]) || a.index - b.index)
  return places.map(({ index, 0: source }) => ({ from: index, to: index + source.length }))
}

/** A text without places for the cursor. */
export function withoutCursors(text: string): string {
  return text.replace(CURSOR, '')
}

/**
 * Lets Templater put the cursor where its template says, in a note that is open in front of the user. It does nothing where it is not
 * there or where the user has it so; the text then still holds the places. Source: its `jump_to_next_cursor_location(file, auto)`.
 */
export async function jumpToCursor(app: App, file: TFile): Promise<void> {
  const plugins = member(member(app, 'plugins'), 'plugins')
  const editorHandler = member(member(plugins, 'templater-obsidian'), 'editor_handler')
  const jump = member(editorHandler, 'jump_to_next_cursor_location')
  if (typeof jump !== 'function') return
  try {
    await Reflect.apply(jump, editorHandler, [file, true])
  } catch (error) {
    console.warn('Templater could not put the cursor.', error)
  }
}

function member(value: unknown, key: string): unknown {
  return isRecord(value) ? value[key] : undefined
}
