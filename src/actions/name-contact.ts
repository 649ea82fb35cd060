import { fileName } from '../interviews/wikilink'
import type { Action } from './perform'

/** Says whom the note at `path` is about: a name, or a link `[[…]]` to a note of theirs. */
export function nameContact(path: string, contact: string): Action {
  return (_, { edits }) => ({
    label: `Said whom “${fileName(path)}” is about`,
    plan: { ok: true, changes: [{ path, edits: [edits.set('contact', contact)] }] },
  })
}
