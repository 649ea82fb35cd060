import { TFile, type App, type Component, type TAbstractFile } from 'obsidian'
import { instantNow } from '../days/today'
import { isRecord } from '../settings/settings'

/** Where what was typed into one kind of form is kept: with the note that it is about, null where it is about none yet. */
export interface KeepAs {
  readonly form: string
  readonly path: string | null
}

/** What was typed into a field and not saved yet. */
export interface KeptText {
  readonly typed: string
  /** What stood there before, as the user was shown it. */
  readonly was: string
}

/** What was typed into a form and not saved yet, by field. */
export type KeptInput = Readonly<Record<string, KeptText>>

/** The place of one form's input. */
export interface UnsavedInput {
  load(): KeptInput | null
  save(kept: KeptInput | null): void
}

/** All that is kept, by note and form. It is one entry, since nobody can ask which entries there are. */
type All = Record<string, Forms>
type Forms = Readonly<Record<string, KeptInput>>

const STORED = 'informational-interviews-unsaved'

/** Keeps what was typed into a form on this device alone, with its note wherever that goes. */
export function unsavedInput(app: App, { form, path }: KeepAs): UnsavedInput {
  const file = path === null ? null : app.vault.getFileByPath(path)
  // The note may be renamed while the form is open.
  const place = () => file?.path ?? path ?? ''
  const isGone = () => file !== null && app.vault.getFileByPath(file.path) === null
  return {
    load: () => someOf(read(app)[place()]?.[form]),
    save(kept) {
      if (isGone()) return
      const all = read(app)
      const { [form]: _, ...others } = all[place()] ?? {}
      const forms = kept && Object.keys(kept).length > 0 ? { ...others, [form]: kept } : others
      const { [place()]: __, ...elsewhere } = all
      write(app, Object.keys(forms).length > 0 ? { ...elsewhere, [place()]: forms } : elsewhere)
    },
  }
}

/** What was kept with a note that is gone. */
interface Gone {
  readonly path: string
  readonly forms: Forms
  readonly at: number
  readonly stat: TFile['stat'] | null
}

/** A sync tool may take a note away for a moment; and where another program renames a note, it goes and comes by its new name. */
const A_MOMENT_MS = 10_000

/** Lets what was typed follow its note, and go when that goes, for as long as `owner` is loaded. */
export function keepWithNotes(app: App, owner: Component): void {
  const { vault } = app
  let gone: Gone[] = []
  owner.registerEvent(
    vault.on('rename', ({ path: to }, from) => {
      change(app, from, (all, path, forms) => {
        all[to + path.slice(from.length)] = forms
      })
    }),
  )
  owner.registerEvent(
    vault.on('delete', (file) => {
      const [at, stat] = [instantNow(), file instanceof TFile ? file.stat : null]
      change(app, file.path, (_, path, forms) => gone.push({ path, forms, at, stat }))
    }),
  )
  owner.registerEvent(
    vault.on('create', (file) => {
      gone = gone.filter(({ at }) => instantNow() - at <= A_MOMENT_MS)
      const back = gone.find((one) => isSameNote(one, file))
      if (!back) return
      gone = gone.filter((one) => one !== back)
      write(app, { ...read(app), [file.path]: back.forms })
    }),
  )
}

function isSameNote({ path, stat }: Gone, file: TAbstractFile): boolean {
  if (!(file instanceof TFile)) return false
  return path === file.path || (stat?.mtime === file.stat.mtime && stat.size === file.stat.size)
}

/** Takes out what is kept with the note at `from`, or with those in the folder there, and hands it on. */
function change(app: App, from: string, took: (all: All, path: string, forms: Forms) => void): void {
  const all = read(app)
  const moved = Object.entries(all).filter(([path]) => path === from || path.startsWith(`${from}/`))
  if (moved.length === 0) return
  for (const [path] of moved) delete all[path]
  for (const [path, forms] of moved) took(all, path, forms)
  write(app, all)
}

function write(app: App, all: All): void {
  app.saveLocalStorage(STORED, Object.keys(all).length > 0 ? all : null)
}

/** Whatever else stands there is passed over. */
function read(app: App): All {
  const notes = entriesOf(app.loadLocalStorage(STORED)).map(([path, forms]) => [
    path,
    Object.fromEntries(
      entriesOf(forms).map(([form, fields]) => [form, Object.fromEntries(entriesOf(fields).filter(isKept))]),
    ),
  ])
  return Object.fromEntries(notes) as All
}

function entriesOf(value: unknown): [string, unknown][] {
  return isRecord(value) ? Object.entries(value) : []
}

function isKept(entry: [string, unknown]): entry is [string, KeptText] {
  const [, kept] = entry
  return isRecord(kept) && typeof kept['typed'] === 'string' && typeof kept['was'] === 'string'
}

function someOf(kept: KeptInput | undefined): KeptInput | null {
  return kept && Object.keys(kept).length > 0 ? kept : null
}
