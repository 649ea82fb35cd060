import { aboutContact } from './action'
import { merged, passed } from './settled'
import { requestTo } from './which-note'

/** Closes a request that nobody answered. */
export const closeRequest = aboutContact<unknown>({
  id: 'close-request',
  name: 'Close request without an answer',
  word: 'Close',
  icon: 'mail-x',
  places: ['palette', 'row', 'note'],
  applies: ({ target, today }) => requestTo(target, today) !== null,
  isNextStep: ({ suggestion }) => suggestion === 'close',
  rank: ({ kind, suggestion }) => (suggestion === 'close' ? 1 : kind === 'outreach' ? 4 : null),
  plan({ target }, _, { today, edits }) {
    const request = requestTo(target, today)
    if (target.contact === null || request === null)
      return { ok: false, message: `No request to ${target.name} waits for an answer.` }
    return {
      ok: true,
      label: `Closed the request to ${target.name}`,
      changes: merged([
        { path: request.note.path, edits: [edits.set('outcome', 'no reply')] },
        ...passed(target.contact, edits, today),
      ]),
    }
  },
})
