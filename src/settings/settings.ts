import { readCadence } from '../days/cadence'
import { calendarDayOf, type CalendarDay, type Weekday } from '../days/calendar-day'
import { normalTag } from '../interviews/marker'
import { SECTION_NAMES, SECTION_TITLES, type SectionName } from '../notes/body/section-headings'

/** The user's choices, each valid. Folders bear no slash at their ends; '' is the whole vault. */
export interface Settings {
  readonly interviewFolder: string
  readonly peopleFolder: string
  /** '' for the folder of the core Templates. */
  readonly templateFolder: string
  /** The path of the template for new interviews, '' for the built-in one. */
  readonly template: string
  /** The name of a new note, with placeholders. */
  readonly fileName: string
  /** The tag that marks interview notes, without `#`. */
  readonly markerTag: string
  readonly ignoredFolders: readonly string[]
  /** How often to be in touch, in the user's words. */
  readonly defaultCadence: string
  /** Days after an interview on which the thank-you is due, 0 to 30. */
  readonly thankYouDays: number
  /** Days that "Upcoming" looks ahead, 1 to 365. */
  readonly lookAheadDays: number
  /** Days before an interview by which it should be prepared, 0 to 14. */
  readonly preparedDays: number
  /** The path of the note with the user's own questions, '' for the built-in ones. */
  readonly questionBank: string
  /** For each section of an interview note the heading under which the user has it. */
  readonly headings: { readonly [name in SectionName]: string }
  /** The path of the user's own request, '' for the built-in one. */
  readonly requestTemplate: string
  /** The path of the user's own thank-you, '' for the built-in one. */
  readonly thankYouTemplate: string
  /** How messages are signed, '' for not at all. */
  readonly yourName: string
  /** Where calendar files go, '' for the folder of interview notes. */
  readonly calendarFolder: string
  /** At most six days of the week, 0 for Sunday. */
  readonly weekend: readonly Weekday[]
  readonly holidays: readonly CalendarDay[]
  readonly dailyNotice: boolean
  readonly statusBar: boolean
}

export const DEFAULT_SETTINGS: Settings = {
  interviewFolder: 'Interviews',
  peopleFolder: 'People',
  templateFolder: '',
  template: '',
  fileName: '{{contact}} interview',
  markerTag: 'informational-interview',
  ignoredFolders: [],
  defaultCadence: 'quarterly',
  thankYouDays: 1,
  lookAheadDays: 14,
  preparedDays: 2,
  questionBank: '',
  headings: SECTION_TITLES,
  requestTemplate: '',
  thankYouTemplate: '',
  yourName: '',
  calendarFolder: '',
  weekend: [6, 0],
  holidays: [],
  dailyNotice: true,
  statusBar: true,
}

/** A field's value where it is valid, else undefined. */
type FieldReader<T> = (value: unknown) => T | undefined

const FIELDS: { readonly [key in keyof Settings]: FieldReader<Settings[key]> } = {
  interviewFolder: folder,
  peopleFolder: folder,
  templateFolder: folder,
  template: folder,
  fileName: (value) => (typeof value === 'string' && value.trim() !== '' ? value : undefined),
  markerTag: tag,
  ignoredFolders: listOf(folder),
  defaultCadence: (value) => (readCadence(value) === null ? undefined : String(value)),
  thankYouDays: wholeNumber(0, 30),
  lookAheadDays: wholeNumber(1, 365),
  preparedDays: wholeNumber(0, 14),
  questionBank: folder,
  headings,
  requestTemplate: folder,
  thankYouTemplate: folder,
  yourName: (value) => (typeof value === 'string' ? value.trim() : undefined),
  calendarFolder: folder,
  weekend: (value) => {
    const days = listOf(wholeNumber(0, 6))(value) as Weekday[] | undefined
    return days && new Set(days).size < 7 ? [...new Set(days)] : undefined
  },
  holidays: listOf((value) => (typeof value === 'string' ? (calendarDayOf(value) ?? undefined) : undefined)),
  dailyNotice: yesOrNo,
  statusBar: yesOrNo,
}

/**
 * Reads what is stored in `data.json`, field by field: a field that is missing, damaged or from a newer version counts as its
 * default. Nothing is written back, so that what is not understood here is not lost either.
 */
export function readSettings(stored: unknown): Settings {
  const fields = isRecord(stored) ? stored : {}
  const read = <K extends keyof Settings>(key: K): Settings[K] =>
    FIELDS[key](fields[key]) ?? DEFAULT_SETTINGS[key]
  return {
    interviewFolder: read('interviewFolder'),
    peopleFolder: read('peopleFolder'),
    templateFolder: read('templateFolder'),
    template: read('template'),
    fileName: read('fileName'),
    markerTag: read('markerTag'),
    ignoredFolders: read('ignoredFolders'),
    defaultCadence: read('defaultCadence'),
    thankYouDays: read('thankYouDays'),
    lookAheadDays: read('lookAheadDays'),
    preparedDays: read('preparedDays'),
    questionBank: read('questionBank'),
    headings: read('headings'),
    requestTemplate: read('requestTemplate'),
    thankYouTemplate: read('thankYouTemplate'),
    yourName: read('yourName'),
    calendarFolder: read('calendarFolder'),
    weekend: read('weekend'),
    holidays: read('holidays'),
    dailyNotice: read('dailyNotice'),
    statusBar: read('statusBar'),
  }
}

/** `value` as the setting `key` takes it, or undefined where it is not valid. */
export function readSetting<K extends keyof Settings>(key: K, value: unknown): Settings[K] | undefined {
  return FIELDS[key](value)
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
function headings(value: unknown): Settings['headings'] | undefined {
  if (!isRecord(value)) return undefined
  const read = SECTION_NAMES.map((name) => [name, heading(value[name]) ?? SECTION_TITLES[name]])
  return Object.fromEntries(read) as Settings['headings']
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
