import { describe, expect, it } from 'vitest'
import { firstLine, sectionLines } from '../../src/messages/section-lines'
import { growth } from './growth'

describe('what a section of a note says', () => {
  it.each([
    ['\n\nManagers hire for curiosity.\nAnd more.', 'Managers hire for curiosity.'],
    ['- \n- first\n- second', 'first'],
    ['1. first', 'first'],
    ['2) first', 'first'],
    ['* first', 'first'],
    ['+ first', 'first'],
    ['- [ ] send **the deck**', 'send the deck'],
    ['- [x] sent the deck', 'sent the deck'],
    ['- [-] cancelled\n- [ ] kept', 'kept'],
    ['- [ ] \n- [ ]\n- first', 'first'],
    ['> quoted', 'quoted'],
    ['> [!tip] From Jane\n> > - quoted', 'quoted'],
    ['### I promised\n\n- send it', 'send it'],
    ['---\n***\nfirst', 'first'],
    ['```tasks\nnot done\n```\nfirst', 'first'],
    ['~~~\n```\n~~~\nfirst', 'first'],
    ['```\nnever closed', ''],
    ['%% private\nthoughts %%\nfirst', 'first'],
    ['<!-- private\nthoughts -->\nfirst', 'first'],
    ['<% tp.system.prompt(\n"x") %>\nfirst', 'first'],
    ['<% never closed', '< % never closed'],
    ['{{takeaway}}\nfirst', 'first'],
    ['before %% private %% after', 'before after'],
    ['before <!-- one --> between <!-- two --> after', 'before between after'],
    ['before %% never closed', 'before %% never closed'],
    ['first\r\nsecond', 'first'],
    ['first\rsecond', 'first'],
    ['-5 degrees', '-5 degrees'],
    ['2026 was good', '2026 was good'],
    ['- none\n- n/a\n- TBD.\n- …\n- 👍', ''],
    ['', ''],
  ])('begins in %j with %j', (section, text) => {
    expect(firstLine(section)).toBe(text)
  })

  it('is one entry per line and list item', () => {
    expect(sectionLines('Intro\n\n- **one**\n  - two\n\t- [ ] three\n> four')).toEqual([
      'Intro',
      'one',
      'two',
      'three',
      'four',
    ])
  })

  it.each(['<!--', '<%', '%% ', '> ', '- ', '```\n', '# \n', 'word\n', '- [ ] [[a|b]] `x`\n'])(
    'is read from four times as much of %j in about four times the time',
    (piece) => {
      expect(growth(sectionLines, piece)).toBeLessThan(8)
    },
  )
})
