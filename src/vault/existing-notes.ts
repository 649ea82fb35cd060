import type { App } from 'obsidian'
import { localDayAndTime } from '../days/today'
import type { NoteProperties, NoteSource } from '../interviews/interview-index'
import { USUAL_NAMES } from '../interviews/property-names'
import { interviewReader, type Reading } from '../interviews/read-interview'

/** A note that may be about an interview already, and why it is offered: "names Jane Doe", "a note in People". */
export interface CandidateNote {
  readonly path: string
  readonly name: string
  readonly why: string
}

export interface ExistingNotesSource {
  readonly app: App
  readonly notes: Pick<NoteSource, 'properties'>
  readonly peopleFolder: () => string
  /** Whether the note at `path` is none of ours yet, and may become one. */
  readonly canTurn: (path: string) => boolean
}

const read = interviewReader(USUAL_NAMES, localDayAndTime)

/** Finds notes of the user's that may become interview notes. */
export class ExistingNotes {
  constructor(private readonly source: ExistingNotesSource) {}

  /** Whether the note at `path` says by itself whom it is about. */
  namesContact(path: string): boolean {
    const reading = readIn(path, this.source.notes.properties(path))
    return reading !== null && reading.interview.contact !== null && !reading.isTemplate
  }

  /** Notes that may be about a person or a meeting, the likeliest first. */
  candidates(): CandidateNote[] {
    const { app, notes, peopleFolder, canTurn } = this.source
    const folder = peopleFolder()
    const found: { candidate: CandidateNote; rank: number }[] = []
    for (const { path, basename } of app.vault.getMarkdownFiles()) {
      if (!canTurn(path)) continue
      const reading = readIn(path, notes.properties(path))
      const isPerson = folder !== '' && path.startsWith(`${folder}/`)
      const why = isPerson ? `a note in ${folder}` : whyOf(reading)
      if (why === null || reading?.isTemplate) continue
      const rank = (hasDays(reading) ? 0 : 2) + (isPerson ? 0 : 1)
      found.push({ candidate: { path, name: basename, why }, rank })
    }
    found.sort((a, b) => a.rank - b.rank || (a.candidate.path < b.candidate.path ? -1 : 1))
    return found.map(({ candidate }) => candidate)
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
