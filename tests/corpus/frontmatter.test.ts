import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { editProperties } from '../../src/notes/properties/edit-properties'
import { blockFinder, type FenceReading, type FindBlock } from '../../src/notes/fences'
import type { PropertyEdit } from '../../src/notes/properties/property-edit'
import { undoProperties } from '../../src/notes/properties/undo-properties'

/** Notes of other people, in a folder that is no part of the project. */
const folder = process.env.SHARED_DATA

const READINGS: FenceReading[] = [
  { pastByteOrderMark: true, pastTrailingSpace: true },
  { pastByteOrderMark: false, pastTrailingSpace: false },
]
const SNOOZE: PropertyEdit = {
  op: 'set',
  key: 'snoozed_until',
  spellings: ['snoozed_until'],
  value: '2026-03-01',
}
const OURS = ['contact: "[[Jane Doe]]"', 'snoozed_until: 2026-01-01 # ours']
const ALWAYS_EDITED = ['01', '04', '05', '06', '07', '15', '16', '17', '18', '21', '24']

describe.skipIf(!folder)('on the notes of other people', () => {
  const files = folder ? notesBelow(folder) : []

  it('are there', () => {
    expect(files.length).toBeGreaterThan(200)
  })

  describe.each(READINGS)('where fences are read with %o', (reading) => {
    const findBlock = blockFinder(reading)
    const inFrontmatter = files.filter(([path]) => path.startsWith('frontmatter/'))

    it.each(inFrontmatter)('%s as an interview note is snoozed in one line, or refused', (path, text) => {
      const marker = /^tags:/m.test(text)
        ? 'type: informational-interview'
        : 'tags: [informational-interview]'
      const note = withLines(text, [marker, ...OURS], findBlock)
      const result = editProperties(note, [SNOOZE], findBlock)
      const hazard = /hazards\/(\d\d)/.exec(path)?.[1]
      if (hazard && ALWAYS_EDITED.includes(hazard)) expect(result).toMatchObject({ ok: true })
      if (hazard && ['02', '03', '12'].includes(hazard) && findBlock(text).exists) {
        expect(result).toMatchObject({ ok: true })
      }
      if (!result.ok) {
        expect(result.refusal.message).toMatch(/^.*\.$/)
        return
      }
      const replaced = note.replace('snoozed_until: 2026-01-01', 'snoozed_until: 2026-03-01')
      if (findBlock(text).exists) expect(result.text).toBe(replaced)
      expect(undoProperties(result.text, result.undo, findBlock)).toMatchObject({ ok: true, text: note })
    })

    it.each(files)('%s keeps everything else when any of its properties is edited', (_path, text) => {
      const keys = [...properties(text, findBlock).keys()].filter((key) => typeof key === 'string')
      for (const key of [...keys, 'check_ins']) {
        const named = { key, spellings: [key] }
        for (const edit of [
          { op: 'set', ...named, value: 'a: #b' },
          { op: 'append', ...named, value: '2026-03-01' },
          { op: 'clear', ...named, remove: false },
          { op: 'clear', ...named, remove: true },
        ] satisfies PropertyEdit[]) {
          expectSafe(text, edit, findBlock)
        }
      }
    })
  })
})

function expectSafe(text: string, edit: PropertyEdit & { key: string }, findBlock: FindBlock) {
  const result = editProperties(text, [edit], findBlock)
  if (!result.ok) {
    expect(result.refusal.message).not.toBe('')
    return
  }
  const before = properties(text, findBlock)
  const after = properties(result.text, findBlock)
  const held = after.get(edit.key)
  if (edit.op === 'set') expect([edit.value, [edit.value]]).toContainEqual(held)
  if (edit.op === 'append') expect([held].flat()).toContainEqual(edit.value)
  if (edit.op === 'clear') expect([null, undefined, '', []]).toContainEqual(held)
  before.delete(edit.key)
  after.delete(edit.key)
  expect([...after]).toEqual([...before])
  expect(result.text.endsWith(text.slice(findBlock(text).contentStart).replace(/^\uFEFF/, ''))).toBe(true)
  expect(undoProperties(result.text, result.undo, findBlock)).toMatchObject({ ok: true, text })
}

/** The properties as `yaml` alone reads them; none where it cannot. */
function properties(text: string, findBlock: FindBlock): Map<unknown, unknown> {
  try {
    const read: unknown = parse(findBlock(text).frontmatter, { mapAsMap: true, logLevel: 'error' })
    return read instanceof Map ? read : new Map<unknown, unknown>()
  } catch {
    return new Map<unknown, unknown>()
  }
}

/** Writes lines at the end of a note's block, as somebody would who adds them by hand. */
function withLines(text: string, lines: readonly string[], findBlock: FindBlock): string {
  const { exists, to } = findBlock(text)
  const newline = text.includes('\r\n') ? '\r\n' : '\n'
  return exists ? text.slice(0, to) + lines.map((line) => line + newline).join('') + text.slice(to) : text
}

function notesBelow(root: string): [path: string, text: string][] {
  return ['frontmatter', 'vaults']
    .flatMap((part) => readdirSync(join(root, part), { recursive: true, withFileTypes: true }))
    .filter((file) => file.isFile() && (/\.md$/.test(file.name) || file.parentPath.includes('frontmatter')))
    .map((file) => join(file.parentPath, file.name))
    .sort()
    .map((path) => [relative(root, path), readFileSync(path, 'utf8')])
}
