import { KINDS, type FollowUp } from './follow-up'

/** Orders follow-ups: by day, those without one last; then by name, kind and note. `language` is a BCP 47 tag. */
export function followUpOrder(language: string): (a: FollowUp, b: FollowUp) => number {
  const names = collator(language)
  return (a, b) =>
    compare(a.due ?? '~', b.due ?? '~') ||
    names.compare(a.name, b.name) ||
    KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
    compare(a.path, b.path)
}

/** Orders by name, then by note. */
export function nameOrder(
  language: string,
): (a: { name: string; path: string }, b: { name: string; path: string }) => number {
  const names = collator(language)
  return (a, b) => names.compare(a.name, b.name) || compare(a.path, b.path)
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
