import { getFrontMatterInfo, getLinkpath, moment, TFile, TFolder, type App } from 'obsidian'
import { localDayAndTime } from '../days/today'
import type { PropertyNames } from '../interviews/property-names'
import { readReference } from '../interviews/wikilink'
import { builtInTemplateFor } from '../notes/templates/built-in-template'
import { fileNameOf, nextFreePath, notePath } from '../notes/file-name'
import type { NoteDraft } from '../notes/templates/new-note'
import { templateNeedsTemplater } from '../notes/templates/placeholders'
import { renderNote, type RenderedNote, type TemplateOptions } from '../notes/templates/template'
import type { FieldProblem, NewInterview } from '../interviews/new-interview'
import type { Settings } from '../settings/settings'
import { templaterIn, type CreateWithTemplater } from './templater'

/** A note that was created, with its text and where in it to begin to write. */
export type Creation =
  | {
      readonly ok: true
      readonly file: TFile
      readonly text: string
      readonly cursor: number
      readonly remark: string | null
    }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] }

/** How often a name may turn out to be taken after all before we give up. */
const MOST_TRIES = 100

/** Creates interview notes, each complete in one step and never over another file. */
export class NoteCreator {
  private last: Promise<unknown> = Promise.resolve()

  constructor(
    private readonly app: App,
    private readonly settings: () => Settings,
    private readonly names: PropertyNames,
  ) {}

  create(interview: NewInterview): Promise<Creation> {
    // One after the other, so that no two choose the same name.
    const turn = this.last.then(() => this.createNow(interview))
    this.last = turn.catch(() => undefined)
    return turn
  }

  private async createNow(interview: NewInterview): Promise<Creation> {
    const template = await this.templateFor(interview)
    if (template === null) {
      return failed('template', `There is no template at ${interview.template}. Choose another one.`)
    }
    const templater =
      template.file !== null && templateNeedsTemplater(template.text) ? templaterIn(this.app) : null
    if (template.file !== null && templater !== null) {
      return this.createWithTemplater(interview, template.file, templater)
    }
    let rendered: RenderedNote | null = null
    const file = await this.createAtFreePath(interview, (title) => {
      const draft = draftOf(interview, title)
      const source =
        template.file === null ? builtInTemplateFor(draft, this.settings().markerTag) : template.text
      rendered = renderNote(source, draft, this.optionsFor(interview))
      return rendered.ok ? rendered.text : null
    })
    return finished(file, rendered, templateNeedsTemplater(template.text))
  }

  private async createWithTemplater(
    interview: NewInterview,
    template: TFile,
    create: CreateWithTemplater,
  ): Promise<Creation> {
    const { folder, title } = this.freePath(interview, 0)
    // Templater, or the template itself, may choose another name; that is the user's own doing.
    const file = await create(template, await this.madeFolder(folder), title)
    if (!file)
      return failed('template', `Templater made no note of ${template.path}. Its own message says why.`)
    let rendered: RenderedNote | null = null
    await this.app.vault.process(file, (text) => {
      rendered = renderNote(text, draftOf(interview, file.basename), this.optionsFor(interview))
      return rendered.ok ? rendered.text : text
    })
    const creation = finished(file, rendered, false)
    if (!creation.ok) await this.app.fileManager.trashFile(file)
    return creation
  }

  private async templateFor({
    template,
  }: NewInterview): Promise<{ file: TFile | null; text: string } | null> {
    if (template === '') return { file: null, text: '' }
    // By its path, or as a link would name it.
    const { vault, metadataCache } = this.app
    const file =
      vault.getFileByPath(template) ?? metadataCache.getFirstLinkpathDest(getLinkpath(template), '')
    return file?.extension !== 'md' ? null : { file, text: await this.app.vault.read(file) }
  }

  private async createAtFreePath(
    interview: NewInterview,
    textFor: (title: string) => string | null,
  ): Promise<TFile | null> {
    for (let tries = 0; ; tries++) {
      const { folder, path, title } = this.freePath(interview, tries)
      const text = textFor(title)
      if (text === null) return null
      await this.madeFolder(folder)
      try {
        return await this.app.vault.create(path, text)
      } catch (error) {
        // Obsidian's list of files heeds case and may lag; the disk has the last word.
        if (tries >= MOST_TRIES || !/exist/i.test(String(error))) throw error
      }
    }
  }

  private freePath(interview: NewInterview, skip: number) {
    const { interviewFolder, fileName } = this.settings()
    const folder = this.folderInVault(interviewFolder)
    const taken = new Set(this.app.vault.getFiles().map(({ path }) => foldPath(path)))
    const name = fileNameOf(fileName, fileNameValues(interview))
    let left = skip
    const path = nextFreePath(folder, name, (candidate) => taken.has(foldPath(candidate)) || left-- > 0)
    return { folder, path, title: path.slice(path.lastIndexOf('/') + 1, -'.md'.length) }
  }

  /** The path of the folder as the vault spells it, as far as the vault has it. */
  private folderInVault(wanted: string): string {
    const { vault } = this.app
    let folder: TFolder | null = vault.getRoot()
    let path = ''
    for (const part of notePath(wanted, 'note').split('/').slice(0, -1)) {
      const folders: TFolder[] = (folder?.children ?? []).filter((child) => child instanceof TFolder)
      const known: TFolder | undefined =
        folders.find(({ name }) => name === part) ??
        folders.find(({ name }) => foldPath(name) === foldPath(part))
      folder = known ?? null
      path = `${path === '' ? '' : `${path}/`}${known?.name ?? part}`
    }
    return path
  }

  /** The folder at `path`, made where it is missing. */
  private async madeFolder(path: string): Promise<TFolder> {
    const { vault } = this.app
    if (path === '') return vault.getRoot()
    const known = vault.getFolderByPath(path)
    if (known) return known
    try {
      return await vault.createFolder(path)
    } catch (error) {
      // It may be on the disk without Obsidian having noticed.
      if ((await vault.adapter.stat(path))?.type !== 'folder') throw error
      return vault.getFolderByPath(path) ?? vault.getRoot()
    }
  }

  private optionsFor({ interviewOn }: NewInterview): TemplateOptions {
    const { day, time } = interviewOn ?? localDayAndTime()
    // Zone-free: what is formatted is the day and time as they are written, on every machine.
    const at = moment.utc(`${day}T${time ?? '00:00'}`)
    return {
      findBlock: getFrontMatterInfo,
      names: this.names,
      marker: this.settings().markerTag,
      format: (what, format) => at.format(format ?? (what === 'date' ? 'YYYY-MM-DD' : 'HH:mm')),
    }
  }
}

// macOS and Windows take `jane.md` and `Jane.md`, however composed, for one file.
const foldPath = (path: string) => path.normalize('NFC').toLowerCase()

function failed(field: FieldProblem['field'], message: string): Creation {
  return { ok: false, problems: [{ field, message }] }
}

function finished(file: TFile | null, rendered: RenderedNote | null, holdsCommands: boolean): Creation {
  if (file === null || rendered === null || !rendered.ok) {
    const reason = rendered === null || rendered.ok ? '' : ` ${rendered.refusal.message}`
    return failed('template', `The properties of this template cannot be filled in.${reason}`)
  }
  const remark = holdsCommands
    ? 'Templater is not on, so its commands in the template stay as they are.'
    : null
  return { ok: true, file, text: rendered.text, cursor: rendered.cursor, remark }
}

function draftOf(interview: NewInterview, title: string): NoteDraft {
  const { interviewOn } = interview
  const values: NoteDraft['values'] = {
    contact: interview.contact,
    company: interview.company ?? '',
    role: interview.role ?? '',
    email: interview.email ?? '',
    linkedin: interview.linkedin ?? '',
    introduced_by: interview.introducedBy ?? '',
    asked_on: interview.askedOn ?? '',
    interview_on:
      interviewOn === null
        ? ''
        : interviewOn.time === null
          ? interviewOn.day
          : `${interviewOn.day}T${interviewOn.time}:00`,
    thanked_on: interview.thankedOn ?? '',
  }
  return { title, values, questions: [] }
}

function fileNameValues(interview: NewInterview): Record<string, string> {
  const { interviewOn, askedOn } = interview
  return {
    contact: readReference(interview.contact).name,
    company: readReference(interview.company ?? '').name,
    role: interview.role ?? '',
    interview_on: interviewOn?.day ?? '',
    date: interviewOn?.day ?? askedOn ?? '',
  }
}
