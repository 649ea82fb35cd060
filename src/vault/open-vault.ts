import { getFrontMatterInfo, type App, type Component } from 'obsidian'
import { dayInForce } from '../days/day-in-force'
import { today } from '../days/today'
import { InterviewIndex, type NoteSource } from '../interviews/interview-index'
import { USUAL_NAMES } from '../interviews/property-names'
import type { SectionHeadings } from '../notes/body/section-headings'
import { tasksOf } from '../notes/body/task-counts'
import type { PlannedFrom } from '../notes/still-that-note'
import { ownHeadings } from '../settings/own-headings'
import { followUpRules, indexRules, templateFolder } from '../settings/rules'
import type { Settings } from '../settings/settings'
import { ExistingNotes } from './existing-notes'
import { IndexFeed } from './index-feed'
import { InterviewNotes, type Creation } from './interview-notes'
import { LinkedInExport } from './linkedin-export'
import { LiveOverview } from './live-overview'
import { NewFiles } from './new-files'
import { noteSource } from './note-source'
import { NoteWriter } from './note-writer'
import { Companies } from './companies'
import { People } from './people'
import { PeopleFinder } from './people-finder'
import type { NewFile } from './plan'
import { coreTemplateFolder } from './templates'
import { SectionPresence } from './section-presence'
import { TagsAndTexts } from './told-by-notes'
import { UndoHistory } from './undo-history'
import { keepWithNotes } from './unsaved-input'

/** So long somebody who looks for people waits for notes that are not read yet. */
const LONGEST_WAIT_MS = 10_000

/** The vault as the rest of the plugin sees it: what is due in it, and the way to write to it. */
export class OpenVault {
  /** The user's day, as it counts here. */
  readonly today = dayInForce(today)
  readonly notes: NoteSource
  readonly index: InterviewIndex
  readonly live: LiveOverview
  readonly feed: IndexFeed
  readonly history = new UndoHistory()
  readonly writer: NoteWriter
  readonly people: People
  readonly companies: Companies
  readonly existingNotes: ExistingNotes
  /** Which talks something is written down of. */
  readonly takeaways: SectionPresence
  readonly finder: PeopleFinder
  readonly told: TagsAndTexts
  private readonly newFiles: NewFiles
  private readonly interviewNotes: InterviewNotes
  private coreTemplates = ''
  private stopped = false
  private rules

  constructor(
    private readonly app: App,
    private readonly settings: () => Settings,
    /** The language in which names are sorted, a BCP 47 tag. */
    private readonly languageOfNames: () => string,
  ) {
    this.notes = noteSource(app, () => this.headings)
    this.rules = this.rulesInForce()
    this.index = new InterviewIndex(this.notes, this.rules.index)
    this.live = new LiveOverview(this.index, this.today, () => this.rules.followUps)
    this.feed = new IndexFeed(
      app,
      this.index,
      () => this.live.invalidate(),
      () => this.live.preparing(),
    )
    this.newFiles = new NewFiles(app)
    this.takeaways = new SectionPresence(app, () => this.headings.takeaways)
    this.companies = new Companies(app, this.index, () => this.live.current().contacts)
    this.interviewNotes = new InterviewNotes(app, this.newFiles, settings, USUAL_NAMES, this.companies)
    this.writer = new NoteWriter(app, {
      history: this.history,
      newFiles: this.newFiles,
      create: (file) => this.create(file),
      headings: () => this.headings,
      plannedFrom: (path) => this.plannedFrom(path),
      wrote: (path, text, properties) =>
        this.feed.wrote(path, text, properties, tasksOf(text, this.headings, getFrontMatterInfo)),
      finished: () => this.live.tell(),
    })
    this.people = new People(
      app,
      this.index,
      () => this.live.current().contacts,
      () => settings().peopleFolder,
    )
    this.told = new TagsAndTexts(app, () => settings().markerTag)
    this.finder = new PeopleFinder({
      ready: () => this.feed.whenReady(LONGEST_WAIT_MS),
      live: this.live,
      linkedIn: new LinkedInExport(app, () => settings().linkedInExport),
      told: this.told,
      language: languageOfNames,
    })
    this.existingNotes = new ExistingNotes({
      app,
      notes: this.notes,
      peopleFolder: () => settings().peopleFolder,
      canTurn: (path) => this.canTurn(path),
    })
  }

  /** The headings under which the sections of interview notes are found. */
  get headings(): SectionHeadings {
    return this.rules.headings
  }

  /** The folder in which templates are looked for, '' where there is none. */
  get templateFolder(): string {
    return templateFolder(this.settings(), this.coreTemplates)
  }

  /** Whether the note at `path` could become an interview note: it is none yet, no template, and in no folder that is passed over. */
  canTurn(path: string): boolean {
    return !this.index.notes.has(path) && !this.rules.index.isLeftOut(path)
  }

  /** Reads the vault once it is loaded, and follows it for as long as `owner` is loaded. */
  async start(owner: Component): Promise<void> {
    this.coreTemplates = await coreTemplateFolder(this.app)
    // What is registered with a plugin that has been switched off meanwhile would never end.
    if (this.stopped) return
    this.rules = this.rulesInForce()
    this.history.follow(owner, this.app)
    keepWithNotes(this.app, owner)
    this.told.follow(owner)
    this.takeaways.follow(owner, () => this.live.invalidate())
    this.feed.start(owner, this.rules.index)
  }

  /** Looks again which folder the core Templates have: nobody tells when the user has chosen another one. */
  async readCoreTemplates(): Promise<void> {
    const folder = await coreTemplateFolder(this.app)
    if (folder === this.coreTemplates || this.stopped) return
    this.coreTemplates = folder
    this.settingsChanged()
  }

  /** The plugin is switched off. */
  stop(): void {
    this.stopped = true
    this.live.stop()
  }

  /** The settings have changed: what counts, and when it is due, is worked out anew. */
  settingsChanged(): void {
    this.rules = this.rulesInForce()
    if (this.feed.isStarted) this.feed.scan(this.rules.index)
  }

  private plannedFrom(path: string): PlannedFrom | null {
    const reading = this.index.notes.get(path)?.reading
    if (!reading || reading.problems.some(({ code }) => code === 'unreadable-properties')) return null
    return { marker: this.rules.index.marker, names: USUAL_NAMES, contact: reading.interview.contact }
  }

  private rulesInForce() {
    return {
      index: indexRules(this.settings(), this.coreTemplates),
      followUps: followUpRules(this.settings(), this.languageOfNames()),
      headings: ownHeadings(this.settings()),
    }
  }

  private async create(file: NewFile): Promise<Creation> {
    if (file.as === 'interview') return this.interviewNotes.create(file.interview)
    const { text, isSame = () => false } = file
    const made = await this.newFiles.write(file, text, isSame)
    const { path, basename: title } = made.file
    return { ok: true, created: { path, title, text, cursor: 0, remark: null }, made }
  }
}
