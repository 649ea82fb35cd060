import { getFrontMatterInfo, type App } from 'obsidian'
import { newestNote, type Contact } from '../contacts/contact'
import { foldName, readReference } from '../interviews/wikilink'
import { namesInWords } from '../messages/request'
import type { SectionHeadings, SectionName } from '../notes/body/section-headings'
import { sectionText } from '../notes/body/sections'
import { EMPTY_INPUT, type NewInterviewInput } from '../interviews/new-interview'
import type { Done, Perform } from '../actions/perform'
import type { Target } from '../actions/target'
import { writeDown, type Account } from '../actions/write-down'
import type { Created } from '../vault/interview-notes'
import type { LiveOverview } from '../vault/live-overview'
import type { UndoHistory, UndoStep } from '../vault/undo-history'

export interface TalksPorts {
  readonly app: App
  readonly overview: LiveOverview['current']
  readonly headings: () => SectionHeadings
  readonly perform: Pick<Perform, 'run'>
  readonly create: (input: NewInterviewInput) => Promise<Created>
  readonly history: Pick<UndoHistory, 'join'>
}

/** What interview notes tell about talks, and how it gets there. */
export class Talks {
  constructor(private readonly ports: TalksPorts) {}

  /** What stands in a section of the note at `path`, '' where that is nothing. */
  async section(path: string, name: SectionName): Promise<string> {
    const { app, headings } = this.ports
    const file = app.vault.getFileByPath(path)
    const text = file === null ? '' : await app.vault.cachedRead(file)
    return sectionText(text, headings()[name], getFrontMatterInfo) ?? ''
  }

  /** Whether somebody of that name is a contact already. */
  isContact(name: string): boolean {
    return this.ports.overview().contacts.byName.has(foldName(readReference(name).name))
  }

  /** Writes down how a talk went, and creates a note for each of `newPeople`, whom the contact named. All of it is one step. */
  async writeDown(target: Target, account: Account, newPeople: readonly string[]): Promise<Done> {
    const done = await this.ports.perform.run(target, writeDown(account, this.ports.headings()))
    if (!done.ok || newPeople.length === 0 || target.contact === null) return done
    const introducedBy = this.asReference(target.contact)
    const steps: UndoStep[] = []
    const names: string[] = []
    const problems: string[] = []
    for (const contact of newPeople) {
      const { name } = readReference(contact)
      const created = await this.ports.create({ ...EMPTY_INPUT, contact, introducedBy })
      if (created.ok) {
        steps.push(created.step)
        names.push(name)
      } else problems.push(`${name}: ${created.problems.map(({ message }) => message).join(' ')}`)
    }
    const made = names.length === 1 ? 'Created a note for' : 'Created notes for'
    const said = [
      done.message,
      ...(names.length === 0 ? [] : [`${made} ${namesInWords(names)}.`]),
      ...problems,
    ]
    const all = done.step === null ? steps : [done.step, ...steps]
    return { ok: true, message: said.join(' '), step: this.ports.history.join(all) }
  }

  /** How another note names the contact: by a link where the contact is linked, else by name. */
  private asReference(contact: Contact): string {
    const { app } = this.ports
    const file = contact.personNote === null ? null : app.vault.getFileByPath(contact.personNote)
    const { contact: written } = newestNote(contact)
    const target = file === null ? (written?.link ?? null) : app.metadataCache.fileToLinktext(file, '', true)
    if (target === null) return contact.name
    return readReference(`[[${target}]]`).name === contact.name
      ? `[[${target}]]`
      : `[[${target}|${contact.name}]]`
  }
}
