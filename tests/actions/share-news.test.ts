import { describe, expect, it } from 'vitest'
import { field, fill, pressButton } from '../ui/form-hands'
import { hosts, interview, lastNotice, note, notesOf, TODAY } from '../ui/hands'

const start = hosts()
const FILES = {
  'Ann.md': interview('Ann', 'interview_on: 2026-06-01', 'thanked_on: 2026-06-02'),
  'Bea.md': interview('Bea', 'introduced_by: Ann', 'interview_on: 2026-07-01', 'thanked_on: 2026-07-02'),
  'Cid.md': interview('Cid', 'interview_on: 2026-11-16', 'thanked_on: 2026-11-17'),
  'Dot.md': interview('Dot', 'asked_on: 2026-11-02'),
}
const NEWS = 'I start at Acme in January. Thank you all'

describe('news', () => {
  it('is for everybody who helped, those alone ticked who were not in touch just now', async () => {
    const host = await start(FILES)
    expect(await host.cli('news', {})).toBe('Ann\t\t\nBea\t\t\nCid\t\tin touch 7 days ago')
    expect(await host.command('share-news')).toBe(true)
    const ticks = host.document.body.findAll('.modal label:has(input[type=checkbox])')
    expect(ticks.map((el) => [el.getText(), (el.find('input') as HTMLInputElement).checked])).toEqual([
      ['Ann', true],
      ['Bea', true],
      ['Cid (in touch 7 days ago)', false],
    ])
  })

  it('goes to one after the other, thanks each for what they gave, and is logged with its line', async () => {
    const host = await start(FILES, { pluginData: { askedWhoWrites: true, yourName: 'Robin' } })
    await host.command('share-news')
    await fill(host, 'What is the news? Write it as everybody will read it.', NEWS)
    await pressButton(host, 'Continue')
    expect(host.document.body.find('.iin-round-name').getText()).toBe('Ann')
    await pressButton(host, 'WriteW')
    const body = field(host, 'Message').value
    expect(body).toBe(
      'Hello Ann,\n\nI start at Acme in January. Thank you all.\n\nYou put me in touch with Bea, and that helped me on my way. Thank you.\n\nNo answer needed; I only wanted you to know.\n\nBest wishes,\nRobin',
    )
    await pressButton(host, 'Log check-in')
    expect(notesOf(host)['Ann.md']).toContain(`- ${TODAY} wrote: ${NEWS}\n`)
    expect(host.document.body.find('.iin-round-name').getText()).toBe('Bea')
    await pressButton(host, 'LogL')
    expect(notesOf(host)['Bea.md']).toContain(`- ${TODAY} told them: I start at Acme in January.\n`)
    expect(lastNotice(host)).toBe('Shared your news with 2 people.')
  })

  it('goes also to who led to a talk and is only named: that they were told is noted where they are named', async () => {
    const eve = interview(
      'Eve',
      'introduced_by: "[[Sam Lee]]"',
      'interview_on: 2026-07-01',
      'thanked_on: 2026-07-02',
    )
    const files = { 'Eve.md': eve, 'People/Sam Lee.md': note('x: 1') }
    const host = await start(files, { pluginData: { askedWhoWrites: true, yourName: 'Robin' } })
    expect(await host.cli('news', {})).toBe('Eve\t\t\nSam Lee\t\t')
    await host.command('share-news')
    await fill(host, 'What is the news? Write it as everybody will read it.', NEWS)
    await pressButton(host, 'Continue')
    await pressButton(host, 'SkipK')
    expect(host.document.body.find('.iin-round-name').getText()).toBe('Sam Lee')
    await pressButton(host, 'WriteW')
    expect(field(host, 'Message').value).toContain('Hello Sam,\n\nI start at Acme in January.')
    expect(field(host, 'Message').value).toContain('You put me in touch with Eve')
    await pressButton(host, 'Log check-in')
    expect(notesOf(host)['Eve.md']).toContain('introducer_told_on: ' + TODAY)
    expect(notesOf(host)['People/Sam Lee.md']).toBe(files['People/Sam Lee.md'])
  })

  it('is asked for, and goes to somebody', async () => {
    const host = await start(FILES)
    await host.command('share-news')
    await pressButton(host, 'Continue')
    expect(
      field(host, 'What is the news? Write it as everybody will read it.').getAttribute('aria-invalid'),
    ).toBe('true')
    expect(notesOf(host)).toEqual(FILES)
  })

  it('is for nobody where nobody has helped yet', async () => {
    const host = await start({ 'Dot.md': FILES['Dot.md'] })
    await host.command('share-news')
    expect(lastNotice(host)).toContain('Nobody has helped you yet')
    expect(await host.cli('news', {})).toBe('Nobody has helped you yet.')
  })
})
