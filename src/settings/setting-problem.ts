import { readCadence } from '../days/cadence'
import { readSetting, type Settings } from './settings'

/** What a pattern for file names may hold. */
export const FILE_NAME_PLACEHOLDERS = ['contact', 'company', 'role', 'date', 'interview_on'] as const

/** The commonest answers to how often to be in touch. Many more are understood. */
export const USUAL_CADENCES = [
  'quarterly',
  'monthly',
  'every 6 weeks',
  'half-yearly',
  'yearly',
  'fortnightly',
  'weekly',
  'never',
] as const

const SAYS: { readonly [key in keyof Settings]?: string } = {
  interviewFolder: 'A folder of this vault, please: “..” leads out of it.',
  peopleFolder: 'A folder of this vault, please: “..” leads out of it.',
  templateFolder: 'A folder of this vault, please: “..” leads out of it.',
  clippingsFolder: 'A folder of this vault, please: “..” leads out of it.',
  calendarFolder: 'A folder of this vault, please: “..” leads out of it.',
  markerTag: 'A tag is one word, like informational-interview.',
  thankYouDays: 'A whole number from 0 to 30, please.',
  promiseDays: 'A whole number from 0 to 90, please.',
  talksAWeek: 'A whole number from 0 to 20, please.',
  lookAheadDays: 'A whole number from 1 to 365, please.',
  preparedDays: 'A whole number from 0 to 14, please.',
}

/** Why a value cannot be taken for a setting, as the user reads it; null where it can. */
export function settingProblem(key: keyof Settings, value: unknown): string | null {
  if (key === 'fileName') return fileNameProblem(String(value))
  if (key === 'defaultCadence') return cadenceProblem(String(value))
  return readSetting(key, value) === undefined ? (SAYS[key] ?? 'This is not understood.') : null
}

function fileNameProblem(pattern: string): string | null {
  if (pattern.trim() === '') return 'Write a name, like {{contact}} interview.'
  const placeholders = [...pattern.matchAll(/\{\{\s*([^{}]*?)\s*\}\}/g)].map((match) => match[1] ?? '')
  const unknown = placeholders.find((name) => !FILE_NAME_PLACEHOLDERS.some((known) => known === name))
  if (unknown !== undefined)
    return `{{${unknown}}} is not known here. There are ${listOf(FILE_NAME_PLACEHOLDERS)}.`
  const rest = pattern.replace(/\{\{[^{}]*\}\}/g, '')
  const refused = /[\\/:*?"<>|#^[\]{}]/.exec(rest)
  return refused ? `A file name cannot hold ${refused[0]} everywhere. Leave it out.` : null
}

function cadenceProblem(text: string): string | null {
  if (readCadence(text) !== null) return null
  return text.trim() === ''
    ? 'How often? Write quarterly, for example.'
    : `“${text.trim()}” is not understood. Write quarterly, every 6 weeks, or never.`
}

/** Which of the usual answers fit what was typed; the one that stands there comes first, with the others to change to. */
export function cadencesLike(typed: string): readonly string[] {
  const text = typed.trim().toLowerCase()
  const exact = USUAL_CADENCES.find((word) => word === text)
  if (text === '') return USUAL_CADENCES
  if (exact) return [exact, ...USUAL_CADENCES.filter((word) => word !== exact)]
  return USUAL_CADENCES.filter((word) => word.startsWith(text))
}

const listOf = (names: readonly string[]) => names.map((name) => `{{${name}}}`).join(', ')
