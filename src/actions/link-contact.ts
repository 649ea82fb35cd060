import { fileName } from '../interviews/wikilink'
import type { Action } from './action'
import { askContact } from './name-contact'

/** Lets the user say which of several people of one name a note is about, by linking to a note of theirs. */
export const linkContact: Action<{ contact: string }> = {
  id: 'link-contact',
  name: 'Link to a note of theirs',
  icon: 'link',
  places: ['row'],
  dots: false,
  applies: ({ problem }) => problem?.code === 'same-name',
  ask({ problem }, { ask, now }, send) {
    const notes = now.overview.contacts.byNote.get(problem?.path ?? '')?.notes ?? []
    const name = notes.find(({ path }) => path === problem?.path)?.contact?.name ?? ''
    askContact(ask, { title: `Which ${name}?`, initial: name, button: 'Link' }, (contact) =>
      send({ contact }),
    )
  },
  plan({ problem }, { contact }, { edits }) {
    const path = problem?.path ?? ''
    return {
      ok: true,
      label: `Said whom “${fileName(path)}” is about`,
      changes: [{ path, edits: [edits.set('contact', contact)] }],
    }
  },
}
