import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readRecords } from '../../src/contacts/csv'

const START = { at: 0, line: 1 }
const field = fc.string({ unit: fc.constantFrom(...'ab ,;\t"\n\r', 'é', '字'), maxLength: 6 })
const table = fc
  .integer({ min: 1, max: 4 })
  .chain((columns) =>
    fc.array(fc.array(field, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 6 }),
  )
const separator = fc.constantFrom(',', ';', '\t')
const lineEnd = fc.constantFrom('\n', '\r\n', '\r')

const quoted = (value: string) => `"${value.replaceAll('"', '""')}"`
const mustBeQuoted = (value: string) => /^"|[,;\t\n\r]/.test(value)

/** As RFC 4180 writes it; values that need no marks have them where `always` says so. */
function written(rows: readonly (readonly string[])[], by: string, end: string, always: boolean): string {
  return rows
    .map((row) => row.map((value) => (always || mustBeQuoted(value) ? quoted(value) : value)).join(by))
    .join(end)
}

test('what was written is read, whatever the values hold', () => {
  fc.assert(
    fc.property(table, separator, lineEnd, fc.boolean(), fc.boolean(), (rows, by, end, always, endsLine) => {
      // A single empty value at the end is no line at all.
      const text = written(rows, by, end, always || rows[0]?.length === 1) + (endsLine ? end : '')
      const read = [...readRecords(text, by, START, rows[0]?.length ?? 0)]
      expect(read.map(({ fields }) => fields)).toEqual(rows)
      expect(read.some(({ isOpen }) => isOpen)).toBe(false)
    }),
  )
})

test('each record is told with the line on which it begins', () => {
  fc.assert(
    fc.property(table, lineEnd, (rows, end) => {
      const lines = rows.map((row) => row.join(',').split(/\r\n|\r|\n/).length)
      const text = written(rows, ',', end, true)
      let line = 1
      for (const [place, record] of [...readRecords(text, ',', START, rows[0]?.length ?? 0)].entries()) {
        expect(record.line).toBe(line)
        line += lines[place] ?? 0
      }
    }),
  )
})

test('anything at all is read to its end, each line in one record', () => {
  const text = fc.string({ unit: fc.constantFrom(...'ab,"\n\r'), maxLength: 40 })
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 4 }), (any, columns) => {
      let last = 0
      for (const { line, fields } of readRecords(any, ',', START, columns)) {
        expect(line).toBeGreaterThan(last)
        last = line
        expect(fields.length).toBeGreaterThan(0)
      }
      expect(last).toBeLessThanOrEqual(any.split(/\r\n|\r|\n/).length)
    }),
  )
})
