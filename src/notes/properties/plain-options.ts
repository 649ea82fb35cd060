import { isMap, isScalar, LineCounter, parseDocument } from 'yaml'
import { PLAINLY } from './plainly'

/** One option as it is written: its name, its line from 1, and its value; undefined for what is no single value. */
export interface WrittenOption {
  readonly name: string
  readonly line: number
  readonly value: unknown
}

/** Something that is not understood, in its line from 1, as the user reads it. */
export interface OptionProblem {
  readonly line: number
  readonly message: string
}

export type OptionsReading =
  | { readonly ok: true; readonly options: readonly WrittenOption[] }
  | { readonly ok: false; readonly problems: readonly OptionProblem[] }

/** Reads options written as YAML, one a line, each with its place. What is empty has none; what is no list of options is a problem. */
export function readPlainOptions(source: string): OptionsReading {
  const lines = new LineCounter()
  const { errors, contents } = parseDocument(source, { lineCounter: lines })
  if (errors.length > 0) {
    const problems = errors.map(({ code, pos }) => ({
      line: lines.linePos(pos[0]).line,
      message: `This is not understood: ${PLAINLY[code]}.`,
    }))
    return { ok: false, problems }
  }
  if (contents === null) return { ok: true, options: [] }
  if (!isMap(contents))
    return { ok: false, problems: [{ line: 1, message: 'Write options like “show: people”.' }] }
  const options = contents.items.map(({ key, value }) => ({
    name: isScalar(key) ? String(key.value) : '',
    line: lines.linePos((isScalar(key) ? key.range?.[0] : undefined) ?? 0).line,
    value: value === null ? null : isScalar(value) ? value.value : undefined,
  }))
  return { ok: true, options }
}
