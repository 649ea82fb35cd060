import { wordsOf, wordsToFind } from '../../contacts/fold-text'
import type { Contact } from '../../contacts/contact'
import type { Overview } from '../../follow-ups/follow-up'
import { fileName } from '../../interviews/wikilink'

/** Keeps of what there is to do what is about those of whom name, company or role was typed. */
export class ListFilter {
  /** The words of what was looked at, so that a letter more takes no text apart again. */
  private words = new Map<string, readonly string[]>()

  /**
   * The same overview with those alone of whom each typed word begins a word of name, company or role, in any order and without
   * accents. Where nothing was typed it is given as it is.
   */
  of<T extends Overview>(overview: T, typed: string): T {
    const asked = wordsOf(typed)
    if (asked.length === 0) {
      this.words.clear()
      return overview
    }
    const isMeant = (...texts: readonly (string | null)[]) => {
      const words = this.wordsIn(texts.filter((text) => text !== null).join(' '))
      return asked.every((one) => words.some((word) => word.startsWith(one)))
    }
    const isAbout = (one: { name: string; company: string | null; contact: Contact | null }) =>
      isMeant(one.name, one.company, one.contact?.role ?? null)
    return {
      ...overview,
      followUps: overview.followUps.filter(isAbout),
      noNextStep: overview.noNextStep.filter(isAbout),
      closed: overview.closed.filter(isAbout),
      problems: overview.problems.filter(({ path }) => isMeant(fileName(path))),
    }
  }

  private wordsIn(text: string): readonly string[] {
    const known = this.words.get(text)
    if (known !== undefined) return known
    const words = wordsToFind(text)
    this.words.set(text, words)
    return words
  }
}

/** From so many on, looking for a name is quicker than going through the list. */
const WORTH_FILTERING = 10

/** Whether there is so much that a field to find somebody in it is worth its place. */
export function isWorthFiltering({ followUps, noNextStep, closed, problems }: Overview): boolean {
  return followUps.length + noNextStep.length + closed.length + problems.length >= WORTH_FILTERING
}
