import { getFrontMatterInfo, type App, type TFile } from 'obsidian'
import type { Contact } from '../contacts/contact'
import { today } from '../days/today'
import type { Interview } from '../interviews/interview'
import { foldName } from '../interviews/wikilink'
import { nextFreePath } from '../notes/file-name'
import type { FindBlock } from '../notes/fences'
import type { SectionHeadings } from '../notes/section-headings'
import { asRead, readBody, tasksIn, type Task } from '../notes/sections'
import { BUILT_IN_BANK, type QuestionBank } from '../prep/question-bank'
import { addQuestions } from './actions/add-questions'
import { noteOf } from './actions/contact-note'
import type { Done, Perform } from './actions/perform'
import { noteToPrepare } from './actions/prepare'
import type { Target } from './actions/target'
import type { LiveOverview } from './live-overview'
import type { Settings } from './settings/settings'
import type { NoteWriter } from './vault/note-writer'
import type { UndoStep } from './vault/undo-history'

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

/** A question to choose for a contact. */
export interface QuestionChoice {
  readonly text: string
  readonly theme: string
  /** Whether nobody at the contact's company has been asked it, where others there have been asked something. */
  readonly isNewThere: boolean
}

/** The questions that notes hold, and those to choose from. Reads notes, each time for a user who asks. */
export class Questions {
  constructor(private readonly ports: QuestionsPorts) {}

  /** The questions in the note that an action about `target` is about. */
  async inNote(target: Target): Promise<Task[]> {
    const note = noteToPrepare(target, today()) ?? noteOf(target)
    return note === null ? [] : this.of(note)
  }

  /** The bank without what the contact has been asked in any talk, and without what stands in the note already. */
  async choices(target: Target): Promise<QuestionChoice[]> {
    const { contact } = target
    const bank = await this.bank()
    if (contact === null) return choicesFrom(bank, [], null)
    const note = noteToPrepare(target, today())
    const own = await Promise.all(
      contact.notes.map(async (one) =>
        (await this.of(one)).filter(({ isTicked }) => isTicked || one.path === note?.path),
      ),
    )
    const colleagues = this.colleaguesOf(contact).flatMap(({ notes }) => notes)
    const there = (await Promise.all(colleagues.map((one) => this.of(one))))
      .flat()
      .filter(({ isTicked }) => isTicked)
    const texts = (tasks: readonly Task[]) => tasks.map(({ text }) => text)
    return choicesFrom(bank, texts(own.flat()), there.length === 0 ? null : texts([...there, ...own.flat()]))
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
    const text = bankText(BUILT_IN_BANK)
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
    return file === null
      ? BUILT_IN_BANK
      : bankIn(await this.ports.app.vault.cachedRead(file), getFrontMatterInfo)
  }

  private async of({ path }: Interview): Promise<Task[]> {
    const { app, headings } = this.ports
    const file = app.vault.getFileByPath(path)
    return file === null
      ? []
      : tasksIn(await app.vault.cachedRead(file), headings().questions, getFrontMatterInfo)
  }

  private colleaguesOf({ company, notes }: Contact): Contact[] {
    if (company === null) return []
    const name = foldName(company)
    const { all } = this.ports.overview().contacts
    return all.filter(
      (other) =>
        other.notes[0]?.path !== notes[0]?.path && other.company !== null && foldName(other.company) === name,
    )
  }
}

/** The questions in a note of the user's: headings are themes, list items are questions. */
export function bankIn(text: string, findBlock: FindBlock): QuestionBank {
  const themes: { name: string; questions: string[] }[] = []
  let theme = { name: '', questions: [] as string[] }
  for (const block of readBody(text, findBlock).blocks) {
    if (block.kind === 'heading') {
      theme = { name: asRead(block.text), questions: [] }
      themes.push(theme)
    } else if (block.kind === 'list') {
      if (!themes.includes(theme)) themes.push(theme)
      theme.questions.push(...block.items.map((item) => asRead(item.text)).filter((words) => words !== ''))
    }
  }
  return themes.filter(({ questions }) => questions.length > 0)
}

/** A bank as a note of the user's. */
export function bankText(bank: QuestionBank): string {
  return bank
    .map(({ name, questions }) =>
      [`## ${name}`, '', ...questions.map((question) => `- ${question}`), ''].join('\n'),
    )
    .join('\n')
}

/** So many of the choices as go well together: from themes spread over the talk, its beginning and its end among them. */
export function suggestedFrom(choices: readonly QuestionChoice[], count: number): string[] {
  const themes = [...new Set(choices.map(({ theme }) => theme))].map((theme) => {
    const fitting = choices.filter((choice) => choice.theme === theme)
    return [
      ...fitting.filter(({ isNewThere }) => isNewThere),
      ...fitting.filter(({ isNewThere }) => !isNewThere),
    ]
  })
  const wanted = new Set<QuestionChoice>()
  for (let round = 0; wanted.size < Math.min(count, choices.length); round++) {
    const left = themes.flatMap((theme) => theme[round] ?? [])
    for (const choice of spread(left, count - wanted.size)) wanted.add(choice)
  }
  return choices.filter((choice) => wanted.has(choice)).map(({ text }) => text)
}

/** At most `count` of the list, as far apart as can be, the first and the last among them. */
function spread<T>(list: readonly T[], count: number): T[] {
  if (list.length <= count) return [...list]
  if (count === 1) return list.slice(0, 1)
  return Array.from({ length: count }, (_, at) => Math.round((at * (list.length - 1)) / (count - 1))).flatMap(
    (place) => list[place] ?? [],
  )
}

function choicesFrom(
  bank: QuestionBank,
  asked: readonly string[],
  askedThere: readonly string[] | null,
): QuestionChoice[] {
  const known = new Set(asked.map(foldQuestion))
  const there = askedThere && new Set(askedThere.map(foldQuestion))
  return bank.flatMap(({ name, questions }) =>
    questions.flatMap((text) => {
      const folded = foldQuestion(text)
      if (known.has(folded)) return []
      // A question that stands in the bank twice is one.
      known.add(folded)
      return [{ text, theme: name, isNewThere: there !== null && !there.has(folded) }]
    }),
  )
}

/** A question as it is compared: what people change when they copy one does not count. */
function foldQuestion(text: string): string {
  return foldName(text)
    .replace(/[’‘]/g, "'")
    .replace(/[\s?.!…]+$/u, '')
}
