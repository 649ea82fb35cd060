import { describe, expect, it } from 'vitest'
import { answersUnder } from '../../../src/notes/body/answers-under'

const findBlock = () => ({ exists: false, frontmatter: '', from: 0, to: 0, contentStart: 0 })
const told = (text: string) =>
  answersUnder(text, ['Questions'], findBlock).map(({ question, answer, line }) => [
    line,
    question,
    ...answer,
  ])

describe('what stands under a question', () => {
  it('is the items below an item, whatever its mark', () => {
    const text =
      '## Questions\n\n- [x] Why here?\n  - By chance\n  - [ ] ask again\n- Alone\n1. And then?\n   1. Nothing\n'
    expect(told(text)).toEqual([
      [3, 'Why here?', 'By chance', 'ask again'],
      [7, 'And then?', 'Nothing'],
    ])
  })

  it('is the text and the lists below a heading within the section', () => {
    const text =
      '# Jane\n\n## Questions\n\n### Why here?\n\nBy *chance*,\nshe said.\n\n- and luck\n\n```\ncode\n```\n\n### Empty?\n\n## Notes\n\n### Not one?\n\nText\n'
    expect(told(text)).toEqual([[5, 'Why here?', 'By *chance*, she said.', 'and luck']])
  })

  it('is nothing where there is no such section', () => {
    expect(told('- Why?\n  - so\n')).toEqual([])
    expect(told('')).toEqual([])
  })
})
