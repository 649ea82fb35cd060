import { newestNote } from '../contacts/contact'
import { aboutContact } from './action'
import { merged, settled } from './settled'

/** Ends the check-ins with a contact: `cadence: none` in their newest interview note, and what was planned goes. */
export const stopCheckIns = aboutContact<unknown>({
  id: 'stop-check-ins',
  name: 'Stop check-ins',
  icon: 'bell-off',
  places: ['palette', 'row', 'note'],
  applies({ target, followUps }) {
    const cadence = followUps[0]?.cadence ?? target.contact?.cadence
    return target.contact !== null && cadence?.every !== null
  },
  plan({ target: { name, contact } }, _, { edits }) {
    if (contact === null)
      return { ok: false, message: `${name} has no interview note, and no check-ins to stop.` }
    const newest = newestNote(contact)
    const planned = settled(contact, edits)
    if (newest.cadence?.every === null && planned.length === 0) {
      return { ok: false, already: true, message: `Check-ins with ${contact.name} are stopped already.` }
    }
    return {
      ok: true,
      label: `Stopped check-ins with ${name}`,
      changes: merged([{ path: newest.path, edits: [edits.set('cadence', 'none')] }, ...planned]),
    }
  },
  several: { label: (who) => `Stopped check-ins with ${who}` },
})
