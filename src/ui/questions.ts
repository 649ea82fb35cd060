import { getFrontMatterInfo, type App, type TFile } from 'obsidian'
import type { Contact } from '../contacts/contact'
import { today } from '../days/today'
import type { Interview } from '../interviews/interview'
import { foldName } from '../interviews/wikilink'
import { nextFreePath } from '../notes/file-name'
import type { SectionHeadings } from '../notes/body/section-headings'
import { tasksIn, type Task } from '../notes/body/sections'
import { choicesFor, type ThemeChoices } from '../prep/choosing'
import { BUILT_IN_BANK, type QuestionBank } from '../prep/question-bank'
import { bankNote, readBankNote } from '../prep/question-bank-note'
import { addQuestions } from '../actions/add-questions'
import { noteOf } from '../actions/contact-note'
import type { Done, Perform } from '../actions/perform'
import { noteToPrepare } from '../actions/prepare'
import type { Target } from '../actions/target'
import type { LiveOverview } from '../vault/live-overview'
import type { Settings } from '../settings/settings'
import type { NoteWriter } from '../vault/note-writer'
import type { UndoStep } from '../vault/undo-history'

export interface QuestionsPorts {
  readonly app: App
  readonly overview: LiveOverview['current']
  readonly headings: () => SectionHeadings
  readonly settings: () => Settings
  readonly perform: Pick<Perform, 'run'>
  readonly created: NoteWriter['created']
}

/** The note that was created, or why none was. */
export type CreatedBank =
  | { readonly ok: true; readonly message: string; readonly step: UndoStep; readonly file: TFile }
  | { readonly ok: false; readonly message: string }

const BANK_NAME = 'Question bank'
const MOST_TRIES = 100

/** What there is to choose from for a contact. */
export interface Choices {
  readonly themes: readonly ThemeChoices[]
  /** Whether somebody at the contact's company has been asked anything, so that it tells something who has not. */
  readonly isKnownThere: boolean
}

/** The questions that notes hold, and those to choose from. Reads notes, each time for a user who asks. */
export class Questions {
  constructor(private readonly ports: QuestionsPorts) {}

  /** The questions in the note that an action about `target` is about. */
  async inNote(target: Target): Promise<Task[]> {
    const note = noteToPrepare(target, today()) ?? noteOf(target)
    return note === null ? [] : this.ofEach([note])
  }

  /**
   * The bank without what the contact has been asked in any talk, and without what stands in the note already. What an earlier note
   * holds without a tick was not asked.
   */
  async choices(target: Target): Promise<Choices> {
    const { contact } = target
    const note = noteToPrepare(target, today())
    const own = await this.ofEach(contact?.notes ?? [])
    const there = await this.ofEach(contact === null ? [] : this.atCompanyOf(contact))
    const put = own.filter(({ isTicked, path }) => isTicked || path === note?.path)
    return {
      themes: choicesFor(await this.bank(), put, [...own, ...there]),
      isKnownThere: there.some(({ isTicked }) => isTicked),
    }
  }

  add(target: Target, questions: readonly string[]): Promise<Done> {
    return this.ports.perform.run(target, addQuestions(questions, this.ports.headings()))
  }

  /** The note with the user's own bank; null where there is none. */
  bankNote(): TFile | null {
    const { questionBank } = this.ports.settings()
    return questionBank === '' ? null : this.ports.app.vault.getFileByPath(questionBank)
  }

  /** Writes the built-in bank into a note, in the folder of templates or else in that of interviews, and never over another one. */
  async createBank(coreTemplateFolder: string): Promise<CreatedBank> {
    const { app, settings, created } = this.ports
    const { templateFolder, interviewFolder } = settings()
    const folder = templateFolder || coreTemplateFolder || interviewFolder
    const text = bankNote(BUILT_IN_BANK)
    const tried = new Set<string>()
    for (;;) {
      const path = nextFreePath(
        folder,
        BANK_NAME,
        (one) => tried.has(one) || app.vault.getFileByPath(one) !== null,
      )
      try {
        if (folder !== '' && app.vault.getFolderByPath(folder) === null) await app.vault.createFolder(folder)
        const file = await app.vault.create(path, text)
        const step = created(`Created “${file.basename}”`, file.path, text)
        return { ok: true, message: `${step.label}. Your questions come from it from now on.`, step, file }
      } catch (error) {
        // A file that Obsidian does not list, or that a disk without case calls the same.
        tried.add(path)
        if (tried.size >= MOST_TRIES || !/exist/i.test(String(error))) {
          return { ok: false, message: `The note could not be created. ${String(error)}` }
        }
      }
    }
  }

  private async bank(): Promise<QuestionBank> {
    const file = this.bankNote()
    if (file === null) return BUILT_IN_BANK
    return readBankNote(await this.ports.app.vault.cachedRead(file), getFrontMatterInfo)
  }

  private async ofEach(notes: readonly Interview[]): Promise<(Task & { path: string })[]> {
    const { app, headings } = this.ports
    const found = notes.map(async ({ path }) => {
      const file = app.vault.getFileByPath(path)
      const text = file === null ? '' : await app.vault.cachedRead(file)
      return tasksIn(text, headings().questions, getFrontMatterInfo).map((task) => ({ ...task, path }))
    })
    return (await Promise.all(found)).flat()
  }

  /** The notes about others at the contact's company. */
  private atCompanyOf({ company, notes }: Contact): Interview[] {
    if (company === null) return []
    const name = foldName(company)
    return this.ports
      .overview()
      .contacts.all.filter((other) => other.company !== null && foldName(other.company) === name)
      .flatMap((other) => other.notes)
      .filter(({ path }) => !notes.some((own) => own.path === path))
  }
}
