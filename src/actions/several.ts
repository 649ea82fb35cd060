import type { NoteChange } from '../vault/plan'
import { namesInWords } from '../messages/request'
import { ALL } from './all'
import type { Action, Plan } from './action'
import type { Now } from './now'
import type { Occasion } from './occasion'
import { merged } from './settled'
import { targetAsOf } from './target'

/** An action for several people, and for whom of them it is not; the action is done only where it is for all of them. */
export interface OfferForSeveral {
  readonly action: Action
  readonly notFor: readonly string[]
}

/** What can be done for several people at once: first what is for all of them, each in the order of actions. */
export function offersForSeveral(occasions: readonly Occasion[]): OfferForSeveral[] {
  const offers = ALL.filter(({ several }) => several !== undefined).map((action) => {
    const left = byPerson(occasions).filter((rows) => !rows.some((row) => appliesTo(row, action)))
    return { action, notFor: left.map(([first]) => nameOf(first)) }
  })
  return offers.sort((a, b) => Number(a.notFor.length > 0) - Number(b.notFor.length > 0))
}

/** How many people these rows are about. */
export function peopleIn(occasions: readonly Occasion[]): number {
  return byPerson(occasions).length
}

/** Why an action is not done for all who are selected: "Not for Jane Doe and Sam Lee"; '' where it is. */
export function notForInWords({ notFor }: OfferForSeveral): string {
  const named = notFor.length > 3 ? [...notFor.slice(0, 2), `${notFor.length - 2} others`] : notFor
  return named.length === 0 ? '' : `Not for ${namesInWords(named)}`
}

/**
 * The same action for all of `occasions` as one: it asks once, plans each as the notes say by then, and writes all or nothing. Whoever
 * it is done for already is passed over; who refuses is named. Several rows about one person count as one.
 */
export function together<Answers>(action: Action<Answers>, occasions: readonly Occasion[]): Action<Answers> {
  const people = byPerson(occasions).map((rows) => rows.find((row) => appliesTo(row, action)) ?? rows[0])
  const who = inWords(people)
  const { several, id, name, icon } = action
  return {
    id,
    name,
    icon,
    places: [],
    applies: () => people.length > 0,
    ...(several?.ask && { ask: (_, at) => several.ask?.(who, people.length, at) }),
    plan: (_, answers, now) => planned(action, people, answers, now),
  }
}

function planned<Answers>(
  action: Action<Answers>,
  people: readonly Occasion[],
  answers: Answers,
  now: Now,
): Plan {
  const { several } = action
  const changes: NoteChange[] = []
  const done: Occasion[] = []
  const remarks = new Set<string>()
  let already = ''
  for (const occasion of people) {
    const { target } = occasion
    const current = target && { ...occasion, target: targetAsOf(target, now.overview.contacts) }
    const plan = current && (several?.plan ?? action.plan)?.(current, answers, now, done.length)
    if (!plan)
      return { ok: false, message: `${nameOf(occasion)} is nobody to do this for. Nothing was written.` }
    if (plan.ok) {
      changes.push(...(plan.changes ?? []))
      if (plan.adds !== undefined) remarks.add(plan.adds)
      done.push(occasion)
    } else if (plan.already) already = plan.message
    else
      return { ok: false, message: `${nameOf(occasion)}: ${plan.message} Nothing was written for anybody.` }
  }
  if (done.length === 0) return { ok: false, already: true, message: already }
  const label = several?.label(inWords(done), answers, now, done.length) ?? action.name
  return { ok: true, label, namesNextDay: true, adds: [...remarks].join(' '), changes: merged(changes) }
}

function appliesTo<A>(
  occasion: Occasion,
  { several, applies }: Pick<Action<A>, 'several' | 'applies'>,
): boolean {
  return (several?.applies ?? applies)(occasion)
}

/** The rows about each person; a problem's is about its note. */
function byPerson(occasions: readonly Occasion[]): [Occasion, ...Occasion[]][] {
  const all = new Map<unknown, [Occasion, ...Occasion[]]>()
  for (const occasion of occasions) {
    const person = occasion.target?.contact ?? nameOf(occasion)
    const rows = all.get(person)
    if (rows) rows.push(occasion)
    else all.set(person, [occasion])
  }
  return [...all.values()]
}

function inWords(people: readonly Occasion[]): string {
  const [first] = people
  return people.length === 1 && first ? nameOf(first) : `${people.length} people`
}

function nameOf({ target, problem }: Occasion): string {
  return target?.name ?? problem?.path ?? 'this row'
}
