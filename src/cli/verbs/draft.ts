import { fitsMailto, mailtoUrl, MAILTO_LIMIT } from '../../messages/mailto'
import { findTarget } from '../find-target'
import { CallError, choice, flag, text } from '../parameters'
import { WHO, type Verb, type VerbPorts } from '../verb'

export function draft({ overview, drafts }: VerbPorts): Verb {
  return {
    name: 'draft',
    description: 'Draft a message',
    flags: {
      ...WHO,
      kind: { value: '<kind>', description: 'request, thank-you', required: true },
      specific: { value: '<sentence>', description: 'What they said that stayed with you, for a thank-you' },
      mailto: { description: 'As the link that opens it in a mail program' },
    },
    run: async (parameters) => {
      if (text(parameters, 'kind') === '') throw new CallError('Write kind=request or kind=thank-you.')
      const kind = choice(parameters, 'kind', ['request', 'thank-you'], 'request')
      const target = findTarget(parameters, overview())
      const drafted = await drafts.draft(kind, target, text(parameters, 'specific'))
      if (!drafted.ok) {
        throw new CallError(drafted.asks ? `${drafted.problem} Write specific=…` : drafted.problem)
      }
      const { to, draft } = drafted.message
      if (!flag(parameters, 'mailto')) return `${draft.subject}\n\n${draft.body}`
      const url = mailtoUrl({ to, ...draft })
      if (url === null) throw new CallError(`The notes give no e-mail address of ${target.name}.`)
      if (!fitsMailto(url)) {
        throw new CallError(
          `The link would have ${url.length} characters, and systems hand on ${MAILTO_LIMIT}. Leave mailto out.`,
        )
      }
      return url
    },
  }
}
