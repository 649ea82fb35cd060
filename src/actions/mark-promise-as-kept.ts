import { talksOf } from '../follow-ups/facts'
import { openPromises } from '../follow-ups/promise'
import { aboutContact } from './action'
import { CallError, text } from './parameters'
import { promisesOf, type OpenPromise } from './promises'

/** Ticks a promise of the user's, in the note where it was written down. Its verb lists those that are open. */
export const markPromiseAsKept = aboutContact<OpenPromise>({
  id: 'mark-promise-as-kept',
  name: 'Mark promise as kept',
  word: 'Kept',
  icon: 'handshake',
  places: ['palette', 'row', 'note'],
  dots: false,
  applies: ({ target: { contact }, today }) =>
    contact !== null && openPromises({ contact, talks: talksOf(contact) }, today) !== null,
  isNextStep: ({ kind }) => kind === 'promise',
  rank: ({ kind }) => (kind === 'promise' ? 1 : null),
  async ask({ target }, at) {
    const { mine } = await promisesOf(target.contact, at)
    const [only] = mine
    if (only === undefined) return at.ask.tell(`No promise to ${target.name} is open.`)
    if (mine.length === 1) return only
    return at.ask.choice({
      title: `Which promise to ${target.name} have you kept?`,
      choices: mine.map((one) => ({ value: one, name: one.said, detail: '' })),
      nothing: 'No promise reads like that.',
    })
  },
  plan: (_, { path, text: words, line, said }) => ({
    ok: true,
    label: `Marked as kept: “${said}”`,
    changes: [{ path, edits: [{ op: 'tick-task', text: words, line }] }],
  }),
  verb: {
    name: 'promises',
    description: 'List what you promised and they offered, or mark a promise as kept',
    parameters: { kept: { value: '<words>', description: 'Words of the promise that you have kept' } },
    async read(given, { target }, at) {
      const { mine, theirs } = await promisesOf(target.contact, at)
      const words = text(given, 'kept').trim().toLowerCase()
      if (words === '') return { tells: listed(mine, theirs) }
      const meant = mine.filter((promise) => promise.said.toLowerCase().includes(words))
      const [only] = meant
      if (only && meant.length === 1) return { answers: only }
      const why =
        meant.length === 0 ? 'No open promise reads like that.' : `${meant.length} promises read like that.`
      throw new CallError(`${why} ${listed(mine, [])}`)
    },
  },
})

function listed(mine: readonly OpenPromise[], theirs: readonly OpenPromise[]): string {
  const lines = [
    ...mine.map((one) => `I promised\t${one.said}\t${one.path}`),
    ...theirs.map((one) => `they offered\t${one.said}\t${one.path}`),
  ]
  return lines.length === 0 ? 'No promise is open.' : lines.join('\n')
}
