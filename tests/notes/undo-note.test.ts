import { describe, expect, it } from 'vitest'
import { editNote, type NoteEdit, type NoteUndo } from '../../src/notes/edit-note'
import { undoNote } from '../../src/notes/undo-note'
import { added, findBlock } from './body/section-edits'

const HELD = { op: 'set', key: 'outcome', spellings: ['outcome'], value: 'held' } as const
const NOTE = '---\ncontact: Jane\n---\n\n## Questions\n\n- [ ] Old?\n\n## Notes\n\nold\n\n## Takeaways\n'

function done(text: string, ...edits: NoteEdit[]): { text: string; undo: NoteUndo } {
  const result = editNote(text, edits, findBlock)
  if (!result.ok) throw new Error(result.refusal.message)
  return result
}

/** The note after undoing, where it was changed in between. */
function undone(text: string, undo: NoteUndo): string {
  const result = undoNote(text, undo, findBlock)
  if (!result.ok) throw new Error(result.refusal.message)
  return result.text
}

const refusal = (text: string, undo: NoteUndo) => {
  const result = undoNote(text, undo, findBlock)
  if (result.ok) throw new Error(`undone to ${result.text}`)
  return result.refusal
}

describe('undoing what was added to a note', () => {
  const { text, undo } = done(NOTE, HELD, added('questions', ['Why?']), added('notes', 'new'))

  it.each([
    ['properties', (note: string) => note.replace('contact: Jane', 'contact: Jane Doe\nrole: CTO')],
    ['another line of the list', (note: string) => note.replace('Old?', 'Older?')],
    ['what stands below it', (note: string) => note.replace('## Takeaways', 'and more\n\n## Takeaways')],
    ['another section', (note: string) => note.replace('## Takeaways', '## Takeaways\n\nNew, all of it.')],
    ['a heading', (note: string) => note.replace('## Notes', '## Notizen')],
    [
      'the order of the sections',
      (note: string) => {
        const at = note.indexOf('## Notes')
        const end = note.indexOf('## Takeaways')
        return `${note.slice(0, at)}${note.slice(end)}\n${note.slice(at, end)}`
      },
    ],
    ['the line endings', (note: string) => note.replace(/\n/g, '\r\n')],
  ])('keeps a change to %s', (_, change) => {
    expect(undone(change(text), undo)).toBe(change(NOTE))
  })

  it.each([
    ['ticked', (note: string) => note.replace('- [ ] Why?', '- [x] Why?')],
    ['gone on with', (note: string) => note.replace('Why?', 'Why? And how?')],
    ['deleted', (note: string) => note.replace('- [ ] Why?\n', '')],
    ['indented', (note: string) => note.replace('- [ ] Why?', '  - [ ] Why?')],
    ['and was copied', (note: string) => `- [ ] Why?\n\n${note.replace('- [ ] Old?\n', '')}\n- [ ] Why?\n`],
  ])('is refused where it is %s', (_, change) => {
    expect(refusal(change(text), undo)).toMatchObject({ code: 'changed-since' })
  })

  it('is refused as a whole, properties included', () => {
    expect(refusal(text.replace('outcome: held', 'outcome: declined'), undo)).toMatchObject({
      code: 'changed-since',
      key: 'outcome',
    })
  })

  it('tells it from the same text in another place', () => {
    const note = '## Questions\n- [ ] Why?\n\n## Notes\n- [ ] Why?\n'
    const asked = done(note, added('questions', ['Why?']))
    expect(undone(asked.text, asked.undo)).toBe(note)
    expect(undone(`${asked.text}more\n`, asked.undo)).toBe(`${note}more\n`)
  })

  it('takes back one edit after the other', () => {
    const first = done(NOTE, added('notes', 'same'))
    const second = done(first.text, added('notes', 'same'))
    expect(undone(second.text, second.undo)).toBe(first.text)
    expect(undone(undone(second.text, second.undo), first.undo)).toBe(NOTE)
  })

  it('is refused where the note ended with it and the line goes on', () => {
    const asked = done('## Questions', added('questions', ['Why?']))
    expect(refusal(`${asked.text} Really?`, asked.undo)).toMatchObject({ code: 'changed-since' })
    expect(undone(`${asked.text}\n- [ ] More?`, asked.undo)).toBe('## Questions\n- [ ] More?')
  })

  it('is refused where the line below would become a heading', () => {
    const asked = done('## Notes\ntext\n\n## Next\n', added('notes', 'new'))
    const changed = asked.text.replace('text\n\nnew\n\n', 'text\n\nnew\n---\n')
    expect(refusal(changed, asked.undo)).toMatchObject({ code: 'changed-since' })
  })
})

describe('undoing a section that was made', () => {
  const made = done('## Notes\n\n## Stay in touch\n', added('people', 'Sam'))

  it('takes it away', () => {
    expect(undone(made.text, made.undo)).toBe('## Notes\n\n## Stay in touch\n')
  })

  it('is refused where it holds more, which would come to stand in another section', () => {
    const more = made.text.replace('Sam\n\n', 'Sam\n\nKim\n\n')
    expect(refusal(more, made.undo)).toEqual({
      code: 'changed-since',
      message: '“People to talk to” holds more than what was added, so it was left as it is.',
    })
  })
})
