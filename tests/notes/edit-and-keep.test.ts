import { describe, expect, it } from 'vitest'
import { propertyEdits } from '../../src/actions/property-edits'
import { localDayAndTime } from '../../src/days/today'
import { USUAL_NAMES } from '../../src/interviews/property-names'
import { editAndKeep, isKept, notUnderstood, wordsOf } from '../../src/notes/edit-and-keep'
import { undoNote } from '../../src/notes/undo-note'
import { USUAL_HEADINGS } from '../../src/notes/body/section-headings'
import { day } from '../days/day'
import { findBlock } from './body/section-edits'

const edits = propertyEdits(USUAL_NAMES, localDayAndTime)
const note = (...lines: string[]) => `---\n${lines.join('\n')}\n---\n\n## Notes\n\n- old\n`

function keep(text: string, ...made: Parameters<typeof editAndKeep>[1]) {
  const result = editAndKeep(text, made, USUAL_HEADINGS, findBlock)
  if (!result.ok) throw new Error(result.refusal.message)
  return result
}

describe('a value that is replaced and was not understood', () => {
  it('moves under “Notes” where it is longer than a word, and comes back', () => {
    const before = note('last_contact: 03/04/2026 by mail # hers', 'x: 1')
    const result = keep(before, edits.advance('last_contact', day('2026-11-23'), day('2026-11-23')))
    expect(result.text).toBe(
      note('last_contact: 2026-11-23 # hers', 'x: 1') + '- last_contact: 03/04/2026 by mail\n',
    )
    expect(notUnderstood(result.replaced).map(wordsOf)).toEqual(['03/04/2026 by mail'])
    expect(undoNote(result.text, result.undo, findBlock)).toMatchObject({ ok: true, text: before })
  })

  it.each([
    ['outcome', 'went well, she will call', 'held'],
    ['cadence', 'now and then', 'monthly'],
    ['thanked_on', '"by phone: twice"', '2026-11-23'],
  ] as const)('moves from %s as it reads', (name, written, value) => {
    const result = keep(note(`${name}: ${written}`), edits.set(name, value))
    expect(result.text).toContain(`- ${name}: ${written.replaceAll('"', '')}\n`)
  })

  it.each([
    ['outcome', 'great'],
    ['thanked_on', '03/04/2026'],
  ] as const)('is named, and moves nowhere, where %s is a word or a day: %s', (name, written) => {
    const result = keep(
      note(`${name}: ${written}`),
      edits.set(name, name === 'outcome' ? 'held' : '2026-11-23'),
    )
    expect(result.text).not.toContain(written)
    expect(notUnderstood(result.replaced).map((one) => [wordsOf(one), isKept(one)])).toEqual([
      [written, false],
    ])
  })

  it.each([
    ['outcome', 'declined', 'held'],
    ['outcome', '[declined]', 'held'],
    ['outcome', '"-"', 'held'],
    ['thanked_on', '2026-01-05T10:30:00', '2026-11-23'],
    ['thanked_on', '"[[Daily/2026-01-05|then]]"', '2026-11-23'],
    ['cadence', 'every 6 weeks', 'monthly'],
    ['prep_goal', 'To learn a lot', 'To learn more'],
  ] as const)('is not what %s: %s was', (name, written, value) => {
    const result = keep(note(`${name}: ${written}`), edits.set(name, value))
    expect(notUnderstood(result.replaced)).toEqual([])
    expect(result.text.endsWith('## Notes\n\n- old\n')).toBe(true)
  })
})
