import { requestTo } from './mark-as-asked'
import type { Action } from './perform'

/** Closes a request that nobody answered. */
export function closeRequest(): Action {
  return (target, { today, edits }) => {
    const request = requestTo(target, today)
    return {
      label: `Closed the request to ${target.name}`,
      plan:
        request === null
          ? { ok: false, message: `No request to ${target.name} waits for an answer.` }
          : { ok: true, changes: [{ path: request.note.path, edits: [edits.set('outcome', 'no reply')] }] },
    }
  }
}
