import { prepareFuzzySearch, type App, type TFile } from 'obsidian'
import type { Contact } from '../contacts/contact'
import { newestNote } from '../contacts/contact'
import type { Contacts } from '../contacts/contact-book'
import type { Interview } from '../interviews/interview'
import type { InterviewIndex } from '../interviews/interview-index'
import type { PersonSuggestion } from '../contacts/person-suggestion'
import { linkTo } from './link-to'

const MOST_SUGGESTIONS = 50

/** Suggests whom an interview could be with, from what was typed: people with a note of their own, and contacts. */
export class People {
  constructor(
    private readonly app: App,
    private readonly index: InterviewIndex,
    private readonly contacts: () => Contacts,
    private readonly peopleFolder: () => string,
  ) {}

  /** The best matches, those with a note in the People folder first. */
  suggest(typed: string): PersonSuggestion[] {
    const search = prepareFuzzySearch(typed)
    const ranked = this.candidates().flatMap(({ suggestion, isInFolder }) => {
      const match = search(suggestion.name)
      return match ? [{ suggestion, isInFolder, score: match.score }] : []
    })
    ranked.sort((a, b) => Number(b.isInFolder) - Number(a.isInFolder) || b.score - a.score)
    return ranked.slice(0, MOST_SUGGESTIONS).map(({ suggestion }) => suggestion)
  }

  /** Whether the note at `path` is about a person: it lies in the People folder, or a contact links to it. */
  isPersonNote(path: string): boolean {
    const folder = this.peopleFolder()
    if (this.index.notes.has(path)) return false
    return (folder !== '' && path.startsWith(`${folder}/`)) || this.contacts().byPersonNote.has(path)
  }

  /** The person whom an ordinary note is about. */
  ofNote(file: TFile): PersonSuggestion {
    const contact = this.contacts().byPersonNote.get(file.path)
    const told = this.index.person(file.path)?.reading.interview
    return {
      name: file.basename,
      detail: file.parent?.path ?? '',
      value: linkTo(this.app, file),
      fill: filled([told, contact]),
    }
  }

  private candidates(): { suggestion: PersonSuggestion; isInFolder: boolean }[] {
    const folder = this.peopleFolder()
    const inFolder = this.app.vault
      .getMarkdownFiles()
      .filter(({ path }) => folder !== '' && path.startsWith(`${folder}/`) && !this.index.notes.has(path))
    const known = new Set(inFolder.map(({ path }) => path))
    const contacts = this.contacts().all.filter(
      ({ personNote }) => personNote === null || !known.has(personNote),
    )
    return [
      ...inFolder.map((file) => ({ suggestion: this.ofNote(file), isInFolder: true })),
      ...contacts.map((contact) => ({ suggestion: this.ofContact(contact), isInFolder: false })),
    ]
  }

  private ofContact(contact: Contact): PersonSuggestion {
    const file = contact.personNote === null ? null : this.app.vault.getFileByPath(contact.personNote)
    return {
      name: contact.name,
      detail: contact.company ?? newestNote(contact).path,
      value: file === null ? contact.name : linkTo(this.app, file),
      fill: filled([contact]),
    }
  }
}

type Known = Pick<Interview, 'company' | 'role' | 'email' | 'linkedin'>

function filled(sources: readonly (Known | undefined)[]): PersonSuggestion['fill'] {
  const first = (pick: (known: Known) => string | null) => {
    for (const source of sources) {
      const value = source && pick(source)
      if (value) return value
    }
    return ''
  }
  return {
    company: first(({ company }) => company),
    role: first(({ role }) => role),
    email: first(({ email }) => email),
    linkedin: first(({ linkedin }) => linkedin),
  }
}
