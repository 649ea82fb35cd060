import type { App } from 'obsidian'
import { isRecord } from '../../settings/settings'

/** Texts that were typed into a form about a note and not saved yet, by the name of their field. */
export interface DraftTexts {
  load(): Readonly<Record<string, string>> | null
  save(texts: Readonly<Record<string, string>> | null): void
}

/** Keeps what was typed into one kind of form about one note, on this device alone. */
export function noteDraftStore(app: App, form: string, path: string): DraftTexts {
  const key = `informational-interviews-${form}:${path}`
  return {
    load: () => {
      const kept: unknown = app.loadLocalStorage(key)
      if (!isRecord(kept)) return null
      const texts = Object.entries(kept).filter(
        (entry): entry is [string, string] => typeof entry[1] === 'string',
      )
      return texts.length === 0 ? null : Object.fromEntries(texts)
    },
    save: (texts) => app.saveLocalStorage(key, texts && Object.keys(texts).length > 0 ? texts : null),
  }
}
