import { aboutContact } from './action'
import { requestTo } from './which-note'

/** Closes a request that nobody answered. */
export const closeRequest = aboutContact<unknown>({
  id: 'close-request',
  name: 'Close request without an answer',
  icon: 'mail-x',
  places: ['palette', 'row', 'note'],
  applies: ({ target, today }) => requestTo(target, today) !== null,
  plan({ target }, _, { today, edits }) {
    const request = requestTo(target, today)
    if (request === null) return { ok: false, message: `No request to ${target.name} waits for an answer.` }
    return {
      ok: true,
      label: `Closed the request to ${target.name}`,
      changes: [{ path: request.note.path, edits: [edits.set('outcome', 'no reply')] }],
    }
  },
})
