import { describe, expect, it } from 'vitest'
import { chooseInMenu, due, hosts, interview, lastNotice, menuTitles, notesOf, open } from '../ui/hands'

const start = hosts()

const PATH = 'Jane.md'
const files = {
  [PATH]: interview(
    'Jane Doe',
    'interview_on: 2026-09-01',
    'thanked_on: 2026-09-02',
    'cadence: monthly # tight',
  ),
}
const after = (word: string) => ({ [PATH]: files[PATH]?.replace('monthly', word) })

describe('changing how often to be in touch', () => {
  it('is chosen from the usual answers, in the palette and in the menu of the note, and undone to the byte', async () => {
    const host = await start(files)
    await open(host, PATH)
    expect(await host.command('change-how-often')).toBe(true)
    host.document.body.findAll('.suggestion-item')[1]?.click()
    await host.settle()
    expect(lastNotice(host)).toBe(
      'Changed how often to be in touch with Jane Doe: half-yearly. Next: 1 Mar. [Undo]',
    )
    expect(notesOf(host)).toEqual(after('half-yearly'))
    await host.command('undo-last-change')
    expect(notesOf(host)).toEqual(files)
    expect(menuTitles(host, PATH)).toContain('Change how often to be in touch…')
  })

  it('takes the user’s own words, and says at the field what would be understood', async () => {
    const host = await start(files)
    await chooseInMenu(host, PATH, 'Change how often to be in touch…')
    host.document.body.findAll('.suggestion-item')[3]?.click()
    await host.settle()
    const field = host.document.body.find('.iin-form input') as HTMLInputElement
    expect(field.value).toBe('monthly')
    for (const [typed, says] of [
      ['now and then', 'Write it like monthly, every 6 weeks, 90 days, or never.'],
      ['every 6 weeks', ''],
    ] as const) {
      field.value = typed
      field.dispatchEvent(new host.window.KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
      await host.settle()
      expect(host.document.body.find('.iin-form')?.getText() ?? '').toContain(says)
    }
    expect(notesOf(host)).toEqual(after('every 6 weeks'))
  })

  it('answers on the command line, where never ends what was planned too', async () => {
    const host = await start({
      [PATH]: interview('Jane Doe', 'last_contact: 2026-09-01', 'next_check_in: 2026-12-01'),
    })
    const who = { contact: 'Jane Doe' }
    expect(await host.cli('cadence', { ...who, is: 'sometimes' })).toBe(
      'Error: is=sometimes is not understood. Write it like monthly, every 6 weeks, 90 days, or never.',
    )
    expect(await host.cli('cadence', { ...who, is: 'yearly' })).toBe(
      'Changed how often to be in touch with Jane Doe: yearly. Next: 1 Dec.',
    )
    expect(await host.cli('cadence', { ...who, is: 'yearly' })).toBe('It is yearly with Jane Doe already.')
    expect(await host.cli('cadence', { ...who, is: 'never' })).toBe(
      'Changed how often to be in touch with Jane Doe: never.',
    )
    expect(notesOf(host)[PATH]).toContain('next_check_in:\n')
    expect((await due(host, { within: '400' })).followUps).toEqual([])
  })
})
