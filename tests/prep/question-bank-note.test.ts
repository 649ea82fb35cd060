import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockFinder } from '../../src/notes/fences'
import { unescaped } from '../../src/notes/body/typed-text'
import { foldQuestion } from '../../src/prep/fold-question'
import { BUILT_IN_BANK } from '../../src/prep/question-bank'
import { bankNote, readBankNote } from '../../src/prep/question-bank-note'

const findBlock = blockFinder({ pastByteOrderMark: true, pastTrailingSpace: true })
const read = (text: string) => readBankNote(text, findBlock)

describe('the question bank as a note', () => {
  it('is written with headings and lists, and read back as it was', () => {
    const note = bankNote(BUILT_IN_BANK)
    expect(note.startsWith('## Their path\n\n- What made you say yes to this company?\n- Which')).toBe(true)
    expect(read(note)).toEqual(BUILT_IN_BANK)
  })

  it('is read back as it reads, whatever it holds', () => {
    const part = fc.constantFrom(
      ...[
        '# ',
        '- ',
        '1. ',
        '[ ] ',
        '```',
        '%%',
        '<%',
        '<!--',
        '> ',
        '\\',
        'Why?',
        ' ',
        '"',
        '^b',
        '&lt;',
        '---',
        '*',
      ],
    )
    const question = fc.tuple(fc.array(part, { maxLength: 5 }), fc.nat(99)).map(([parts, at]) => {
      return `${parts.join('')} ${at}`.trim().replace(/\s+/g, ' ')
    })
    fc.assert(
      fc.property(fc.uniqueArray(question, { minLength: 1, maxLength: 4, selector: foldQuestion }), (all) => {
        const name = all[0] ?? ''
        expect(read(bankNote([{ name, questions: all }]))).toEqual([
          { name: unescaped(name), questions: all.map(unescaped) },
        ])
      }),
    )
  })

  it.each([
    [
      'headings of any level',
      '# Bank\n\n### Work\n- a\n\nPath\n---\n- b\n',
      [
        ['Work', ['a']],
        ['Path', ['b']],
      ],
    ],
    [
      'items of any kind',
      '## T\n* a\n1. b\n- [ ] c\n- [x] d\n  - e\n    - f\n- \n- [ ] \n',
      [['T', ['a', 'b', 'c', 'd', 'e', 'f']]],
    ],
    ['items over several lines', '## T\n- a\n  b\nc\n\n  no more of it\n', [['T', ['a b c']]]],
    [
      'a list without a heading',
      '- a\n\n## T\n- b',
      [
        ['Questions', ['a']],
        ['T', ['b']],
      ],
    ],
    [
      'lists alone',
      '---\nq:\n  - no\n---\n## T\ntext\n\n> - no\n\n```\n- no\n```\n\n%%\n- no\n%%\n\n<!--\n- no\n-->\n\n- a\n',
      [['T', ['a']]],
    ],
    [
      'each question once',
      '## T\n- Why me?\n- why  me\n## U\n- “Why me?”\n- Why C++?\n- Why C#?',
      [
        ['T', ['Why me?']],
        ['U', ['Why C++?', 'Why C#?']],
      ],
    ],
    [
      'headings that read the same as one theme',
      '## Work\n- a\n## Path\n- b\n## WORK:\n- c',
      [
        ['Work', ['a', 'c']],
        ['Path', ['b']],
      ],
    ],
    ['escapes as they read', '## C\\#\n- \\# 1? ^id\r\n- R&amp;D?\r\n', [['C#', ['# 1?', 'R&D?']]]],
    ['nothing from a note without lists', '# Bank\ntext', []],
  ])('is read from %s', (_, text, themes) => {
    expect(read(text).map(({ name, questions }) => [name, questions])).toEqual(themes)
  })
})
