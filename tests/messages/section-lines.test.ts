import { describe, expect, it } from 'vitest'
import { firstLine, linesIn, sectionLines } from '../../src/messages/section-lines'

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
    ['first %% private %% second', 'first second'],
    ['first <!-- private --> second <!-- more --> third', 'first second third'],
    ['- first <% tp.x() %>', 'first'],
    ['first %% never closed', 'first %% never closed'],
    ['<% never closed', '< % never closed'],
    ['{{takeaway}}\nfirst', 'first'],
    ['first\r\nsecond', 'first'],
    ['first\rsecond', 'first'],
    ['-5 degrees', '-5 degrees'],
    ['2026 was good', '2026 was good'],
    ['- none\n- n/a\n- TBD.\n- …\n- 👍', ''],
    ['', ''],
  ])('begins in %j with %j', (section, text) => {
    expect(firstLine(section)).toBe(text)
  })

  it('tells which tasks are done', () => {
    expect(linesIn('- [x] sent\n- [ ] to send\n- [-] cancelled\n- said')).toEqual([
      { text: 'sent', isDone: true },
      { text: 'to send', isDone: false },
      { text: 'said', isDone: false },
    ])
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
    'is read from 100 KB of %j',
    (piece) => {
      // What goes over the text again and again would not end within the limit of a test.
      expect(sectionLines(piece.repeat(100_000 / piece.length))).toBeInstanceOf(Array)
    },
  )
})
