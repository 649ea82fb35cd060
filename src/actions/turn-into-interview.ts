import { fileName } from '../interviews/wikilink'
import type { NoteChange } from '../vault/plan'
import type { Action, Plan } from './action'
import { askContact } from './name-contact'
import type { Now } from './now'

/** A note that is to become an interview note, and whom it is with; null where the note itself says that already. */
interface TurnedNote {
  readonly path: string
  readonly contact: string | null
}

/** Makes the note in front of the user an interview note. */
export const turnIntoInterview: Action<TurnedNote> = {
  id: 'turn-into-interview-note',
  name: 'Turn this note into an interview note',
  menuName: 'Turn into interview note',
  icon: 'file-plus',
  places: ['palette', 'note'],
  dots: false,
  applies: ({ note }) => note?.canTurn === true,
  ask({ note }, { ask, notes }, send) {
    if (note === null) return null
    const { path, name } = note
    if (notes.namesContact(path)) return { path, contact: null }
    const title = 'Whom is this note about?'
    return askContact(ask, { title, initial: name, button: 'Turn into interview note' }, (contact) =>
      send({ path, contact }),
    )
  },
  plan: (_, note, now) => planned(`Turned “${fileName(note.path)}” into an interview note`, [note], now),
}

/** Shows what makes a note an interview note, and makes such of notes that the user has already. */
export const turnExistingNotes: Action<readonly TurnedNote[]> = {
  id: 'existing-notes',
  name: 'I already have notes',
  icon: 'files',
  places: ['first-run'],
  applies: () => true,
  ask(_, { ask, notes, now }, send) {
    ask.notes({
      title: 'I already have notes',
      markerTag: now.settings.markerTag,
      candidates: notes.candidates(),
      send: (paths) =>
        send(
          paths.map((path) => ({
            path,
            // Each that names nobody is about whom its file is named for.
            contact: notes.namesContact(path) ? null : fileName(path),
          })),
        ),
    })
  },
  plan(_, turned, now) {
    const what =
      turned.length === 1 ? '1 note into an interview note' : `${turned.length} notes into interview notes`
    return planned(`Turned ${what}`, turned, now)
  },
}

/** Adds the marker to notes, and the contact where one names nobody; nothing else of them changes. */
function planned(label: string, turned: readonly TurnedNote[], { edits, settings }: Now): Plan {
  const change = ({ path, contact }: TurnedNote): NoteChange => ({
    path,
    edits: [
      // Where it says by now whom it is about, that stays.
      ...(contact === null ? [] : [edits.set('contact', contact, '')]),
      { op: 'add-tag', tag: settings.markerTag },
    ],
  })
  return { ok: true, label, namesNextDay: true, changes: turned.map(change) }
}
