import { describe, expect, it } from 'vitest'
import { USUAL_NAMES } from '../../src/interviews/property-names'
import { readReference } from '../../src/interviews/wikilink'
import { refuseOtherNote } from '../../src/notes/still-that-note'
import { findBlock } from './body/section-edits'

const planned = (contact: string | null, marker = '#Informational-Interview') => ({
  marker,
  names: USUAL_NAMES,
  contact: contact === null ? null : readReference(contact),
})
const note = (...properties: string[]) => `---\n${properties.join('\n')}\n---\n\n## Notes\n`
const jane = note('contact: Jane Doe', 'tags:', '  - informational-interview')
const refusal = (text: string, from: Parameters<typeof refuseOtherNote>[1] = planned('Jane Doe')) =>
  refuseOtherNote(text, from, findBlock)

describe('a note that a change was planned for', () => {
  it.each([
    ['as it was', jane, 'Jane Doe'],
    ['with more in it', `${jane}\nmore\n`, 'Jane Doe'],
    ['by its type', note('type: informational-interview', 'Person: Jane Doe'), 'Jane Doe'],
    [
      'with a link',
      note('tags: [informational-interview]', 'contact: "[[People/Jane|Jane]]"'),
      '[[People/Jane|Jane]]',
    ],
    ['without contact', note('tags: informational-interview', 'contact: tbd'), null],
  ])('is still that note %s', (_, text, contact) => {
    expect(refusal(text, planned(contact))).toBeNull()
  })

  it.each([
    ['empty', '', 'empty now'],
    ['empty but for what nobody sees', '\uFEFF\n\0\n', 'empty now'],
    ['no interview note any more', note('contact: Jane Doe'), 'no interview note any more'],
    ['without properties', '## Notes\n', 'no interview note any more'],
    ['about somebody else', jane.replace('Jane', 'Bob'), 'Its contact is “Bob Doe” now, and was “Jane Doe”'],
    ['about a link', jane.replace('Jane Doe', '"[[Jane Doe]]"'), 'Its contact is “Jane Doe” now'],
    ['about nobody', jane.replace('Jane Doe', ''), 'no contact any more; it was “Jane Doe”'],
  ])('is refused once it is %s', (_, text, words) => {
    expect(refusal(text)).toMatchObject({ code: 'not-that-note' })
    expect(refusal(text)?.message).toContain(words)
  })

  it('is refused once it is about somebody, where it was about nobody', () => {
    expect(refusal(jane, planned(null))?.message).toBe('Its contact is “Jane Doe” now. Look at it first.')
  })

  it('is refused where its properties cannot be read, since nobody knows what it is then', () => {
    expect(refusal(note('contact: [', 'tags: informational-interview'))).toMatchObject({ code: 'unreadable' })
  })

  it('need not be an interview note where nothing was planned from its being one', () => {
    expect(refusal('text', null)).toBeNull()
    expect(refusal('', null)).toMatchObject({ code: 'not-that-note' })
  })
})

describe('two versions of a note in one', () => {
  const conflict = '<<<<<<< HEAD\nours\n=======\ntheirs\n>>>>>>> main\n'

  it.each([
    ['in the body', `${jane}${conflict}`, 8],
    ['with lines that end otherwise', `${jane}${conflict}`.replace(/\n/g, '\r\n'), 8],
    ['in the properties', `---\n${conflict}---\n`, 2],
    ['in the last line', `${jane}\n<<<<<<<`, 9],
    ['half settled', `${jane}\ntheirs\n=======\n>>>>>>> main\n`, 11],
  ])('are seen %s', (_, text, line) => {
    expect(refusal(text)).toMatchObject({ code: 'conflict', line })
  })

  it.each([
    ['a heading’s underline', 'Heading\n=======\n\ntext\n'],
    ['quotes in quotes', '>>>>>>> deep\n'],
    ['code', `\`\`\`diff\n${conflict}\`\`\`\n\n~~~\n${conflict}~~~\n`],
    ['more of the signs', '<<<<<<<< x\n========\n>>>>>>>>\n'],
    ['signs within a line', 'a <<<<<<< b\n'],
  ])('are not %s', (_, body) => {
    expect(refusal(jane + body)).toBeNull()
  })

  it('are seen below code', () => {
    expect(refusal(`${jane}\`\`\`\nx\n\`\`\`\n\n${conflict}`)).toMatchObject({ code: 'conflict', line: 12 })
  })
})
