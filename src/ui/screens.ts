import type { App, TFile } from 'obsidian'
import type { CalendarDay } from '../days/calendar-day'
import { instantNow, today } from '../days/today'
import { isRecord, type Settings } from '../settings/settings'
import type { ContactActions } from '../actions/contact-actions'
import type { NewInterviewInput } from '../interviews/new-interview'
import { notify, type Offer } from './notices'
import type { Action, Done } from '../actions/perform'
import type { Target } from '../actions/target'
import { noteOf } from '../actions/contact-note'
import { logCheckIn } from '../actions/log-check-in'
import { markAsAsked, requestTo } from '../actions/mark-as-asked'
import { markAsReminded } from '../actions/mark-as-reminded'
import { markAsThanked } from '../actions/mark-as-thanked'
import { moveInterview } from '../actions/move-interview'
import { nameContact } from '../actions/name-contact'
import { setInterviewDay } from '../actions/set-interview-day'
import { setOutcome } from '../actions/set-outcome'
import { snooze } from '../actions/snooze'
import { stopCheckIns } from '../actions/stop-check-ins'
import { Calendar } from './calendar'
import type { Core } from './core'
import { Drafting } from './drafting'
import { askContact } from './forms/contact-form'
import { askDay, comingDays, recentDays } from './forms/day-form'
import { ExistingNotesForm } from './forms/existing-notes-form'
import { askInterviewDay } from './forms/interview-day-form'
import { NewInterviewForm } from './forms/new-interview-form'
import { askWhyNotHeld } from './forms/outcome-form'
import { UndoForm } from './forms/undo-form'
import { Preparing } from './preparing'
import { Talking } from './talking'
import { templatesIn } from '../vault/templates'
import type { UndoStep } from '../vault/undo-history'

const DRAFT = 'informational-interviews-draft'

/** What the user sees of an action beside the view: its forms, and the notice that says what came of it. */
export class Screens implements ContactActions {
  readonly preparing: Preparing
  readonly talking: Talking
  readonly drafting: Drafting
  readonly calendar: Calendar

  constructor(
    private readonly app: App,
    private readonly core: Core,
    private readonly settings: () => Settings,
    useBank: (path: string) => Promise<void>,
  ) {
    this.preparing = new Preparing(app, core, (done) => this.tell(done), useBank)
    const { talks, drafts } = core
    const overview = () => core.live.current()
    this.talking = new Talking({
      app,
      talks,
      overview,
      language: () => core.textLanguage,
      tell: (done) => this.tell(done),
    })
    this.drafting = new Drafting(app, drafts, (kind, target) => {
      if (kind === 'thank-you') return { text: 'Mark as thanked', run: () => void this.markAsThanked(target) }
      return requestTo(target, today()) === null
        ? { text: 'Mark as asked', run: () => void this.run(target, markAsAsked()) }
        : { text: 'Mark as reminded', run: () => void this.run(target, markAsReminded()) }
    })
    this.calendar = new Calendar({ app, settings, overview, talks })
  }

  logCheckIn(target: Target, on?: CalendarDay): Promise<void> {
    return this.run(target, logCheckIn(on))
  }

  snooze(target: Target, until: CalendarDay): Promise<void> {
    return this.run(target, snooze(until))
  }

  stopCheckIns(target: Target): Promise<void> {
    return this.run(target, stopCheckIns())
  }

  /** Thanked, the user may want the next message in their calendar. */
  async markAsThanked(target: Target): Promise<void> {
    const done = await this.core.perform.run(target, markAsThanked())
    this.tell(done, done.ok ? this.calendar.offers(target) : [])
  }

  writeDown(target: Target): Promise<void> {
    return this.talking.writeDown(target)
  }

  /** Does something about a contact, and says what came of it. */
  async run(target: Target, action: Action): Promise<void> {
    this.tell(await this.core.perform.run(target, action))
  }

  async undoLast(): Promise<void> {
    this.tell(await this.core.perform.undo())
  }

  async logOnDay(target: Target): Promise<void> {
    const now = today()
    const title = `When were you in touch with ${target.name}?`
    const day = await askDay(this.app, {
      title,
      to: now,
      initial: now,
      choices: recentDays(now),
      button: 'Log check-in',
    })
    if (day !== null) await this.logCheckIn(target, day)
  }

  async snoozeUntilDay(target: Target): Promise<void> {
    const now = today()
    const choices = comingDays(now)
    const initial = choices[0]?.day ?? now
    const title = `Until when can ${target.name} wait?`
    const day = await askDay(this.app, { title, from: now, initial, choices, button: 'Snooze' })
    if (day !== null) await this.snooze(target, day)
  }

  async setInterviewDay(target: Target): Promise<void> {
    const title = `When is the interview with ${target.name}?`
    const on = await askInterviewDay(this.app, { title, initial: '', button: 'Set the day' })
    if (on !== null) await this.run(target, setInterviewDay(on))
  }

  async moveInterview(target: Target): Promise<void> {
    const note = noteOf(target)
    const initial = note?.interviewOn ? `${note.interviewOn} ${note.interviewAt ?? ''}`.trim() : today()
    const to = await askInterviewDay(this.app, {
      title: `Move the interview with ${target.name}`,
      initial,
      button: 'Move',
    })
    if (to !== null) await this.run(target, moveInterview(to))
  }

  async markAsNotHeld(target: Target): Promise<void> {
    const outcome = await askWhyNotHeld(this.app, target.name)
    if (outcome !== null) await this.run(target, setOutcome(outcome))
  }

  newInterview(prefilled: Partial<NewInterviewInput> = {}): void {
    const { people, interviewNotes } = this.core
    const ports = {
      today,
      suggestPeople: (typed: string) => people.suggest(typed),
      suggestCompanies: (typed: string) => people.companies(typed),
      templates: () => this.templates(),
      create: async (input: NewInterviewInput) => {
        const created = await interviewNotes.create(input, { open: true })
        if (created.ok) this.tell(created)
        return created
      },
      draft: {
        load: () => {
          const draft: unknown = this.app.loadLocalStorage(DRAFT)
          return isRecord(draft) ? onlyTexts(draft) : null
        },
        save: (input: Partial<NewInterviewInput> | null) => this.app.saveLocalStorage(DRAFT, input),
      },
    }
    new NewInterviewForm(this.app, ports, { template: this.settings().template, ...prefilled }).open()
  }

  /** A new interview with the person whom an ordinary note is about. */
  newInterviewWith(file: TFile): void {
    const { value, fill } = this.core.people.ofNote(file)
    this.newInterview({ contact: value, ...fill })
  }

  async turn(file: TFile): Promise<void> {
    const { existingNotes } = this.core
    const contact = existingNotes.namesContact(file) ? null : await this.askWho(file)
    if (contact === undefined) return
    this.tell(await existingNotes.turn(file, contact))
  }

  existingNotes(): void {
    const { existingNotes } = this.core
    const candidates = existingNotes.candidates()
    const turn = async (paths: readonly string[]) => this.tell(await existingNotes.turnAll(paths))
    new ExistingNotesForm(this.app, { markerTag: this.settings().markerTag, candidates, turn }).open()
  }

  /** Lets the user say which of several people of one name a note is about. */
  async linkContact(path: string): Promise<void> {
    const note = this.core.index.notes.get(path)
    const name = note?.reading.interview.contact?.name ?? ''
    const contact = await askContact(this.app, {
      title: `Which ${name}?`,
      initial: name,
      suggestPeople: (typed) => this.core.people.suggest(typed),
      button: 'Link',
    })
    const target = this.core.targetOf(path)
    if (contact !== null && target !== null) await this.run(target, nameContact(path, contact))
  }

  chooseChangeToUndo(): void {
    const now = instantNow()
    const changes = [...this.core.history.steps].reverse().map((step) => ({ ...told(step, now), step }))
    new UndoForm(this.app, changes, ({ step }) => void this.undo(step)).open()
  }

  tell(done: Done, offers: readonly Offer[] = []): void {
    const undo = () => {
      if (done.ok && done.step !== null) void this.undo(done.step)
    }
    notify(done, undo, offers)
  }

  private async undo(step: UndoStep): Promise<void> {
    this.tell(await this.core.perform.undo(step))
  }

  private templates() {
    const own = templatesIn(this.app, this.settings(), this.core.coreTemplateFolder)
    return [
      { path: '', name: 'Built-in template' },
      ...own.map(({ path, basename }) => ({ path, name: basename })),
    ]
  }

  /** Undefined where the user named nobody. */
  private async askWho(file: TFile): Promise<string | undefined> {
    const contact = await askContact(this.app, {
      title: 'Whom is this note about?',
      initial: file.basename,
      suggestPeople: (typed) => this.core.people.suggest(typed),
      button: 'Turn into interview note',
    })
    return contact ?? undefined
  }
}

function told({ label, at }: UndoStep, now: number): { label: string; when: string } {
  const minutes = Math.round((now - at) / 60_000)
  if (minutes < 1) return { label, when: 'just now' }
  if (minutes < 60) return { label, when: minutes === 1 ? 'a minute ago' : `${minutes} minutes ago` }
  const hours = Math.round(minutes / 60)
  return { label, when: hours === 1 ? 'an hour ago' : `${hours} hours ago` }
}

function onlyTexts(draft: Record<string, unknown>): Partial<NewInterviewInput> {
  return Object.fromEntries(Object.entries(draft).filter(([, value]) => typeof value === 'string'))
}
