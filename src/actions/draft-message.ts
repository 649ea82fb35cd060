import type { DraftKind } from '../messages/draft'
import { fitsMailto, mailtoUrl, MAILTO_LIMIT } from '../messages/mailto'
import { aboutContact, type Action, type AtHand, type Verb } from './action'
import { draftTo } from './drafted'
import type { AboutContact } from './occasion'
import { CallError, choice, flag, text } from './parameters'
import type { Target } from './target'
import { keepAs } from './unsaved-input'
import { awaitsThanks } from './which-note'

const KINDS: readonly DraftKind[] = ['request', 'thank-you']

/** A request could be written where nothing has come of one yet, or nothing is planned. */
export const draftRequest = aboutContact<never>({
  id: 'draft-request',
  name: 'Draft request',
  icon: 'mail',
  places: ['palette', 'row', 'note'],
  applies: ({ target, followUps }) =>
    target.contact !== null &&
    (followUps.length === 0 || followUps.some(({ kind }) => kind === 'to-ask' || kind === 'outreach')),
  rank: ({ kind, suggestion }) =>
    kind === 'to-ask' || suggestion === 'remind' ? 1 : suggestion === 'new-day' ? 2 : null,
  ask: ({ target }, at) => askToSend('request', `Request to ${target.name}`, target, at),
  verb: verb(),
})

/** Only after a talk are there thanks to give. */
export const draftThankYou = aboutContact<never>({
  id: 'draft-thank-you',
  name: 'Draft thank-you',
  icon: 'mail-check',
  places: ['palette', 'row', 'note'],
  applies: ({ target, followUps, today }) =>
    followUps.some(({ kind }) => kind === 'thank-you') || awaitsThanks(target, today),
  rank: ({ kind }, hasBegun) => (kind === 'thank-you' ? 1 : kind === 'interview' && hasBegun ? 2 : null),
  ask: ({ target }, at) => askToSend('thank-you', `Thank-you to ${target.name}`, target, at),
})

/** What to offer once a message is on its way: to note that it was sent. What does not apply by then is left out. */
const THEN: { readonly [kind in DraftKind]: readonly Action['id'][] } = {
  request: ['mark-as-asked', 'mark-as-reminded'],
  'thank-you': ['mark-as-thanked'],
}

async function askToSend(kind: DraftKind, title: string, target: Target, at: AtHand): Promise<void> {
  const { ask } = at
  const drafting = await draftTo(kind, target, at)
  if (drafting.ok) return show(kind, title, drafting.drafted, at)
  if (!drafting.asks) return ask.tell(drafting.problem)
  ask.form({
    title,
    button: 'Continue',
    fields: [{ key: 'sentence', label: drafting.problem, as: 'lines' }],
    async send({ sentence }) {
      const specific = sentence.trim().replace(/\s+/g, ' ')
      const message = 'Write one sentence.'
      if (specific === '') return { message, problems: [{ field: 'sentence', message }] }
      const again = await draftTo(kind, target, at, specific)
      if (!again.ok) return { message: again.problem }
      show(kind, title, again.drafted, at)
      return null
    },
  })
}

type Drafted = Extract<Awaited<ReturnType<typeof draftTo>>, { ok: true }>['drafted']

function show(kind: DraftKind, title: string, { draft, to, path, warnings }: Drafted, { ask }: AtHand): void {
  ask.message({
    title,
    drafted: { subject: draft.subject, body: draft.body },
    to,
    path,
    keepAs: keepAs(kind, path),
    warnings,
    thenOffers: THEN[kind],
  })
}

function verb(): Verb<never, AboutContact> {
  return {
    name: 'draft',
    description: 'Draft a message',
    parameters: {
      kind: { value: '<kind>', description: KINDS.join(', '), required: true },
      specific: { value: '<sentence>', description: 'What they said that stayed with you, for a thank-you' },
      mailto: { description: 'As the link that opens it in a mail program' },
    },
    async read(given, { target }, at) {
      if (text(given, 'kind') === '')
        throw new CallError(`Write ${KINDS.map((kind) => `kind=${kind}`).join(' or ')}.`)
      const kind = choice(given, 'kind', KINDS, 'request')
      const drafting = await draftTo(kind, target, at, text(given, 'specific'))
      if (!drafting.ok)
        throw new CallError(drafting.asks ? `${drafting.problem} Write specific=…` : drafting.problem)
      const { to, draft } = drafting.drafted
      if (!flag(given, 'mailto')) return { tells: `${draft.subject}\n\n${draft.body}` }
      const url = mailtoUrl({ to, ...draft })
      if (url === null) throw new CallError(`The notes give no e-mail address of ${target.name}.`)
      if (!fitsMailto(url)) {
        throw new CallError(
          `The link would have ${url.length} characters, and systems hand on ${MAILTO_LIMIT}. Leave mailto out.`,
        )
      }
      return { tells: url }
    },
  }
}
