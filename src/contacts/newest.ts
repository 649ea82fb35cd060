import type { Interview } from '../interviews/interview'

// Syncthing, Dropbox and Obsidian Sync name the copies they make when two devices wrote to one note.
const CONFLICT_COPY = /\.sync-conflict-\d|conflicted copy/i

/** Whether a sync tool made this note out of another one. */
export function isConflictCopy(path: string): boolean {
  return CONFLICT_COPY.test(path)
}

/**
 * Orders the notes of one contact, the newest last: by the interview's day, where there is none by the day of the request; notes
 * with neither come first. Of several on one day, a sync tool's copy is the older one, else the path decides.
 */
export function byAge(a: Interview, b: Interview): number {
  return (
    compare(a.interviewOn ?? a.askedOn ?? '', b.interviewOn ?? b.askedOn ?? '') ||
    Number(isConflictCopy(b.path)) - Number(isConflictCopy(a.path)) ||
    compare(a.path, b.path)
  )
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
