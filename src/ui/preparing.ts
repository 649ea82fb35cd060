import { getFrontMatterInfo, Keymap, type App } from 'obsidian'
import { today } from '../days/today'
import type { Interview } from '../interviews/interview'
import { offeredAnswers } from '../prep/prep-questions'
import type { Done } from '../actions/perform'
import { noteToPrepare, nothingAhead, prepare } from '../actions/prepare'
import type { Target } from '../actions/target'
import type { Core } from './core'
import { noteDraftStore } from './forms/unsaved-input'
import { ChooseQuestionsForm } from './forms/choose-questions-form'
import { PrepareForm, type Offer } from './forms/prepare-form'
import { briefingOf } from '../prep/briefing'
import { BriefingScreen } from './briefing-screen'
import { dayWords, type DayWords } from '../days/day-words'
import { firstName } from '../contacts/person-names'

/** What the user sees before a talk: the form to prepare it, the questions to choose from, and the briefing. */
export class Preparing {
  constructor(
    private readonly app: App,
    private readonly core: Core,
    private readonly tell: (done: Done) => void,
    /** Takes the note at `path` for the question bank from now on. */
    private readonly useBank: (path: string) => Promise<void>,
  ) {}

  prepare(target: Target): void {
    const note = noteToPrepare(target, today())
    if (note === null) return this.tell({ ok: false, message: nothingAhead(target) })
    new PrepareForm(this.app, {
      title: `Prepare the talk with ${target.name}`,
      answered: note.prep,
      offers: this.offersFor(target, note),
      draft: noteDraftStore(this.app, 'prepare', note.path),
      save: async (answers) => {
        const done = await this.core.perform.run({ ...target, path: note.path }, prepare(answers))
        if (!done.ok) return done.message
        this.tell(done)
        return null
      },
    }).open()
  }

  /** What the user found out about the company for earlier talks there. */
  private offersFor({ contact }: Target, { company, path }: Interview): Offer[] {
    const { all } = this.core.live.current().contacts
    const words = this.words()
    return offeredAnswers(all, company ?? contact?.company ?? null, path).map((offered) => {
      const { property, answer, contact: name, day } = offered
      const wasHeld = day !== null && day < words.today
      const from = wasHeld ? `the talk with ${name} ${words.ago(day)}` : `what you prepared for ${name}`
      return { property, answer, from: `From ${from}` }
    })
  }

  async showBriefing(target: Target): Promise<void> {
    const note = noteToPrepare(target, today())
    if (note === null || target.contact === null) {
      return this.tell({ ok: false, message: nothingAhead(target) })
    }
    const { contact } = target
    const briefing = briefingOf({
      contact,
      note,
      texts: await this.textsOf(contact.notes.map(({ path }) => path)),
      headings: this.core.headings,
      findBlock: getFrontMatterInfo,
      words: this.words(),
      resolve: (link, from) => this.core.notes.resolve(link, from),
    })
    new BriefingScreen(this.app, briefing, (path, event) => {
      const file = this.app.vault.getFileByPath(path)
      if (file) void this.app.workspace.getLeaf(Keymap.isModEvent(event)).openFile(file)
    }).open()
  }

  async chooseQuestions(target: Target): Promise<void> {
    const note = noteToPrepare(target, today())
    if (note === null) return this.tell({ ok: false, message: nothingAhead(target) })
    const about = { ...target, path: note.path }
    const { themes, isKnownThere } = await this.core.questions.choices(about)
    const company = target.contact?.company
    new ChooseQuestionsForm(this.app, {
      title: `Questions for ${target.name}`,
      nothingLeft: `You have asked ${firstName(target.name)} everything in your bank. What do you still wonder about?`,
      company: isKnownThere ? (company ?? '') : '',
      themes,
      write: async (questions) => {
        const done = await this.core.questions.add(about, questions)
        if (!done.ok) return done.message
        this.tell(done)
        return null
      },
    }).open()
  }

  /** Makes the built-in bank a note of the user's and opens it, unless they have one already. */
  async createBank(): Promise<void> {
    const { questions } = this.core
    const known = questions.bankNote()
    const created = known === null ? await questions.createBank(this.core.coreTemplateFolder) : null
    if (created?.ok) await this.useBank(created.file.path)
    if (created) this.tell(created)
    const file = created?.ok ? created.file : known
    if (file) await this.app.workspace.getLeaf(false).openFile(file, { active: true })
  }

  private words(): DayWords {
    return dayWords(today(), this.core.textLanguage)
  }

  /** What the notes hold, read for the user who asks for it. */
  private async textsOf(paths: readonly string[]): Promise<Map<string, string>> {
    const texts = new Map<string, string>()
    for (const path of paths) {
      const file = this.app.vault.getFileByPath(path)
      if (file) texts.set(path, await this.app.vault.cachedRead(file))
    }
    return texts
  }
}
