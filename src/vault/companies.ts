import { getLinkpath, type App, type TFile } from 'obsidian'
import type { Contacts } from '../contacts/contact-book'
import type { InterviewIndex } from '../interviews/interview-index'
import { foldKey, USUAL_NAMES } from '../interviews/property-names'
import { foldName, readReference } from '../interviews/wikilink'
import { linkTo } from './link-to'

const SPELLINGS: readonly string[] = USUAL_NAMES.company

/** How companies are written in the user's notes, and which there are. */
export class Companies {
  constructor(
    private readonly app: App,
    private readonly index: InterviewIndex,
    private readonly contacts: () => Contacts,
  ) {}

  /** The companies of all contacts that hold what was typed: by name, or by a link where they have a note. */
  suggest(typed: string): string[] {
    const wanted = foldName(typed.replace(/^\[\[/, ''))
    const names = new Set(this.contacts().all.flatMap(({ company }) => company ?? []))
    return [...names]
      .filter((name) => foldName(name).includes(wanted))
      .sort()
      .map((name) => this.linkOf(name) ?? name)
  }

  /**
   * A company as a new note has it. The name of one that has a note becomes a link where most interview notes link to companies, or
   * where one links to this; else it stays as it was typed.
   */
  asWritten(typed: string): string {
    const link = readReference(typed).link === null ? this.linkOf(typed) : null
    return link !== null && this.isLinked(typed) ? link : typed
  }

  private linkOf(name: string): string | null {
    const file = this.app.metadataCache.getFirstLinkpathDest(getLinkpath(name), '')
    return file !== null && this.isOfCompany(file) ? linkTo(this.app, file) : null
  }

  private isOfCompany({ path, extension }: TFile): boolean {
    return extension === 'md' && !this.index.notes.has(path) && !this.contacts().byPersonNote.has(path)
  }

  private isLinked(name: string): boolean {
    let balance = 0
    for (const { reading } of this.index.notes.values()) {
      const { company, path } = reading.interview
      if (company === null) continue
      const links = this.linksToCompany(path)
      if (links && foldName(company) === foldName(name)) return true
      balance += links ? 1 : -1
    }
    return balance > 0
  }

  private linksToCompany(path: string): boolean {
    const file = this.app.vault.getFileByPath(path)
    const { frontmatterLinks = [] } = (file && this.app.metadataCache.getFileCache(file)) ?? {}
    return frontmatterLinks.some(({ key }) => SPELLINGS.includes(foldKey(key)))
  }
}
