import type { App, TFile } from 'obsidian'
import { localDayAndTime } from '../days/today'
import type { InterviewIndex, NoteProperties, NoteSource } from '../interviews/interview-index'
import { USUAL_NAMES } from '../interviews/property-names'
import { interviewReader, type Reading } from '../interviews/read-interview'
import type { Done } from '../actions/perform'
import type { PropertyEdits } from '../actions/property-edits'
import { planTurn, type TurnedNote } from '../actions/turn-into-interview'
import type { CandidateNote } from './forms/existing-notes-ports'
import type { Settings } from '../settings/settings'
import type { NoteWriter } from '../vault/note-writer'

export interface ExistingNotesSource {
  readonly app: App
  readonly index: InterviewIndex
  readonly notes: NoteSource
  readonly writer: Pick<NoteWriter, 'edit'>
  readonly edits: PropertyEdits
  readonly settings: () => Settings
  readonly isLeftOut: (path: string) => boolean
}

const read = interviewReader(USUAL_NAMES, localDayAndTime)

/** Turns notes that the user has already into interview notes. */
export class ExistingNotes {
  constructor(private readonly source: ExistingNotesSource) {}

  /** Whether the note could become an interview note. */
  canTurn(file: TFile): boolean {
    const { index, isLeftOut } = this.source
    return file.extension === 'md' && !index.notes.has(file.path) && !isLeftOut(file.path)
  }

  /** Whether the note says by itself whom it is about. */
  namesContact(file: TFile): boolean {
    const reading = readIn(file.path, this.source.notes.properties(file.path))
    return reading !== null && reading.interview.contact !== null && !reading.isTemplate
  }

  /** Notes that may be about a person or a meeting, the likeliest first. */
  candidates(): CandidateNote[] {
    const { app, notes, settings } = this.source
    const { peopleFolder } = settings()
    const found: { candidate: CandidateNote; rank: number }[] = []
    for (const file of app.vault.getMarkdownFiles()) {
      if (!this.canTurn(file)) continue
      const reading = readIn(file.path, notes.properties(file.path))
      const isPerson = peopleFolder !== '' && file.path.startsWith(`${peopleFolder}/`)
      const why = isPerson ? `a note in ${peopleFolder}` : whyOf(reading)
      if (why === null || reading?.isTemplate) continue
      const rank = (hasDays(reading) ? 0 : 2) + (isPerson ? 0 : 1)
      found.push({ candidate: { path: file.path, name: file.basename, why }, rank })
    }
    found.sort((a, b) => a.rank - b.rank || (a.candidate.path < b.candidate.path ? -1 : 1))
    return found.map(({ candidate }) => candidate)
  }

  /** Turns one note; `contact` is written where the note names nobody. */
  async turn(file: TFile, contact: string | null): Promise<Done> {
    return this.write(`Turned “${file.basename}” into an interview note`, [{ path: file.path, contact }])
  }

  /** Turns several notes in one step. Each that names nobody is about whom its file is named for. */
  async turnAll(paths: readonly string[]): Promise<Done> {
    const files = paths.flatMap((path) => this.source.app.vault.getFileByPath(path) ?? [])
    const turned = files.map((file) => ({
      path: file.path,
      contact: this.namesContact(file) ? null : file.basename,
    }))
    const what =
      turned.length === 1 ? '1 note into an interview note' : `${turned.length} notes into interview notes`
    return this.write(`Turned ${what}`, turned)
  }

  private async write(label: string, turned: readonly TurnedNote[]): Promise<Done> {
    const { writer, edits, settings } = this.source
    const { markerTag } = settings()
    const changes = turned.map((note) => planTurn(note, markerTag, edits))
    const result = await writer.edit(() => ({ label, plan: { ok: true, changes } }))
    return result.ok ? { ok: true, message: `${label}.`, step: result.step } : result
  }
}

function readIn(path: string, properties: NoteProperties): Reading | null {
  return typeof properties === 'string' ? null : read(path, properties)
}

function whyOf(reading: Reading | null): string | null {
  if (reading === null) return null
  if (reading.interview.contact !== null) return `names ${reading.interview.contact.name}`
  return hasDays(reading) ? 'holds days of contact' : null
}

function hasDays(reading: Reading | null): boolean {
  const interview = reading?.interview
  if (!interview) return false
  const { interviewOn, lastContact, nextCheckIn, checkIns } = interview
  return interviewOn !== null || lastContact !== null || nextCheckIn !== null || checkIns.length > 0
}
