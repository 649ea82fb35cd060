import type { CalendarDay } from '../days/calendar-day'
import { readDay, type LocalDayAndTime } from '../days/written-day'

/** What was written behind a verb: `key=value` pairs; a bare word reads as `true`. */
export type Parameters = Readonly<Record<string, string | undefined>>

/** What a verb takes. One without `value` is a bare word. */
export interface Parameter {
  /** What stands for the value, `<day>`. */
  readonly value?: string
  readonly description: string
  readonly required?: boolean
}

/** The parameter that names a day on which something was done. */
export const ON: Readonly<Record<string, Parameter>> = {
  on: { value: '<day>', description: 'The day (today)' },
}

/** A wrong call: what was found, and what would be understood. Its message is the answer, behind `Error: `. */
export class CallError extends Error {}

/** A parameter's text; '' where it is not given. */
export function text(parameters: Parameters, key: string): string {
  return parameters[key]?.trim() ?? ''
}

/** Whether a bare word is there. */
export function flag(parameters: Parameters, key: string): boolean {
  const value = text(parameters, key).toLowerCase()
  return value !== '' && value !== 'false' && value !== 'no' && value !== '0'
}

/** One of a few words. */
export function choice<T extends string>(
  parameters: Parameters,
  key: string,
  words: readonly T[],
  otherwise: T,
): T {
  const value = text(parameters, key)
  if (value === '') return otherwise
  const found = words.find((word) => word === value.toLowerCase())
  if (found === undefined)
    throw new CallError(`${key}=${value} is not understood. Write one of ${words.join(', ')}.`)
  return found
}

/** A whole number from 0. */
export function count(parameters: Parameters, key: string, otherwise: number): number {
  const value = text(parameters, key)
  if (value === '') return otherwise
  if (!/^\d{1,6}$/.test(value))
    throw new CallError(`${key}=${value} is no number of days. Write ${key}=7, say.`)
  return Number(value)
}

/** A day, in every way in which a note's days are read. */
export function day(parameters: Parameters, key: string, local: LocalDayAndTime): CalendarDay | null {
  const value = text(parameters, key)
  if (value === '') return null
  const read = readDay(value, local)
  if (read === null)
    throw new CallError(`${key}=${value} is no day that is understood. Write ${key}=2026-01-31, say.`)
  return read.day
}
