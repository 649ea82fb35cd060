import type { App, Component } from 'obsidian'
import { localDayAndTime, today } from '../days/today'
import { InterviewIndex, type NoteSource } from '../interviews/interview-index'
import { USUAL_NAMES } from '../interviews/property-names'
import type { SectionHeadings } from '../notes/body/section-headings'
import type { Occasion } from '../actions/occasion'
import { Perform } from '../actions/perform'
import { propertyEdits } from '../actions/property-edits'
import { targetOfNote, type Target } from '../actions/target'
import { Drafts } from './drafts'
import { ExistingNotes } from './existing-notes'
import { InterviewNotes } from '../vault/interview-notes'
import { LiveOverview } from '../vault/live-overview'
import { followUpRules, indexRules } from '../settings/rules'
import { ownHeadings } from '../settings/own-headings'
import type { Settings } from '../settings/settings'
import { Questions } from './questions'
import { Talks } from './talks'
import { IndexFeed } from '../vault/index-feed'
import { NoteCreator } from '../vault/note-creator'
import { noteSource } from '../vault/note-source'
import { NoteWriter } from '../vault/note-writer'
import { People } from '../vault/people'
import { coreTemplateFolder } from '../vault/templates'
import { UndoHistory } from '../vault/undo-history'

/** The plugin's parts that know the vault and nothing of the screen, tied to each other. */
export class Core {
  readonly notes: NoteSource
  readonly index: InterviewIndex
  readonly live: LiveOverview
  readonly feed: IndexFeed
  readonly history = new UndoHistory()
  readonly writer: NoteWriter
  readonly perform: Perform
  readonly people: People
  readonly interviewNotes: InterviewNotes
  readonly existingNotes: ExistingNotes
  readonly talks: Talks
  readonly questions: Questions
  readonly drafts: Drafts
  private coreTemplates = ''
  private stopped = false
  private rules

  constructor(
    private readonly app: App,
    private readonly settings: () => Settings,
    private readonly language: { readonly ofNames: () => string; readonly ofTexts: () => string },
  ) {
    this.notes = noteSource(app, () => this.headings.questions)
    const edits = propertyEdits(USUAL_NAMES, localDayAndTime)
    this.rules = this.rulesInForce()
    this.index = new InterviewIndex(this.notes, this.rules.index)
    this.live = new LiveOverview(this.index, today, () => this.rules.followUps)
    this.feed = new IndexFeed(app, this.index, () => this.live.invalidate())
    this.writer = new NoteWriter(app, this.history, {
      wrote: (path, text, properties) => this.feed.wrote(path, text, properties),
      finished: () => this.live.tell(),
    })
    this.perform = new Perform({
      today,
      overview: () => this.live.current(),
      language: language.ofTexts,
      edits,
      write: (prepare) => this.writer.edit(prepare),
      undo: (choose) => this.writer.undo(choose),
      lastStep: () => this.history.steps[this.history.steps.length - 1] ?? null,
    })
    this.people = new People(
      app,
      this.index,
      () => this.live.current().contacts,
      () => settings().peopleFolder,
    )
    this.interviewNotes = new InterviewNotes(app, new NoteCreator(app, settings, USUAL_NAMES), this.writer)
    this.existingNotes = new ExistingNotes({
      app,
      index: this.index,
      notes: this.notes,
      writer: this.writer,
      edits,
      settings,
      isLeftOut: (path) => this.rules.index.isLeftOut(path),
    })
    const overview = () => this.live.current()
    this.talks = new Talks({
      app,
      overview,
      headings: () => this.headings,
      perform: this.perform,
      create: (input) =>
        this.interviewNotes.create({ ...input, template: settings().template }, { open: false }),
      history: this.history,
    })
    this.questions = new Questions({
      app,
      overview,
      headings: () => this.headings,
      settings,
      perform: this.perform,
      created: (label, path, text) => this.writer.created(label, path, text),
    })
    this.drafts = new Drafts({ app, overview, settings, talks: this.talks })
  }

  /** The headings under which the sections of interview notes are found. */
  get headings(): SectionHeadings {
    return this.rules.headings
  }

  /** The language of what the user reads, a BCP 47 tag. */
  get textLanguage(): string {
    return this.language.ofTexts()
  }

  /** The folder of the core Templates, '' where there is none. */
  get coreTemplateFolder(): string {
    return this.coreTemplates
  }

  /** Reads the vault once it is loaded, and follows it for as long as `owner` is loaded. */
  async start(owner: Component): Promise<void> {
    this.coreTemplates = await coreTemplateFolder(this.app)
    // What is registered with a plugin that has been switched off meanwhile would never end.
    if (this.stopped) return
    this.rules = this.rulesInForce()
    this.history.follow(owner, this.app)
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

  private rulesInForce() {
    return {
      index: indexRules(this.settings(), this.coreTemplates),
      followUps: followUpRules(this.settings(), this.language.ofNames()),
      headings: ownHeadings(this.settings()),
    }
  }

  targetOf(path: string): Target | null {
    return targetOfNote(path, this.live.current().contacts)
  }

  /** What could be done about the contact of the note at `path`; null where it is about nobody, or not all notes are known. */
  occasionOf(path: string): Occasion | null {
    if (!this.feed.isReady) return null
    const { contacts, followUps, today } = this.live.current()
    const target = targetOfNote(path, contacts)
    if (target === null) return null
    return { target, today, followUps: followUps.filter(({ contact }) => contact === target.contact) }
  }
}
