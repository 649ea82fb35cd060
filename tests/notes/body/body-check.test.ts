import { describe, expect, it } from 'vitest'
import { checkInsertion, checkPlace } from '../../../src/notes/body/body-check'
import { USUAL_HEADINGS, type SectionName } from '../../../src/notes/body/section-headings'
import type { SectionContent, SectionEdit } from '../../../src/notes/body/section-edit'
import { readBody } from '../../../src/notes/body/sections'
import { findBlock } from './section-edits'

/** What is said of an insertion where `|` stands in the note, which nobody planned with care. */
function check(
  marked: string,
  insert: string,
  content: SectionContent = { as: 'text', text: 'x' },
  { section = 'notes', made = null }: { section?: SectionName; made?: string | null } = {},
) {
  const at = marked.indexOf('|')
  const text = marked.replace('|', '')
  const edit: SectionEdit = { op: 'append-to-section', section, headings: USUAL_HEADINGS, content }
  const body = readBody(text, findBlock)
  return checkInsertion(text, body, { at, insert, made }, edit, findBlock)
}
const unsafe = (why: string) => ({ code: 'unsafe', message: `${why}, so nothing was written.` })
const tasks = (...items: string[]): SectionContent => ({ as: 'tasks', items })
const list = (...items: string[]): SectionContent => ({ as: 'list', items })

describe('an insertion', () => {
  it.each([
    ['## Notes\n\nold\n\n|## Next\n', 'new\n\n'],
    ['## Notes\n\n- old\n|', '- new\n', list('new')],
    ['## Notes\n\n|- [ ] \n', '- [ ] new\n', tasks('new')],
    ['|', '## Notes\n\nnew\n', { as: 'text', text: 'new' }, { made: 'Notes' }],
  ] as const)('at | in %j of %j is fine', (...given: readonly unknown[]) => {
    expect(check(...(given as Parameters<typeof check>))).toBeNull()
  })

  it.each([
    ['|## Notes\n', '---\na: 1\n---\n'],
    ['---\na: 1\n|---\n## Notes\n', 'b: 2\n'],
  ])('at | in %j of %j would change the properties', (marked, insert) => {
    expect(check(marked, insert)).toEqual(unsafe('The properties would change'))
  })

  it.each([
    ['## Notes\n\n|- [ ] task\n', '```\n'],
    ['## Notes\n\n|text\n', '<!--\n'],
    ['## Notes\n\nold\n|', '---\n'],
    ['## Notes\n\n- [ |] task\n', 'x'],
    ['## Notes\n\n|- item\n', '- more\n  '],
    ['## Notes\n\n|```\ncode\n```\n\n## Next\n', '~~~\n'],
  ])('at | in %j of %j would change what else is there', (marked, insert) => {
    expect(check(marked, insert)).toEqual(unsafe('Something else in the note would read differently'))
  })

  it.each([
    ['## Notes\n\n|', '## Takeaways\n', null],
    ['## Notes\n\n|', 'new\n', 'Notes'],
    ['|', '## Notes\n\n## Takeaways\n', 'Notes'],
  ])('at | in %j of %j, which is to make %j, would change the sections', (marked, insert, made) => {
    expect(check(marked, insert, { as: 'text', text: 'x' }, { made })).toEqual(
      unsafe('The sections of the note would change'),
    )
  })

  it.each([
    ['## Notes\n\n## Takeaways\n\n|', 'new\n', null],
    ['|## Notes\n', 'new\n\n', null],
    ['## Notes\n\n### More\n\n|', 'new\n', null],
    ['## Notes\n\n|', '\n## Notes\n', 'Notes'],
    ['text\n\n|', '## Takeaways\n', 'Takeaways'],
  ])('at | in %j of %j would stand in another section than Notes', (marked, insert, made) => {
    expect(check(marked, insert, { as: 'text', text: 'x' }, { made })).toEqual(
      unsafe('What was added would stand in another section'),
    )
  })

  it.each([
    ['a list for tasks', '- new\n', tasks('new')],
    ['a ticked task', '- [x] new\n', tasks('new')],
    ['tasks for a list', '- [ ] new\n', list('new')],
    ['other words', '- [ ] other\n', tasks('new')],
    ['one of two', '- one\n', list('one', 'two')],
    ['one more', '- one\n- two\n', list('one')],
    ['an item in another', '- one\n  - two\n', list('one', 'two')],
    ['another order', '- two\n- one\n', list('one', 'two')],
  ])('that adds %s would not read as asked', (_, insert, content) => {
    expect(check('## Notes\n\n|', insert, content)).toEqual(unsafe('What was added would not read as asked'))
  })
})

describe('a place', () => {
  const at = (marked: string) => {
    const text = marked.replace('|', '')
    return checkPlace(text, readBody(text, findBlock), marked.indexOf('|'))
  }

  it('is none below what is never closed, and the line is named', () => {
    expect(at('## Notes\n\n```\nopen\n|')).toMatchObject({ code: 'unclosed', line: 3 })
    expect(at('%%\nopen\n\n## Notes\n|')).toMatchObject({ code: 'unclosed', line: 1 })
  })

  it('is one above it', () => {
    expect(at('## Notes\n\n|```\nopen\n')).toBeNull()
    expect(at('## Notes\n\n```\nclosed\n```\n|')).toBeNull()
  })
})
