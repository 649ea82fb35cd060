import { describe, expect, it } from 'vitest'
import { findSection, readBody, sectionText, tasksIn } from '../../../src/notes/body/sections'
import { findBlock } from './section-edits'

const headingsIn = (text: string) => readBody(text, findBlock).sections.map(({ heading }) => heading.text)
const found = (text: string, ...headings: string[]) => {
  const section = findSection(readBody(text, findBlock), headings)
  return section && text.slice(section.heading.from, section.end)
}

describe('a heading', () => {
  it.each([
    ['# One\n### Three ###\n###### Six', ['One', 'Three', 'Six']],
    ['One\n===\nTwo\nlines\n---', ['One', 'Two lines']],
    ['   ## Indented\n#\tTab\n## C\\#', ['Indented', 'Tab', 'C\\#']],
    ['text\n## Right below\ntext', ['Right below']],
    ['---\n\n***\n## Below rules', ['Below rules']],
    ['```\n```\n## Below closed code', ['Below closed code']],
    ['- item\n## Below a list\n> quote\n## Below a quote', ['Below a list', 'Below a quote']],
    ['- ```\n  never closed\n\n## Below the item', ['Below the item']],
    ['> %%\n\n## Below the quote', ['Below the quote']],
    ['50%% off\n\n## Not in a comment', ['Not in a comment']],
    ['a %% word %% b\n## Below', ['Below']],
    ['%% all of a line %%\n## Below', ['Below']],
    ['%%\ncomment\n%%\n## Below', ['Below']],
    ['$$ x $$\n## Below a formula in a line', ['Below a formula in a line']],
    ['$$ is a currency\n\n## Nothing is open', ['Nothing is open']],
    ['<!-- x -->\n## Below', ['Below']],
    ['<div>\n\n## Below a blank line', ['Below a blank line']],
    ['a | b\n-|-\n---\n## Below a table', ['Below a table']],
    ['# One\r\n\r\nTwo\r\n---\r\n', ['One', 'Two']],
    ['\uFEFF# After a mark', ['After a mark']],
    ['# One\r## Old Macs', ['One', 'Old Macs']],
  ])('is found in %j', (text, headings) => {
    expect(headingsIn(text)).toEqual(headings)
  })

  it.each([
    ['properties', '---\n# comment\na: 1\n---\n'],
    ['a fence', '```\n## x\n```'],
    ['a fence of tildes', '~~~ md\n## x\n```\n## y\n~~~'],
    ['a longer fence', '````\n```\n## x\n````'],
    ['a fence that is never closed', '```\n## x\n\n## y'],
    ['code', 'text\n\n    ## x\n\n\t## y'],
    ['code in a list', '- item\n\n  ```\n  ## x\n  ```\n- ```\n## y\n```'.replace('## y', '  ## y')],
    ['a list', '- ## x\n- item\n  ## y\n\n  ## z'],
    ['a quote', '> ## x\n> text\n> ---'],
    ['a callout', '> [!note]+ Title\n> ## x\n>\n> ## y'],
    ['code in a quote', '> ```\n> ## x\n> ```'],
    ['a comment', '%%\n## x\n\n## y\n%%'],
    ['a comment that is never closed', '%% later\n## x'],
    ['a comment that ends behind text', '%%\n## x\nand so on %% text'],
    ['an HTML comment', '<!--\n## x\n\n## y -->'],
    ['HTML', '<div>\n## x\n</div>\n\n<pre>\n\n## y\n</pre>'],
    ['a formula', '$$\n## x\n\n## y\n$$'],
    ['a footnote', '[^1]: note\n\n    ## x'],
    ['hashes without a space', '#tag\n##x'],
    ['seven hashes', '####### x'],
    ['an escaped hash', '\\## x'],
    ['a lazy line', '> text\n---\n- item\n==='],
  ])('is none in %s', (_, text) => {
    expect(headingsIn(text)).toEqual([])
  })
})

describe('a section', () => {
  it('is found without case, however its accents and spaces are written', () => {
    expect(found('## fragen  an\tJOSÉ', 'Fragen an Jose\u0301')).toBe('## fragen  an\tJOSÉ')
    expect(found('## ВОПРОСЫ', 'Вопросы')).toBe('## ВОПРОСЫ')
    expect(found('## C\\# &amp; me', 'C# & me')).not.toBeNull()
    expect(found('##\n', '')).toBeNull()
  })

  it('ends at the next heading of its level or a higher one', () => {
    const note = '## Next steps\na\n### I promised\nb\n#### more\nc\n### They offered\nd\n# Top\ne\n'
    expect(found(note, 'Next steps')).toBe(note.slice(0, note.indexOf('# Top')))
    expect(found(note, 'I promised')).toBe('### I promised\nb\n#### more\nc\n')
    expect(found(note, 'Top')).toBe('# Top\ne\n')
  })

  it('is the first of several with one heading, whatever its level', () => {
    expect(found('### Notes\na\n## Notes\nb', 'notes')).toBe('### Notes\na\n')
  })

  it('is sought under one heading after the other', () => {
    const note = '## Questions\na\n## Fragen\nb'
    expect(found(note, 'Fragen', 'Questions')).toBe('## Fragen\nb')
    expect(found(note, 'Preguntas', 'Questions')).toBe('## Questions\na\n')
    expect(found(note, 'Preguntas')).toBeNull()
  })
})

describe('what was typed into a section', () => {
  const typed = (text: string) => sectionText(text, ['Notes'], findBlock)

  it.each([
    ['## Notes\n\nfirst\n\n- second\n\n\n## Next', 'first\n\n- second'],
    ['## Notes\r\n  \r\n  indented\r\n', '  indented'],
    ['## Notes\n\n### Inside\nno', ''],
    ['## Notes\n\n- [ ] \n', ''],
    ['## Notes\ntext\n- a\n* [ ]\n', 'text\n- a'],
    ['## Notes\n- a\n- [ ] \n- [ ]', '- a'],
    ['## Notes\n- ```\n  code\n  ```', '- ```\n  code\n  ```'],
    ['## Notes', ''],
  ])('is told from %j', (text, expected) => {
    expect(typed(text)).toBe(expected)
  })

  it('is nothing where the section is missing', () => {
    expect(typed('## Other\ntext')).toBeNull()
  })
})

describe('the tasks in a section', () => {
  it('are told with their ticks, nested ones and those of the sections inside it too', () => {
    const note = [
      '- [ ] before',
      '## Questions',
      '- [ ] open\n- [x] ticked\n* [-] left out\n+ [ ]  spaces ^id-1',
      '1. [X] numbered\n   - [ ] nested\n     goes on\n- no task\n- [ ] \n- [ ]\n- [] none\n- [x]none',
      '> - [ ] quoted',
      '```\n- [ ] code\n```',
      '%%\n- [ ] hidden\n%%',
      '### The work',
      '- [ ] \\# of days, 50\\%\\% &lt;%',
      '## After\n- [ ] after',
    ].join('\n')
    expect(tasksIn(note, ['questions'], findBlock)).toEqual([
      { text: 'open', isTicked: false },
      { text: 'ticked', isTicked: true },
      { text: 'left out', isTicked: true },
      { text: 'spaces', isTicked: false },
      { text: 'numbered', isTicked: true },
      { text: 'nested goes on', isTicked: false },
      { text: '# of days, 50%% <%', isTicked: false },
    ])
  })

  it('are none where the section is missing', () => {
    expect(tasksIn('- [ ] a', ['Questions'], findBlock)).toEqual([])
  })
})
