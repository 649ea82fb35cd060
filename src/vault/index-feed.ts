import { TFile, TFolder, type App, type Component, type TAbstractFile } from 'obsidian'
import type { IndexRules, InterviewIndex, NoteProperties, NoteTasks } from '../interviews/interview-index'
import { inSteps } from './in-steps'

const GIVE_UP_WAITING_AFTER_MS = 10_000
const QUIET_MS = 250

/** Keeps the index true to the vault, from the events of the vault and of Obsidian's own index. */
export class IndexFeed {
  /** Texts of ours that Obsidian has not parsed yet, by path, the newest last. */
  private readonly written = new Map<string, string[]>()
  private readonly waiting = new Set<() => void>()
  private ready = false
  private scanning = false
  /** Which reading of all notes is under way: a later one ends it. */
  private reading = 0
  private started = false
  private giveUpTimer: number | undefined
  private readTimer: number | undefined

  constructor(
    private readonly app: App,
    private readonly index: InterviewIndex,
    private readonly changed: () => void,
    /** Works out in small steps what is due, before it is asked for. */
    private readonly prepare: () => Iterator<void>,
  ) {}

  /** Whether all notes are known, or nothing more is heard of those that are not. */
  get isReady(): boolean {
    return this.ready
  }

  get isStarted(): boolean {
    return this.started
  }

  /** Begins once the vault is loaded, for as long as `owner` is. */
  start(owner: Component, rules: IndexRules): void {
    const { vault, metadataCache } = this.app
    this.started = true
    owner.registerEvent(metadataCache.on('changed', (file, data) => this.parsed(file, data)))
    owner.registerEvent(metadataCache.on('resolved', () => this.readPendingSoon()))
    owner.registerEvent(vault.on('create', (file) => this.created(file)))
    owner.registerEvent(vault.on('delete', (file) => this.deleted(file)))
    owner.registerEvent(vault.on('rename', (file, from) => this.renamed(file, from)))
    owner.register(() => {
      window.clearTimeout(this.giveUpTimer)
      window.clearTimeout(this.readTimer)
      this.reading += 1
    })
    void this.readAll(rules)
  }

  /** Reads all notes anew, because `rules` say now what counts as an interview note. */
  scan(rules: IndexRules): void {
    if (this.scanning) {
      void this.readAll(rules)
      return
    }
    this.index.scan(rules)
    this.checkReady()
    this.changed()
  }

  /** Reads all notes and works out what is due, in steps, so that the screen is never kept waiting. */
  private async readAll(rules: IndexRules): Promise<void> {
    const reading = (this.reading += 1)
    this.scanning = true
    const isOver = () => reading !== this.reading
    await inSteps(this.index.scanning(rules), isOver)
    if (!isOver() && this.index.pending.size === 0) await inSteps(this.prepare(), isOver)
    if (isOver()) return
    this.scanning = false
    this.checkReady()
    this.changed()
    this.waitForMore()
  }

  /** A note of ours was just written; its record is shown before Obsidian has parsed it. */
  wrote(path: string, text: string, properties: NoteProperties, tasks: NoteTasks): void {
    const texts = this.written.get(path)
    if (texts) texts.push(text)
    else this.written.set(path, [text])
    this.index.wrote(path, properties, tasks)
    this.changed()
  }

  /** Waits until the index is ready, `atMost` milliseconds; whether it is then. */
  async whenReady(atMost: number): Promise<boolean> {
    if (this.ready) return true
    let timer: number | undefined
    await new Promise<void>((resolve) => {
      this.waiting.add(resolve)
      timer = window.setTimeout(resolve, atMost)
    })
    window.clearTimeout(timer)
    return this.ready
  }

  private parsed(file: TFile, data: string): void {
    if (!isNote(file)) return
    const texts = this.written.get(file.path)
    // The last one, since what was undone and done again reads the same.
    const place = texts?.lastIndexOf(data) ?? -1
    // Obsidian has come to an earlier text of ours; what we wrote after it is still to come.
    if (texts && place >= 0 && place < texts.length - 1) return
    this.written.delete(file.path)
    this.update(() => this.index.changed(file.path))
    if (!this.ready) this.waitForMore()
  }

  // While Obsidian reads a vault it says "resolved" after every few notes, and to ask for all that are missing each time
  // would take longer than the reading.
  private readPendingSoon(): void {
    window.clearTimeout(this.readTimer)
    if (this.index.pending.size > 0) this.readTimer = window.setTimeout(() => this.readPending(), QUIET_MS)
  }

  private readPending(): void {
    const pending = [...this.index.pending]
    this.update(() => pending.forEach((path) => this.index.changed(path)))
    if (this.index.pending.size < pending.length) this.waitForMore()
  }

  private created(file: TAbstractFile): void {
    if (isNote(file)) this.update(() => this.index.created(file.path))
  }

  private deleted(file: TAbstractFile): void {
    this.written.delete(file.path)
    // Whether the notes in a folder are reported one by one is not known.
    this.update(() => this.index.deleted(file.path, file instanceof TFolder))
  }

  private renamed(file: TAbstractFile, from: string): void {
    this.update(() => {
      for (const { path } of notesIn(file)) {
        const before = from + path.slice(file.path.length)
        const texts = this.written.get(before)
        if (texts) this.written.set(path, texts)
        this.written.delete(before)
        this.index.renamed(before, path)
      }
    })
  }

  private update(change: () => void): void {
    const before = this.index.version
    change()
    if (!this.ready) this.checkReady()
    if (this.index.version !== before) this.changed()
  }

  private checkReady(): void {
    if (this.ready || this.scanning || this.index.pending.size > 0) return
    this.becomeReady()
  }

  private becomeReady(): void {
    this.ready = true
    window.clearTimeout(this.giveUpTimer)
    for (const resolve of this.waiting) resolve()
    this.waiting.clear()
    this.changed()
  }

  private waitForMore(): void {
    window.clearTimeout(this.giveUpTimer)
    if (!this.ready && !this.scanning)
      this.giveUpTimer = window.setTimeout(() => this.becomeReady(), GIVE_UP_WAITING_AFTER_MS)
  }
}

function isNote(file: TAbstractFile): file is TFile {
  return file instanceof TFile && file.extension === 'md'
}

function notesIn(file: TAbstractFile): TFile[] {
  if (file instanceof TFolder) return file.children.flatMap(notesIn)
  return isNote(file) ? [file] : []
}
