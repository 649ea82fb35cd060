import { KINDS, type FollowUp } from './follow-up'
import { comparePlain, isPlain, SORTS_PLAIN_NAMES } from './plain-names'

/** Orders follow-ups: by day, those without one last; then by name, kind and note. `language` is a BCP 47 tag. */
export function followUpOrder(language: string): (a: FollowUp, b: FollowUp) => number {
  const names = namesIn(language)
  return (a, b) =>
    (a.due === b.due ? 0 : compare(a.due ?? '~', b.due ?? '~')) ||
    (a.name === b.name ? 0 : names(a.name, b.name)) ||
    KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
    compare(a.path, b.path)
}

/** So many follow-ups are put in order in one step. */
const SORTED_AT_ONCE = 256

/** Puts follow-ups in order, in small steps. By days first: most of them fall on days of their own, and few names are left to compare. */
export function* puttingInOrder(
  followUps: readonly FollowUp[],
  language: string,
): Generator<void, readonly FollowUp[]> {
  const byDay = new Map<string, FollowUp[]>()
  for (const followUp of followUps) {
    const due = followUp.due ?? '~'
    const ofDay = byDay.get(due)
    if (ofDay) ofDay.push(followUp)
    else byDay.set(due, [followUp])
  }
  const order = followUpOrder(language)
  const hasPlainNames = SORTS_PLAIN_NAMES.test(language)
  const sorted: FollowUp[] = []
  let inStep = 0
  for (const day of [...byDay.keys()].sort()) {
    const ofDay = byDay.get(day) ?? []
    for (const followUp of hasPlainNames ? ofOneDay(ofDay, order) : ofDay.sort(order)) sorted.push(followUp)
    if ((inStep += ofDay.length) < SORTED_AT_ONCE) continue
    inStep = 0
    yield
  }
  return sorted
}

/** The follow-ups of one day in order. Plain names that differ in more than their case are told apart by a key made once for each. */
function ofOneDay(
  followUps: readonly FollowUp[],
  order: (a: FollowUp, b: FollowUp) => number,
): readonly FollowUp[] {
  if (followUps.length < 2) return followUps
  const keyed: { readonly key: string; readonly followUp: FollowUp }[] = []
  for (const followUp of followUps) {
    const { name } = followUp
    if (!isPlain(name)) return [...followUps].sort(order)
    keyed.push({ key: name.toLowerCase(), followUp })
  }
  keyed.sort((a, b) => (a.key === b.key ? order(a.followUp, b.followUp) : a.key < b.key ? -1 : 1))
  return keyed.map(({ followUp }) => followUp)
}

/** Orders by name, then by note. */
export function nameOrder(
  language: string,
): (a: { name: string; path: string }, b: { name: string; path: string }) => number {
  const names = namesIn(language)
  return (a, b) => names(a.name, b.name) || compare(a.path, b.path)
}

/** More than these are put in order with all others. */
const FEW = 40

/** `sorted` without `taken` and with `fresh`, in order; a new list, except where nothing is another. */
export function exchanged<T>(
  sorted: readonly T[],
  taken: readonly T[],
  fresh: readonly T[],
  order: (a: T, b: T) => number,
): readonly T[] {
  if (taken.length === 0 && fresh.length === 0) return sorted
  if (taken.length > FEW || fresh.length > FEW) {
    const gone = new Set(taken)
    return [...sorted.filter((one) => !gone.has(one)), ...fresh].sort(order)
  }
  const result = [...sorted]
  for (const one of taken) {
    const place = placeOf(one, result, order)
    // Of several that are told alike, the very one.
    const at = result[place] === one ? place : result.indexOf(one)
    if (at >= 0) result.splice(at, 1)
  }
  for (const one of fresh) result.splice(placeOf(one, result, order), 0, one)
  return result
}

/** Where `one` stands in `sorted`, or would. */
function placeOf<T>(one: T, sorted: readonly T[], order: (a: T, b: T) => number): number {
  let [from, to] = [0, sorted.length]
  while (from < to) {
    const middle = (from + to) >> 1
    const other = sorted[middle]
    if (other !== undefined && order(other, one) < 0) from = middle + 1
    else to = middle
  }
  return from
}

const known = new Map<string, (a: string, b: string) => number>()

/** Compares names as the language sorts them. A collator is costly to make, and made when it is first needed. */
export function namesIn(language: string): (a: string, b: string) => number {
  let names = known.get(language)
  if (!names) {
    let found: Intl.Collator | undefined
    const asLanguage = (a: string, b: string) => (found ??= collator(language)).compare(a, b)
    names = SORTS_PLAIN_NAMES.test(language)
      ? (a, b) => (isPlain(a) && isPlain(b) ? comparePlain(a, b) : asLanguage(a, b))
      : asLanguage
    known.set(language, names)
  }
  return names
}

function collator(language: string): Intl.Collator {
  try {
    return new Intl.Collator(language)
  } catch {
    // The app's language is not always a tag that Intl knows; names are then sorted as English sorts them.
    return new Intl.Collator('en')
  }
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
