import type { Clock } from './clock'
import { parentOf } from './disk'
import type { RunningApp } from './running-app'
import { frontMatterInfo } from './text/front-matter'
import { parseYaml, stringifyYaml } from './text/yaml'
import { Modal } from './ui/modal'
import { TFile, TFolder } from './vault/files'
import { MarkdownView } from './workspace/markdown-view'

export interface TemplaterOptions {
  /** Whether it works on every note that appears. */
  triggerOnCreate?: boolean
  /** The templates of new notes without a body, by folder; the trigger has to be on. */
  folderTemplates?: Record<string, string>
  /** Whether the cursor jumps to its place by itself, as the user may set it. */
  autoJump?: boolean
}

/** How long it waits before it looks at a note that appeared, and how long its work takes. */
const waits = 300
const works = 50
/** Notes with more in them are left alone. */
const largest = 100_000

const command = /<%[-_]?([\s\S]*?)[-_]?%>/g
const cursorCommand = /<%\s*tp\.file\.cursor\((\d*)\)\s*%>/g
const promptCommand = /^[*+]?\s*tp\.system\.prompt\("([^"]*)"(?:,\s*"[^"]*",\s*(true))?\)\s*$/
const isFailing = (code: string) => /\bfail\(\)/.test(code)

/** Something in a template went wrong, or was given up by the user. */
class TemplateError extends Error {}

/** Asks for a line, in a dialog over whatever dialog there is; `null` where the user closes it. */
class Prompt extends Modal {
  #answer: string | null = null

  constructor(
    running: RunningApp,
    question: string,
    private readonly answered: (answer: string | null) => void,
  ) {
    super(running.app)
    this.modalEl.addClass('mod-templater-prompt')
    this.setTitle(question)
    const input = this.contentEl.createEl('input', { type: 'text', attr: { 'aria-label': question } })
    input.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter') return
      this.#answer = input.value
      this.close()
    })
  }

  override onClose(): void {
    super.onClose()
    this.answered(this.#answer)
  }
}

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isList = (value: unknown): value is unknown[] => Array.isArray(value)

/** Lists are put together, maps merged, and otherwise a value of the template's counts unless there is none. */
function merged(note: unknown, template: unknown): unknown {
  if (isList(note) && isList(template)) return [...new Set([...note, ...template])]
  if (isMap(note) && isMap(template)) {
    const keys = new Set([...Object.keys(note), ...Object.keys(template)])
    return Object.fromEntries([...keys].map((key) => [key, merged(note[key], template[key])]))
  }
  return template === null || template === undefined || template === '' ? note : template
}

/**
 * Templater as far as other plugins meet it: what it does to notes and when, as its source has it (2.25), not what its
 * commands say. A command leaves the word `EXECUTED`, which no test can miss; `tp.system.prompt` asks, `fail()` fails,
 * and the place of a cursor stays in the text until the cursor goes there.
 */
export class Templater {
  /** What `app.plugins.plugins['templater-obsidian']` is. */
  readonly plugin = {
    templater: {
      create_new_note_from_template: this.#create.bind(this),
      write_template_to_file: this.#writeTo.bind(this),
      overwrite_file_commands: this.#overwrite.bind(this),
    },
    editor_handler: { jump_to_next_cursor_location: this.#jump.bind(this) },
  }
  readonly #pending = new Set<string>()

  constructor(
    private readonly running: RunningApp,
    private readonly clock: Clock,
    private readonly options: TemplaterOptions,
  ) {
    const { app } = running
    if (!options.triggerOnCreate) return
    app.workspace.onLayoutReady(() => {
      app.vault.on('create', (file) => {
        if (file instanceof TFile && file.extension === 'md') void this.#appeared(file)
      })
    })
  }

  get #app() {
    return this.running.app
  }

  #pause(milliseconds: number): Promise<void> {
    return new Promise((done) => this.clock.setTimeout(done, milliseconds))
  }

  /** Makes an empty note, and fills it; where the template fails the note goes again, and nothing is given back. */
  async #create(
    template: TFile | string,
    folder?: TFolder | string,
    filename = 'Untitled',
    openNewNote = true,
  ): Promise<TFile | undefined> {
    const { vault, workspace, fileManager } = this.#app
    const parent = typeof folder === 'string' ? folder : (folder ?? fileManager.getNewFileParent('')).path
    const path = await this.#freePath(parent === '/' || parent === '' ? filename : `${parent}/${filename}`)
    const above = parentOf(path)
    if (above !== '' && !vault.getFolderByPath(above)) await vault.createFolder(above)
    const file = await vault.create(path, '')
    return this.#whilePending(file, async () => {
      const text = typeof template === 'string' ? template : await vault.read(template)
      const content = await this.#executed(text)
      if (content === null) {
        await vault.delete(file)
        return undefined
      }
      await vault.modify(file, content)
      workspace.trigger('templater:new-note-from-template', { file, content })
      if (openNewNote) {
        await workspace.getLeaf(false).openFile(file, { state: { mode: 'source' } })
        await this.#jump(file, true)
      }
      return file
    })
  }

  /** Puts a template into a note: its properties are merged into the note's, its text is put behind the note's. */
  async #writeTo(template: TFile, file: TFile): Promise<void> {
    await this.#whilePending(file, async () => {
      const { vault, workspace } = this.#app
      const content = await this.#executed(await vault.read(template))
      if (content === null) return
      await vault.modify(file, this.#merged(await vault.read(file), content))
      workspace.trigger('templater:new-note-from-template', { file, content })
      await this.#jump(file, true)
    })
  }

  /** Runs what a note holds, and writes it, also where there was nothing to run. */
  async #overwrite(file: TFile): Promise<void> {
    await this.#whilePending(file, async () => {
      const { vault, workspace } = this.#app
      const content = await this.#executed(await vault.read(file))
      if (content === null) return
      await vault.modify(file, content)
      workspace.trigger('templater:overwrite-file', { file, content })
      await this.#jump(file, true)
    })
  }

  async #appeared(file: TFile): Promise<void> {
    await this.#pause(waits)
    const { vault } = this.#app
    if (this.#pending.has(file.path) || vault.getFileByPath(file.path) !== file) return
    const template = vault.getFileByPath(this.options.folderTemplates?.[file.parent?.path ?? ''] ?? '')
    const text = await vault.read(file)
    const body = text.slice(this.#info(text).contentStart)
    if (template && body.trim() === '') await this.#writeTo(template, file)
    else if (file.stat.size <= largest) await this.#overwrite(file)
  }

  /** Takes the cursor to its place in a note that is open, and the place out of the text. */
  async #jump(file: TFile | null = null, auto = false): Promise<void> {
    const { vault, workspace } = this.#app
    if (auto && !this.options.autoJump) return
    const view: object | undefined = workspace.activeLeaf?.view
    if (!(view instanceof MarkdownView) || !view.file || (file && file !== view.file)) return
    await view.save()
    const text = await vault.read(view.file)
    const places = [...text.matchAll(cursorCommand)]
    const [first] = places.sort((a, b) => Number(a[1]) - Number(b[1]) || a.index - b.index)
    if (!first) return
    await vault.modify(view.file, text.slice(0, first.index) + text.slice(first.index + first[0].length))
    const before = text.slice(0, first.index).split('\n')
    view.editor.setCursor(before.length - 1, before.at(-1)?.length ?? 0)
  }

  async #whilePending<T>(file: TFile, work: () => Promise<T>): Promise<T> {
    const { path } = file
    this.#pending.add(path)
    try {
      return await work()
    } finally {
      this.#pending.delete(path)
      if (this.#pending.size === 0) this.#app.workspace.trigger('templater:all-templates-executed')
    }
  }

  /** A text with its commands run; `null` where one of them fails or is given up. */
  async #executed(text: string): Promise<string | null> {
    await this.#pause(works)
    try {
      let done = ''
      let at = 0
      for (const match of text.matchAll(command)) {
        done += text.slice(at, match.index) + (await this.#run(match[0], match[1] ?? ''))
        at = match.index + match[0].length
      }
      return done + text.slice(at)
    } catch (error) {
      if (error instanceof TemplateError) return null
      throw error
    }
  }

  async #run(whole: string, code: string): Promise<string> {
    if (whole.match(cursorCommand)) return whole
    if (isFailing(code)) throw new TemplateError('Template parsing error, aborting.')
    const [, question, throws] = promptCommand.exec(code.trim()) ?? []
    if (question === undefined) return 'EXECUTED'
    const answer = await new Promise<string | null>((done) => {
      new Prompt(this.running, question, done).open()
    })
    if (answer === null && throws) throw new TemplateError('Cancelled prompt')
    return String(answer)
  }

  #merged(note: string, template: string): string {
    const [mine, theirs] = [this.#info(note), this.#info(template)]
    const properties = merged(parseYaml(mine.frontmatter) ?? {}, parseYaml(theirs.frontmatter) ?? {})
    const body = note.slice(mine.contentStart) + template.slice(theirs.contentStart)
    return isMap(properties) && Object.keys(properties).length > 0
      ? `---\n${stringifyYaml(properties)}---\n${body}`
      : body
  }

  #info(text: string) {
    return frontMatterInfo(text, this.running.switches)
  }

  async #freePath(base: string): Promise<string> {
    for (let number = 0; ; number++) {
      const path = `${base}${number === 0 ? '' : ` ${number}`}.md`
      if (!(await this.#app.vault.adapter.exists(path))) return path
    }
  }
}
