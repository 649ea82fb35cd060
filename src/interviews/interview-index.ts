import { KeptNotes, type KeptByName } from './kept-notes'
import { LinkMap } from './link-map'
import { isInterview } from './marker'
import { inOrder } from './problem'
import * as messages from './problem-messages'
import type { InterviewReader, Reading } from './read-interview'
import { fileName } from './wikilink'

/**
 * The properties of a note as Obsidian parsed them; `none` where it has none, `unreadable` where there is a block that Obsidian
 * could not read, `pending` where it has not parsed the note yet.
 */
export type NoteProperties = Readonly<Record<string, unknown>> | 'none' | 'unreadable' | 'pending'

/** What the index needs to know of a vault. No function reads a file. */
export interface NoteSource {
  properties(path: string): NoteProperties
  /**
   * Calls `visit` with every note and its properties, in small steps. Of a note without properties it is enough to tell whether there is a
   * block that gave none where `matters` holds.
   */
  each(
    visit: (path: string, properties: NoteProperties) => void,
    matters: (path: string) => boolean,
  ): Iterable<void>
  /** The path of the note that `linkpath` leads to from the note at `from`, or null. */
  resolve(linkpath: string, from: string): string | null
  /** How many tasks stand in the lists of the note at `path`. */
  tasks(path: string): NoteTasks
}

/** How many tasks stand in the lists of a note. */
export interface NoteTasks {
  /** Questions, asked or not. */
  readonly questions: number
  /** Promises of the user's that are open. */
  readonly promises: number
}

/** What was just written to a note. */
interface Written {
  readonly properties: NoteProperties
  /** Left out where they are as Obsidian has them. */
  readonly tasks?: NoteTasks
}

/** What makes a note an interview note, and how it is read. */
export interface IndexRules {
  /** The marker tag, without `#`, in lower case. */
  readonly marker: string
  /** The folder of interview notes, without slashes at its ends; '' for the whole vault, which counts as none. */
  readonly interviewFolder: string
  readonly isLeftOut: (path: string) => boolean
  readonly read: InterviewReader
}

/** An interview note in the index: what it says, and where its links lead. */
export interface IndexedNote {
  readonly reading: Reading
  /** The note that the contact's link resolves to, whatever it is; null for text and for a link to no note. */
  readonly contactTarget: string | null
  /** The same for each of `introducedBy`. */
  readonly introducerTargets: readonly (string | null)[]
  /** How many questions it holds. */
  readonly questions: number
}

/** What an ordinary note of the user's says of the person it is about. */
export interface PersonNote {
  readonly reading: Reading
  /** The other names that the note gives itself. */
  readonly aliases: readonly string[]
}

const NONE: readonly never[] = []

/** Of more changes than these since somebody looked, everything is looked at again. */
const MOST_LOGGED = 2000

/** Knows every interview note of the vault, kept true by the vault's events. Reads nothing but what Obsidian has parsed. */
export class InterviewIndex {
  private readonly notesByPath = new Map<string, IndexedNote>()
  private readonly keptNotes = new KeptNotes(
    (path) => !this.notesByPath.has(path) && !this.rules.isLeftOut(path),
  )
  private readonly persons = new Map<string, PersonNote | null>()
  private readonly links = new LinkMap()
  /** What was just written to a note, until Obsidian has parsed it. */
  private readonly written = new Map<string, Written>()
  private readonly unparsed = new Set<string>()
  private log: string[] = []
  private forgotten = 0
  /** How many scans are under way: after one everything is looked at anyway. */
  private scans = 0

  /** Grows whenever something that could be shown has changed. */
  version = 0

  constructor(
    private readonly source: NoteSource,
    private rules: IndexRules,
  ) {}

  /** Every interview note, by path. */
  get notes(): ReadonlyMap<string, IndexedNote> {
    return this.notesByPath
  }

  /** The notes that are kept for somebody; an interview note is none. */
  get kept(): KeptByName {
    return this.keptNotes
  }

  /** The notes that Obsidian has not parsed yet. */
  get pending(): ReadonlySet<string> {
    return this.unparsed
  }

  /** Reads the whole vault anew, under `rules` where they have changed. */
  scan(rules: IndexRules = this.rules): void {
    const steps = this.scanning(rules)
    while (!steps.next().done) continue
  }

  /** The same in small steps, between which events may come in. Until it has ended, not all notes are known. */
  *scanning(rules: IndexRules = this.rules): Generator<void, void> {
    this.rules = rules
    const before = new Map(this.notesByPath)
    this.notesByPath.clear()
    this.persons.clear()
    this.keptNotes.clear()
    this.links.clear()
    this.unparsed.clear()
    const visit = (path: string, given: NoteProperties) => {
      const properties = this.written.size === 0 ? given : (this.written.get(path)?.properties ?? given)
      if (properties === 'pending') this.unparsed.add(path)
      this.lookWhetherKept(path, properties)
      const note = this.readNote(path, properties, before.get(path))
      // An event may have brought it in between two steps.
      if (this.notesByPath.has(path)) this.drop(path)
      if (note) this.keep(path, note)
    }
    const matters = (path: string) => before.has(path) || this.isInInterviewFolder(path)
    this.scans += 1
    try {
      yield* this.source.each(visit, matters)
    } finally {
      this.scans -= 1
      this.forgetLog()
    }
    this.version += 1
  }

  /**
   * The interview notes that were added, changed or taken away, or of which a note that they link to was, since the log had `from`
   * entries; null where that is not known, and everything may be another.
   */
  changesSince(from: number): readonly string[] | null {
    const first = from - this.forgotten
    return first < 0 ? null : this.log.slice(first)
  }

  /** How many entries the log has had. */
  get logged(): number {
    return this.forgotten + this.log.length
  }

  /** Obsidian has parsed the note at `path` anew. */
  changed(path: string): void {
    this.written.delete(path)
    this.refresh(path, this.source.properties(path))
  }

  /** The note at `path` was just written and holds these properties; Obsidian will parse it soon. */
  wrote(path: string, properties: NoteProperties, tasks?: NoteTasks): void {
    this.written.set(path, { properties, ...(tasks && { tasks }) })
    this.refresh(path, properties)
  }

  /** A note has appeared: links under its name may lead to it now. */
  created(path: string): void {
    if (this.propertiesOf(path) === 'pending') this.unparsed.add(path)
    this.resolveAgain(path)
  }

  /** A note is gone, or a folder with all that was in it. */
  deleted(path: string, isFolder = false): void {
    if (!isFolder) {
      this.forget(path)
      return
    }
    const isInside = (one: string) => one.startsWith(`${path}/`)
    for (const one of [
      ...this.notesByPath.keys(),
      ...this.keptNotes.allPaths(),
      ...this.links.targets(),
      ...this.unparsed,
    ]) {
      if (isInside(one)) this.forget(one)
    }
  }

  // A rename fires no "changed", so the index moves the note itself.
  renamed(from: string, to: string): void {
    const written = this.written.get(from)
    this.written.delete(from)
    if (written !== undefined) this.written.set(to, written)
    if (this.unparsed.delete(from)) this.unparsed.add(to)
    const before = this.notesByPath.get(from)
    this.keptNotes.renamed(from, to)
    this.forgetPerson(from)
    this.forgetPerson(to)
    if (before) this.drop(from)
    this.refresh(to, this.propertiesOf(to), before)
    this.resolveAgain(from)
    this.resolveAgain(to)
  }

  /** What the ordinary note at `path` says of a person; null where it is not parsed, holds no properties, or does not exist. */
  person(path: string): PersonNote | null {
    let person = this.persons.get(path)
    if (person === undefined) {
      person = this.readPerson(path, this.propertiesOf(path))
      this.persons.set(path, person)
    }
    return person
  }

  /** Nothing that is shown depends on it, so that nothing is worked out anew. */
  private lookWhetherKept(path: string, properties: NoteProperties): void {
    if (properties === 'pending') return
    this.keptNotes.look(path, typeof properties === 'string' ? null : properties)
  }

  private forget(path: string): void {
    this.keptNotes.delete(path)
    this.written.delete(path)
    this.unparsed.delete(path)
    this.forgetPerson(path)
    if (this.notesByPath.has(path)) this.drop(path)
    this.resolveAgain(path)
  }

  private propertiesOf(path: string): NoteProperties {
    return this.written.get(path)?.properties ?? this.source.properties(path)
  }

  private refresh(path: string, properties: NoteProperties, before = this.notesByPath.get(path)): void {
    if (properties !== 'pending') this.unparsed.delete(path)
    this.lookWhetherKept(path, properties)
    if (before === undefined && !this.links.isTarget(path) && !this.concerns(path, properties)) {
      // Nobody links to it now; whoever does again reads it again.
      this.persons.delete(path)
      return
    }
    this.refreshPerson(path, properties)
    const note = this.readNote(path, properties, before)
    const held = this.notesByPath.get(path)
    if (held && note && isSame(held, note)) return
    if (held) this.drop(path)
    if (note) this.keep(path, note)
  }

  private concerns(path: string, properties: NoteProperties): boolean {
    if (typeof properties === 'string') return properties === 'unreadable' && this.isInInterviewFolder(path)
    return isInterview(properties, this.rules.marker)
  }

  private readNote(
    path: string,
    properties: NoteProperties,
    before: IndexedNote | undefined,
  ): IndexedNote | null {
    // First of all what lets nearly every note of a vault be.
    if (typeof properties === 'object' && !isInterview(properties, this.rules.marker)) return null
    if (properties === 'none' || this.rules.isLeftOut(path)) return null
    if (properties === 'pending') return before ? this.movedTo(path, before) : null
    if (properties === 'unreadable') {
      return before || this.isInInterviewFolder(path) ? this.unreadable(path, before) : null
    }
    const reading = this.rules.read(path, properties)
    return reading.isTemplate ? null : this.resolved(reading)
  }

  /** A note that was renamed and is not parsed yet says what it said. */
  private movedTo(path: string, before: IndexedNote): IndexedNote {
    return before.reading.interview.path === path ? before : this.resolved(readingAt(path, before.reading))
  }

  /** A note whose block is broken keeps what it said before, so that nobody vanishes while a property is being typed. */
  private unreadable(path: string, before: IndexedNote | undefined): IndexedNote {
    if (before && isBroken(before)) return this.movedTo(path, before)
    const { interview, keys, isTemplate, problems } = before
      ? readingAt(path, before.reading)
      : { ...this.rules.read(path, {}), problems: [] }
    const message = messages.unreadableProperties(before !== undefined)
    const problem = { path, property: null, code: 'unreadable-properties', message } as const
    return this.resolved({ interview, keys, isTemplate, problems: inOrder([problem, ...problems]) })
  }

  private resolved(reading: Reading): IndexedNote {
    const { path, contact, introducedBy } = reading.interview
    const target = (link: string | null | undefined) => (link ? this.source.resolve(link, path) : null)
    const { questions, promises } = this.written.get(path)?.tasks ?? this.source.tasks(path)
    const { interview } = reading
    return {
      reading:
        interview.promises === promises ? reading : { ...reading, interview: { ...interview, promises } },
      contactTarget: target(contact?.link),
      introducerTargets: introducedBy.length === 0 ? NONE : introducedBy.map(({ link }) => target(link)),
      questions,
    }
  }

  private keep(path: string, note: IndexedNote): void {
    this.notesByPath.set(path, note)
    const links = linksIn(note)
    if (links.length > 0) this.links.add(path, links, targetsIn(note))
    this.changedNow(path)
    this.version += 1
  }

  private drop(path: string): void {
    const note = this.notesByPath.get(path)
    this.notesByPath.delete(path)
    if (note) this.links.remove(path, linksIn(note), targetsIn(note))
    this.changedNow(path)
    this.version += 1
  }

  private resolveAgain(target: string): void {
    for (const path of this.links.linking(fileName(target), target)) {
      const held = this.notesByPath.get(path)
      if (!held) continue
      const note = this.resolved(held.reading)
      if (isSame(held, note)) continue
      this.drop(path)
      this.keep(path, note)
    }
  }

  private refreshPerson(path: string, properties: NoteProperties): void {
    const held = this.persons.get(path)
    if (held === undefined) return
    const person = this.readPerson(path, properties)
    if (JSON.stringify(person) === JSON.stringify(held)) return
    this.persons.set(path, person)
    this.changedNow(path)
    this.version += 1
  }

  private readPerson(path: string, properties: NoteProperties): PersonNote | null {
    if (typeof properties === 'string') return null
    return { reading: this.rules.read(path, properties), aliases: aliasesIn(properties) }
  }

  private forgetPerson(path: string): void {
    if (!this.persons.delete(path)) return
    this.changedNow(path)
    this.version += 1
  }

  /** Logs an interview note, and those that link to the note at `path`, whatever it is. */
  private changedNow(path: string): void {
    if (this.scans > 0) return
    if (this.log.length >= MOST_LOGGED) this.forgetLog()
    this.log.push(path, ...this.links.leadingTo(path))
  }

  private forgetLog(): void {
    this.forgotten += this.log.length + 1
    this.log = []
  }

  private isInInterviewFolder(path: string): boolean {
    const { interviewFolder, isLeftOut } = this.rules
    // Without a text made of the folder's name and its slash: every note that has no properties is asked.
    const isInside = path.startsWith(interviewFolder) && path[interviewFolder.length] === '/'
    return interviewFolder !== '' && isInside && !isLeftOut(path)
  }
}

function aliasesIn(properties: Readonly<Record<string, unknown>>): string[] {
  const value = properties.aliases ?? properties.alias
  if (Array.isArray(value)) return value.filter((alias) => typeof alias === 'string')
  return typeof value === 'string' ? value.split(',') : []
}

/** The links of a note to its contact and those who introduced them, as written; and where they lead. */
function linksIn({ reading }: IndexedNote): string[] {
  const { contact, introducedBy } = reading.interview
  const links = contact?.link ? [contact.link] : []
  for (const { link } of introducedBy) if (link) links.push(link)
  return links
}

const targetsIn = ({ contactTarget, introducerTargets }: IndexedNote) => [contactTarget, ...introducerTargets]

const isBroken = ({ reading }: IndexedNote) =>
  reading.problems.some(({ code }) => code === 'unreadable-properties')

/** What a note says that has moved to `path`. */
function readingAt(path: string, reading: Reading): Reading {
  return {
    ...reading,
    interview: { ...reading.interview, path },
    problems: reading.problems.map((problem) => ({ ...problem, path })),
  }
}

// A record that did not change dirties nothing: most edits are to the text of a note.
function isSame(a: IndexedNote, b: IndexedNote): boolean {
  const told = ({ reading, contactTarget, introducerTargets, questions }: IndexedNote) =>
    JSON.stringify([
      reading.interview,
      reading.problems,
      [...reading.keys],
      contactTarget,
      introducerTargets,
      questions,
    ])
  return a === b || told(a) === told(b)
}
