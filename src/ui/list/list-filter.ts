import { wordsOf, wordsToFind } from '../../contacts/fold-text'
import { companyName } from '../../contacts/company-name'
import type { Contact } from '../../contacts/contact'
import { isSameCompany } from '../../contacts/same-company'
import type { Overview } from '../../follow-ups/follow-up'
import { namesIn } from '../../follow-ups/order'
import { normalTag } from '../../interviews/marker'
import { fileName } from '../../interviews/wikilink'
import { isFiltered, type ListChoices } from './list-choices'

/** Keeps of what there is to do what is about those of whom name, company or role was typed. */
export class ListFilter {
  /** The words of what was looked at, so that a letter more takes no text apart again. */
  private words = new Map<string, readonly string[]>()

  /** `tagsOf` gives the tags of the note at a path, with `#` or without. */
  constructor(private readonly tagsOf: (path: string) => readonly string[]) {}

  /**
   * The same overview with those alone who are at the company, have the tag and of whom each typed word begins a word of name, company or
   * role, in any order and without accents; with a kind, what is due of that kind alone. Where nothing is chosen it is given as it is.
   */
  of<T extends Overview>(overview: T, choices: ListChoices): T {
    if (!isFiltered(choices)) {
      this.words.clear()
      return overview
    }
    const { kind, company, tag } = choices
    const asked = wordsOf(choices.typed)
    const isMeant = (...texts: readonly (string | null)[]) => {
      const words = this.wordsIn(texts.filter((text) => text !== null).join(' '))
      return asked.every((one) => words.some((word) => word.startsWith(one)))
    }
    const isAbout = (one: About) =>
      (company === null || isSameCompany(one.company, company)) &&
      (tag === null || hasTag(tagsOf(one, this.tagsOf), tag)) &&
      isMeant(one.name, one.company, one.contact?.role ?? null)
    // What is not due, and what cannot be understood, is of no kind; and a note that is not understood is about nobody yet.
    const ofAnyKind = <A extends About>(all: readonly A[]) => (kind === null ? all.filter(isAbout) : [])
    const isOfAll = kind === null && company === null && tag === null
    return {
      ...overview,
      followUps: overview.followUps.filter((one) => (kind === null || one.kind === kind) && isAbout(one)),
      noNextStep: ofAnyKind(overview.noNextStep),
      closed: ofAnyKind(overview.closed),
      problems: isOfAll ? overview.problems.filter(({ path }) => isMeant(fileName(path))) : [],
    }
  }

  /**
   * The companies and tags of all whom the list tells of, to choose one of them; each once, as it is written first, sorted as `language`
   * (a BCP 47 tag) has it.
   */
  known(
    overview: Overview,
    language: string,
  ): { readonly companies: readonly string[]; readonly tags: readonly string[] } {
    const companies = new Map<string, string>()
    const tags = new Set<string>()
    const all: readonly About[] = [...overview.followUps, ...overview.noNextStep, ...overview.closed]
    for (const one of all) {
      const { key } = companyName(one.company ?? '')
      if (one.company !== null && key !== '' && !companies.has(key)) companies.set(key, one.company)
      for (const tag of tagsOf(one, this.tagsOf)) tags.add(tag)
    }
    const inOrder = namesIn(language)
    return { companies: [...companies.values()].sort(inOrder), tags: [...tags].sort(inOrder) }
  }

  private wordsIn(text: string): readonly string[] {
    const known = this.words.get(text)
    if (known !== undefined) return known
    const words = wordsToFind(text)
    this.words.set(text, words)
    return words
  }
}

/** Somebody whom the list tells of. */
interface About {
  readonly name: string
  readonly company: string | null
  readonly path: string
  readonly contact: Contact | null
}

/** The tags of all notes about somebody, in lower case and without `#`. */
function tagsOf({ contact, path }: About, ofNote: (path: string) => readonly string[]): ReadonlySet<string> {
  const paths = contact === null ? [path] : contact.notes.map((note) => note.path)
  if (contact?.personNote != null) paths.push(contact.personNote)
  return new Set(paths.flatMap((one) => ofNote(one).map(normalTag)))
}

/** Whether a tag is among others, or one within it, as in the app's search. */
function hasTag(tags: ReadonlySet<string>, tag: string): boolean {
  return tags.has(tag) || [...tags].some((one) => one.startsWith(`${tag}/`))
}

/** From so many on, looking for a name is quicker than going through the list. */
const WORTH_FILTERING = 10

/** Whether there is so much that a field to find somebody in it is worth its place. */
export function isWorthFiltering({ followUps, noNextStep, closed, problems }: Overview): boolean {
  return followUps.length + noNextStep.length + closed.length + problems.length >= WORTH_FILTERING
}
