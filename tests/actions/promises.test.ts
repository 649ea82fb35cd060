import { describe, expect, it } from 'vitest'
import {
  chooseInMenu,
  due,
  hosts,
  interview,
  lastNotice,
  menuTitles,
  notesOf,
  pressUndo,
  chooseOfList,
} from '../ui/hands'

const start = hosts()

const PATH = 'Interviews/Jane.md'
const KEEP = 'Mark promise as kept'
const jane = (body: string) =>
  interview('Jane Doe', 'interview_on: 2026-11-10', 'thanked_on: 2026-11-11').replace('Body.\n', body)

const TWO = jane(
  '## Next steps\n\n### I promised\n\n* [ ] Send the *deck*  \n* [x] Write to Sam\n* [ ] \n* [ ] Read her paper\n\n### They offered\n\n* [ ] To read my letter\n',
)

describe('promises', () => {
  it('are what “How did it go?” takes as promised, and are known at once', async () => {
    const host = await start({ [PATH]: jane('Body.\n') })
    await host.cli('went', {
      path: PATH,
      promised: 'Send the deck | Read her paper',
      offered: 'To introduce me',
    })
    expect(notesOf(host)[PATH]).toContain(
      '## I promised\n\n- [ ] Send the deck\n- [ ] Read her paper\n\n## They offered\n\n- [ ] To introduce me\n',
    )
    expect((await due(host, { kind: 'promise' })).followUps).toMatchObject([
      { kind: 'promise', contact: 'Jane Doe', due: '2026-11-17', promises: 2, path: PATH },
    ])
    await host.advance(2000)
    expect((await due(host, { kind: 'promise' })).followUps).toMatchObject([{ promises: 2 }])
  })

  it('are found in any list style, and only those that are open', async () => {
    const host = await start({ [PATH]: TWO })
    expect((await due(host, { kind: 'promise' })).followUps).toMatchObject([{ promises: 2 }])
    expect(await host.cli('promises', { path: PATH })).toBe(
      `I promised\tSend the deck\t${PATH}\nI promised\tRead her paper\t${PATH}\nthey offered\tTo read my letter\t${PATH}`,
    )
  })

  it('are ticked by one character, which can be taken back', async () => {
    const host = await start({ [PATH]: TWO })
    await chooseInMenu(host, PATH, KEEP)
    await chooseOfList(host, 'Read her paper')
    expect(lastNotice(host)).toBe('Marked as kept: “Read her paper”. Next: 10 Feb. [Undo]')
    expect(notesOf(host)[PATH]).toBe(TWO.replace('[ ] Read', '[x] Read'))
    expect((await due(host, { kind: 'promise' })).followUps).toMatchObject([{ promises: 1 }])
    await pressUndo(host)
    expect(notesOf(host)[PATH]).toBe(TWO)
    expect((await due(host, { kind: 'promise' })).followUps).toMatchObject([{ promises: 2 }])
  })

  it('are named by their words on the command line', async () => {
    const host = await start({ [PATH]: TWO })
    expect(await host.cli('promises', { path: PATH, kept: 'e' })).toMatch(
      /^Error: 2 promises read like that\./,
    )
    expect(await host.cli('promises', { path: PATH, kept: 'garden' })).toMatch(
      /^Error: No open promise reads/,
    )
    expect(notesOf(host)[PATH]).toBe(TWO)
    expect(await host.cli('promises', { path: PATH, kept: 'DECK' })).toContain(
      'Marked as kept: “Send the deck”.',
    )
    expect(notesOf(host)[PATH]).toBe(TWO.replace('[ ] Send', '[x] Send'))
  })

  it('under a heading of the user’s own language count as well', async () => {
    const host = await start(
      { [PATH]: jane('## Ich versprach\n\n- [ ] Das Buch senden\n') },
      { pluginData: { headings: { promised: 'Ich versprach' } } },
    )
    expect((await due(host, { kind: 'promise' })).followUps).toMatchObject([{ promises: 1 }])
  })

  it('are offered to be kept only where one is open', async () => {
    const host = await start({
      [PATH]: jane('### I promised\n\n- [x] Send the deck\n'),
      'Sam.md': interview('Sam'),
    })
    expect(menuTitles(host, PATH)).not.toContain(KEEP)
    expect(menuTitles(host, 'Sam.md')).not.toContain(KEEP)
  })

  it('that were ticked in the note by hand are no longer due', async () => {
    const host = await start({ [PATH]: jane('### I promised\n\n- [ ] Send the deck\n') })
    expect((await due(host, { kind: 'promise' })).followUps).toHaveLength(1)
    void host.disk.external.write(PATH, jane('### I promised\n\n- [x] Send the deck\n'))
    await host.advance(2000)
    expect((await due(host, { kind: 'promise' })).followUps).toEqual([])
  })
})
