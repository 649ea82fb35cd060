import type { Contact } from '../contacts/contact'
import type { JobMove } from '../contacts/job-moves'
import { findPeople } from '../follow-ups/find-people'
import type { FoundPeople, PeopleSource, ToldByNotes } from '../follow-ups/found-people'
import { PeopleIndex } from '../follow-ups/people-index'
import { inSteps } from './in-steps'
import type { ExportRead, LinkedInExport } from './linkedin-export'
import type { LiveOverview } from './live-overview'

/** Finds people in the notes and in LinkedIn's export. */
export interface PeopleSearch {
  /** Reads the export and brings together what people are found in, in small steps. To be waited for before anybody is looked for. */
  prepare(): Promise<ExportRead>
  /** What was prepared, brought up to date where notes have changed since. `most` is how many companies are given. */
  find(typed: string, most: number): FoundPeople
  /** Where LinkedIn's export has a contact elsewhere than the notes; null where it does not, and where there is no export. */
  moveOf(contact: Contact): Promise<JobMove | null>
}

export interface FinderPorts {
  /** Waits until all notes are known, or nothing more is heard of those that are not. */
  readonly ready: () => Promise<unknown>
  readonly live: Pick<LiveOverview, 'current' | 'introductionsOf'>
  readonly linkedIn: Pick<LinkedInExport, 'read' | 'current'>
  readonly told: ToldByNotes
  /** The language in which names are sorted, a BCP 47 tag. */
  readonly language: () => string
}

/** Keeps people prepared to be found from one search to the next. */
export class PeopleFinder implements PeopleSearch {
  private readonly index = new PeopleIndex()
  private hasLooked = false

  constructor(private readonly ports: FinderPorts) {}

  async prepare(): Promise<ExportRead> {
    await this.ports.ready()
    const read = await this.ports.linkedIn.read()
    await inSteps(this.index.preparing(this.source()))
    return read
  }

  find(typed: string, most: number): FoundPeople {
    return findPeople(typed, this.index.prepare(this.source()), most)
  }

  async moveOf(contact: Contact): Promise<JobMove | null> {
    const { connections } = await this.ports.linkedIn.read()
    if (connections.length === 0) return null
    await this.ports.ready()
    await inSteps(this.index.matching(this.source()))
    return this.index.moveOf(contact)
  }

  /** The same as far as the export has been read, for menus, which wait for nothing: the first of them has it read for those to come. */
  knownMove(contact: Contact): JobMove | null {
    if (!this.hasLooked) void this.moveOf(contact)
    this.hasLooked = true
    return this.ports.linkedIn.current.connections.length === 0 ? null : this.index.moveOf(contact)
  }

  private source(): PeopleSource {
    const { live, linkedIn, told, language } = this.ports
    return {
      overview: live.current(),
      introductionsOf: (contact) => live.introductionsOf(contact),
      connections: linkedIn.current.connections,
      // As of now: by its version the index knows what has changed since.
      told: {
        tagsOf: (path) => told.tagsOf(path),
        textsOf: (path) => told.textsOf(path),
        version: told.version,
      },
      language: language(),
    }
  }
}
