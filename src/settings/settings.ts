import { readCadence } from '../days/cadence'
import { calendarDayOf, type CalendarDay, type Weekday } from '../days/calendar-day'
import { normalTag } from '../interviews/marker'
import { SECTION_NAMES, SECTION_TITLES, type SectionName } from '../notes/body/section-headings'

/** A field's value where it is valid, else undefined. */
type FieldReader<T> = (value: unknown) => T | undefined

/** One setting: what it is until the user chooses, and how a stored value is read. */
interface Field<T> {
  readonly usual: T
  readonly read: FieldReader<T>
}

const field = <T>(usual: T, read: FieldReader<T>): Field<T> => ({ usual, read })

/** Every setting, said once. Folders bear no slash at their ends; '' is the whole vault. */
const FIELDS = {
  interviewFolder: field('Interviews', folder),
  peopleFolder: field('People', folder),
  /** '' for the folder of the core Templates. */
  templateFolder: field('', folder),
  /** The path of the template for new interviews, '' for the built-in one. */
  template: field('', folder),
  /** The name of a new note, with placeholders. */
  fileName: field('{{contact}} interview', (value) =>
    typeof value === 'string' && value.trim() !== '' ? value : undefined,
  ),
  /** The tag that marks interview notes, without `#`. */
  markerTag: field('informational-interview', tag),
  ignoredFolders: field<readonly string[]>([], listOf(folder)),
  /** How often to be in touch, in the user's words. */
  defaultCadence: field('quarterly', (value) => (readCadence(value) === null ? undefined : String(value))),
  /** Days after an interview on which the thank-you is due. */
  thankYouDays: field(1, wholeNumber(0, 30)),
  promiseDays: field(7, wholeNumber(0, 90)),
  /** How many talks a week the user aims for, 0 for no aim. */
  talksAWeek: field(0, wholeNumber(0, 20)),
  /** Days that "Upcoming" looks ahead. */
  lookAheadDays: field(14, wholeNumber(1, 365)),
  /** Days before an interview by which it should be prepared. */
  preparedDays: field(2, wholeNumber(0, 14)),
  /** The path of the note with the user's own questions, '' for the built-in ones. */
  questionBank: field('', folder),
  /** For each section of an interview note the heading under which the user has it. */
  headings: field<{ readonly [name in SectionName]: string }>(SECTION_TITLES, headings),
  /** The path of the user's own request, '' for the built-in one. */
  requestTemplate: field('', folder),
  /** The path of the user's own thank-you, '' for the built-in one. */
  thankYouTemplate: field('', folder),
  /** The path of the user's own message to stay in touch, '' for the built-in ones. */
  checkInTemplate: field('', folder),
  /** How messages are signed, '' for not at all. */
  yourName: field('', (value) => (typeof value === 'string' ? value.trim() : undefined)),
  /** Who the user is, in a line or two, for requests. */
  aboutMe: field('', (value) => (typeof value === 'string' ? value.trim() : undefined)),
  /** Whether the user was asked who writes, before the first message. */
  askedWhoWrites: field(false, yesOrNo),
  /** Where calendar files go, '' for the folder of interview notes. */
  calendarFolder: field('', folder),
  clippingsFolder: field('Clippings', folder),
  /** The path of the file that LinkedIn gives, `Connections.csv`; '' for whichever is found by that name. */
  linkedInExport: field('', folder),
  /** At most six days of the week, 0 for Sunday. */
  weekend: field<readonly Weekday[]>([6, 0], weekend),
  holidays: field<readonly CalendarDay[]>(
    [],
    listOf((value) => (typeof value === 'string' ? (calendarDayOf(value) ?? undefined) : undefined)),
  ),
  dailyNotice: field(true, yesOrNo),
  statusBar: field(true, yesOrNo),
}

type Fields = typeof FIELDS

/** The user's choices, each valid. */
export type Settings = { readonly [key in keyof Fields]: Fields[key]['usual'] }

/** `values` of every setting, by its key. */
function ofEach(value: <K extends keyof Settings>(key: K) => Settings[K]): Settings {
  const keys = Object.keys(FIELDS) as (keyof Settings)[]
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Settings
}

export const DEFAULT_SETTINGS: Settings = ofEach((key) => FIELDS[key].usual as Settings[typeof key])

/**
 * Reads what is stored in `data.json`, field by field: a field that is missing, damaged or from a newer version counts as its
 * default. Nothing is written back, so that what is not understood here is not lost either.
 */
export function readSettings(stored: unknown): Settings {
  const fields = isRecord(stored) ? stored : {}
  return ofEach((key) => readSetting(key, fields[key]) ?? DEFAULT_SETTINGS[key])
}

/** `value` as the setting `key` takes it, or undefined where it is not valid. */
export function readSetting<K extends keyof Settings>(key: K, value: unknown): Settings[K] | undefined {
  const { read }: Field<unknown> = FIELDS[key]
  return read(value) as Settings[K] | undefined
}

/**
 * What is stored for `value` as the setting `key`, where `stored` is there already: entries of a list, and fields, that this version
 * does not understand stay with it.
 */
export function storedSetting<K extends keyof Settings>(
  key: K,
  value: Settings[K],
  stored: unknown,
): unknown {
  const chosen: unknown = value
  if (Array.isArray(chosen) && Array.isArray(stored)) {
    const entries: readonly unknown[] = stored
    return [...(chosen as readonly unknown[]), ...entries.filter((entry) => isNotUnderstood(key, entry))]
  }
  return isRecord(chosen) && isRecord(stored) ? { ...stored, ...chosen } : value
}

function isNotUnderstood(key: keyof Settings, entry: unknown): boolean {
  const read: unknown = readSetting(key, [entry])
  return !Array.isArray(read) || read.length === 0
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function folder(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  const parts = value
    .trim()
    .split(/[/\\]+/)
    .filter((part) => part !== '' && part !== '.')
  return parts.includes('..') ? undefined : parts.join('/').normalize('NFC')
}

function tag(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  const text = normalTag(value)
  return text === '' || /[\s,#]/.test(text) ? undefined : text
}

/** The heading of each section; one that is missing or damaged is the usual one. */
function headings(value: unknown): { readonly [name in SectionName]: string } | undefined {
  if (!isRecord(value)) return undefined
  const read = SECTION_NAMES.map((name) => [name, heading(value[name]) ?? SECTION_TITLES[name]])
  return Object.fromEntries(read) as { readonly [name in SectionName]: string }
}

function weekend(value: unknown): Weekday[] | undefined {
  const days = listOf(wholeNumber(0, 6))(value) as Weekday[] | undefined
  return days && new Set(days).size < 7 ? [...new Set(days)] : undefined
}

/** A heading without the marks that make it one; of text on several lines there is none. */
export function heading(value: unknown): string | undefined {
  if (typeof value !== 'string' || /[\r\n]/.test(value)) return undefined
  const text = value.trim().replace(/^#+\s+/, '')
  return /[\p{L}\p{N}]/u.test(text) ? text : undefined
}

function yesOrNo(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined
}

function wholeNumber(from: number, to: number): FieldReader<number> {
  return (value) =>
    Number.isInteger(value) && Number(value) >= from && Number(value) <= to ? Number(value) : undefined
}

/** A list's valid elements; what else it holds is passed over. */
function listOf<T>(read: FieldReader<T>): FieldReader<T[]> {
  return (value) =>
    Array.isArray(value)
      ? value.map(read).filter((element): element is T => element !== undefined)
      : undefined
}
