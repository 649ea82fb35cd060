import { newestNote } from '../contacts/contact'
import { aboutContact } from './action'

/** Takes up again what the user had ended: the outcome of the newest note goes, and with it that there are no check-ins. */
export const openAgain = aboutContact<unknown>({
  id: 'open-again',
  name: 'Open again',
  icon: 'rotate-ccw',
  places: ['palette', 'row', 'note'],
  applies: ({ isClosed }) => isClosed,
  plan({ target: { name, contact } }, _, { edits, settings }) {
    if (contact === null) return { ok: false, message: `${name} has no interview note.` }
    const { path, outcome, cadence } = newestNote(contact)
    const isEnded = outcome === 'declined' || outcome === 'no reply'
    const changes = [
      ...(isEnded ? [edits.clear('outcome')] : []),
      ...(cadence?.every === null ? [edits.clear('cadence')] : []),
    ]
    if (changes.length > 0)
      return { ok: true, label: `Opened ${name} again`, changes: [{ path, edits: changes }] }
    return contact.cadence?.every === null
      ? {
          ok: false,
          message: `An older note says that there are no check-ins with ${name}. Choose how often instead.`,
        }
      : {
          ok: false,
          already: true,
          message: `${name} is not closed. With ${settings.defaultCadence} as the usual time, choose how often to be in touch.`,
        }
  },
})
