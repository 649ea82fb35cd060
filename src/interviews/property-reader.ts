import { latest, type CalendarDay } from '../days/calendar-day'
import { readDay, type DayAndTime, type LocalDayAndTime } from '../days/written-day'
import type { Problem, ProblemCode } from './problem'
import * as messages from './problem-messages'
import type { PropertyName } from './property-names'
import { asText, type GivenProperties } from './property-values'

/** Reads the properties of one note, one after the other, and keeps what it could not understand. */
export class PropertyReader {
  readonly problems: Problem[] = []

  constructor(
    private readonly path: string,
    private readonly given: GivenProperties,
    private readonly local: LocalDayAndTime,
  ) {}

  /** The raw value that counts and the key it stands under; null where the property is empty. */
  value(name: PropertyName): { readonly key: string; readonly value: unknown } | null {
    const spellings = this.given.get(name)
    const first = spellings?.[0]
    if (!spellings || !first) return null
    const value = first.values[0]
    if (spellings.length > 1) {
      const keys = spellings.map(({ key }) => key)
      this.problem(name, 'two-spellings', messages.twoSpellings(keys, asText(value) ?? '…'))
    }
    if (first.values.length > 1)
      this.problem(name, 'several-values', messages.severalValues(first.key, first.values))
    return { key: first.key, value }
  }

  /** The property as trimmed text. */
  text(name: PropertyName): string | null {
    const found = this.value(name)
    return found === null ? null : asText(found.value)
  }

  /** Each value of a property that may hold several. */
  texts(name: PropertyName): string[] {
    const spellings = this.given.get(name) ?? []
    const values = spellings[0]?.values ?? []
    if (spellings.length > 1) {
      const keys = spellings.map(({ key }) => key)
      this.problem(name, 'two-spellings', messages.twoSpellings(keys, values.map(asText).join(', ')))
    }
    return values.map(asText).filter((text) => text !== null)
  }

  /** The day a property holds; of two spellings the later one. */
  day(name: PropertyName): DayAndTime | null {
    const spellings = this.given.get(name) ?? []
    let found: DayAndTime | null = null
    for (const { key, values } of spellings) {
      if (values.length > 1) this.problem(name, 'several-values', messages.severalValues(key, values))
      const read = this.readDay(name, key, values[0])
      if (read && (found === null || read.day > found.day || (read.day === found.day && read.time !== null)))
        found = read
    }
    if (spellings.length > 1) {
      const keys = spellings.map(({ key }) => key)
      this.problem(name, 'two-spellings', messages.twoSpellings(keys, found?.day ?? 'neither of them'))
    }
    return found
  }

  /** All days of a property that may hold several, oldest first; two spellings are read as one list. */
  days(name: PropertyName): CalendarDay[] {
    const spellings = this.given.get(name) ?? []
    const days = new Set<CalendarDay>()
    for (const { key, values } of spellings) {
      for (const value of values) {
        const read = this.readDay(name, key, value)
        if (read) days.add(read.day)
      }
    }
    if (spellings.length > 1) {
      const keys = spellings.map(({ key }) => key)
      this.problem(
        name,
        'two-spellings',
        messages.twoSpellings(keys, `all their days, the latest ${latest(days) ?? 'none'}`),
      )
    }
    return [...days].sort()
  }

  problem(property: PropertyName, code: ProblemCode, message: string): void {
    this.problems.push({ path: this.path, property, code, message })
  }

  private readDay(name: PropertyName, key: string, value: unknown): DayAndTime | null {
    const read = readDay(value, this.local)
    if (read === null) this.problem(name, 'bad-date', messages.badDate(key, value))
    return read
  }
}
