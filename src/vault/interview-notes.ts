import { getFrontMatterInfo, getLinkpath, moment, type App, type TFile } from 'obsidian'
import { localDayAndTime } from '../days/today'
import type { NewInterview } from '../interviews/new-interview'
import type { PropertyNames } from '../interviews/property-names'
import { readReference } from '../interviews/wikilink'
import { fileNameOf, type WantedFile } from '../notes/file-name'
import { builtInTemplateFor } from '../notes/templates/built-in-template'
import type { NoteDraft } from '../notes/templates/new-note'
import { templateNeedsTemplater } from '../notes/templates/placeholders'
import { renderNote, type RenderedNote, type TemplateOptions } from '../notes/templates/template'
import type { Settings } from '../settings/settings'
import type { MadeFile, NewFiles } from './new-files'
import type { CreatedFile, Refusal } from './plan'
import { refused } from './refused'
import type { Companies } from './companies'
import { templaterIn, type CreateWithTemplater } from './templater'

export type Creation = { readonly ok: true; readonly created: CreatedFile; readonly made: MadeFile } | Refusal

/** Creates interview notes, each complete in one step and never over another file. */
export class InterviewNotes {
  constructor(
    private readonly app: App,
    private readonly newFiles: NewFiles,
    private readonly settings: () => Settings,
    private readonly names: PropertyNames,
    private readonly companies: Pick<Companies, 'asWritten'>,
  ) {}

  async create(interview: NewInterview): Promise<Creation> {
    const template = await this.templateFor(interview)
    if (template === null) return failed(`There is no template at ${interview.template}. Choose another one.`)
    const needsTemplater = templateNeedsTemplater(template.text)
    const templater = template.file !== null && needsTemplater ? templaterIn(this.app) : null
    if (template.file !== null && templater !== null) {
      return this.createWithTemplater(interview, template.file, templater)
    }
    let rendered: RenderedNote | null = null
    const made = await this.newFiles.create(this.placeFor(interview), (title) => {
      const note = this.newNote(interview, title)
      const source =
        template.file === null ? builtInTemplateFor(note, this.settings().markerTag) : template.text
      rendered = renderNote(source, note, this.optionsFor(interview))
      return rendered.ok ? rendered.text : null
    })
    return finished(made, rendered, needsTemplater)
  }

  private async createWithTemplater(
    interview: NewInterview,
    template: TFile,
    create: CreateWithTemplater,
  ): Promise<Creation> {
    const { folder, title } = this.newFiles.freePath(this.placeFor(interview))
    // Templater, or the template itself, may choose another name; that is the user's own doing.
    const file = await create(template, await this.newFiles.madeFolder(folder), title)
    if (!file) return failed(`Templater made no note of ${template.path}. Its own message says why.`)
    let rendered: RenderedNote | null = null
    try {
      await this.app.vault.process(file, (text) => {
        rendered = renderNote(text, this.newNote(interview, file.basename), this.optionsFor(interview))
        return rendered.ok ? rendered.text : text
      })
    } catch (error) {
      throw refused(error, await this.trashed(file))
    }
    const creation = finished({ file, before: null, folders: [] }, rendered, false)
    if (creation.ok) return creation
    return failed([creation.message, ...(await this.trashed(file))].join(' '))
  }

  /** Takes away what Templater made; gives why it stays. */
  private async trashed(file: TFile): Promise<string[]> {
    return this.app.fileManager.trashFile(file).then(
      () => [],
      () => [`Templater made ${file.path}, which stays.`],
    )
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

  private placeFor(interview: NewInterview): WantedFile {
    const { interviewFolder, fileName } = this.settings()
    return {
      folder: interviewFolder,
      name: fileNameOf(fileName, fileNameValues(interview)),
      extension: 'md',
    }
  }

  private newNote(interview: NewInterview, title: string): NoteDraft {
    const { interviewOn } = interview
    const values: NoteDraft['values'] = {
      contact: interview.contact,
      company: this.companies.asWritten(interview.company ?? ''),
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
      place: interview.place ?? '',
      thanked_on: interview.thankedOn ?? '',
    }
    return { title, values, questions: [] }
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

function failed(message: string): Creation {
  return { ok: false, message, problems: [{ field: 'template', message }] }
}

function finished(made: MadeFile | null, rendered: RenderedNote | null, holdsCommands: boolean): Creation {
  if (made === null || rendered === null || !rendered.ok) {
    const reason = rendered === null || rendered.ok ? '' : ` ${rendered.refusal.message}`
    return failed(`The properties of this template cannot be filled in.${reason}`)
  }
  const remark = holdsCommands
    ? 'Templater is not on, so its commands in the template stay as they are.'
    : null
  const { path, basename: title } = made.file
  return { ok: true, created: { path, title, text: rendered.text, cursor: rendered.cursor, remark }, made }
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
