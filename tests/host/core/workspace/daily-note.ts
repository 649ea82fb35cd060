import type { App } from 'obsidian'
import moment from 'moment'
import type { AppSettings } from '../app-settings'
import { parentOf } from '../disk'
import { normalizePath } from '../text/normalize-path'

/** A template's text with the variables of core templates filled in, for a note of the given name. */
function filledIn(template: string, title: string): string {
  const now = moment()
  return template.replace(
    /\{\{(title|date|time)(?::([^}]*))?\}\}/gi,
    (_, name: string, format: string | undefined) => {
      if (name.toLowerCase() === 'title') return title
      return now.format(format ?? (name.toLowerCase() === 'date' ? 'YYYY-MM-DD' : 'HH:mm'))
    },
  )
}

/** Opens the note of the day, and makes it from its template where it is not there yet. */
export async function openDailyNote(
  app: App,
  { folder, format, template }: NonNullable<AppSettings['dailyNotes']>,
): Promise<void> {
  const { vault, workspace } = app
  const name = moment().format(format === '' ? 'YYYY-MM-DD' : format)
  const path = normalizePath(`${folder}/${name}.md`)
  let file = vault.getFileByPath(path)
  if (!file) {
    const from = vault.getFileByPath(normalizePath(template.replace(/(?:\.md)?$/, '.md')))
    const text = from ? filledIn(await vault.read(from), name.slice(name.lastIndexOf('/') + 1)) : ''
    const parent = parentOf(path)
    if (parent !== '' && !vault.getFolderByPath(parent)) await vault.createFolder(parent)
    file = await vault.create(path, text)
  }
  await workspace.getLeaf(false).openFile(file)
}
