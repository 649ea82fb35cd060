import { afterEach, describe, expect, test } from 'vitest'
import { note, talkedWith, ViewHost } from './view-host'

let view: ViewHost
afterEach(() => view.host.unload())

const people = (count: number, company: string, day: string) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, at) => [
      `${company} ${at}.md`,
      talkedWith(`${company} ${at}`, day, { company }),
    ]),
  )

const files = {
  ...people(4, 'Acme', '2026-08-11'),
  ...people(4, 'Globex', '2026-08-12'),
  'Tina.md': note({ contact: 'Tina', company: 'Acme GmbH', interview_on: '2026-11-22' }),
  'Yves.md': talkedWith('Yves', '2025-11-10', { cadence: 'yearly' }),
  'Mona.md': talkedWith('Mona', '2026-10-15', { cadence: 'monthly' }),
}

const field = () => view.el.find('.iin-filter input') as HTMLInputElement
const chips = () => view.el.findAll('.iin-chosen button').map((el) => el.getText())
const heads = () => view.el.findAll('.iin-head').map((el) => el.getText())
const names = () => view.el.findAll('.iin-who').map((el) => el.getText())

/** Goes through the menu beside the field: `Kind > Thank-yous`. */
async function choose(...titles: string[]): Promise<void> {
  await view.click(view.el.find('.iin-choices'))
  for (const title of titles) await view.choose(title)
}

describe('the list is shown as the user wants it', () => {
  test('of one kind alone, until that is taken away', async () => {
    view = await ViewHost.start(files)
    const all = names()
    await choose('Only one kind', 'Thank-yous')
    expect([names(), chips()]).toEqual([['Tina'], ['Thank-yous', 'Reset']])
    await view.click(view.el.find('.iin-chip'))
    expect([names(), chips()]).toEqual([all, []])
    expect(view.focused).toBe(field())
  })

  test('by company, and all by day again in one press', async () => {
    view = await ViewHost.start(files)
    const before = heads()
    await choose('Group by', 'Company')
    expect(heads()).toEqual(['Acme 5', 'Globex 4', 'No company 2'])
    expect(view.el.findAll('.iin-company')).toEqual([])
    await choose('Only one kind', 'Check-ins')
    expect(heads()).toEqual(['Acme 4', 'Globex 4', 'No company 2'])
    await view.click(view.el.find('.iin-reset'))
    expect([heads(), chips()]).toEqual([before, []])
  })

  test('with what is latest for its rhythm on top', async () => {
    view = await ViewHost.start(files)
    expect(names()[0]).toBe('Yves')
    await choose('Sort by', 'Latest for its rhythm first')
    expect(names()[0]).toBe('Mona')
    expect(chips()).toEqual(['Latest first', 'Reset'])
  })

  test('and stays so when it is opened again', async () => {
    view = await ViewHost.start(files)
    await choose('Group by', 'Kind')
    await choose('Only one kind', 'Check-ins')
    const { leaf } = view
    const state = leaf.view.getState()
    expect(state).toMatchObject({ group: 'kind', kind: 'check-in', sort: 'day', filter: '' })
    await leaf.setViewState({ type: 'empty' })
    await leaf.setViewState({ type: 'informational-interviews-follow-ups', state })
    await view.host.settle()
    expect([heads(), chips()]).toEqual([['Check-ins 10'], ['Check-ins', 'By kind', 'Reset']])
  })

  test('with everything that is found unfolded, and as it was folded afterwards', async () => {
    const later = { 'Lia.md': talkedWith('Lia Later', '2026-11-20') }
    view = await ViewHost.start({ ...files, ...later })
    await view.click(view.head('Overdue'))
    expect(names()).not.toContain('Lia Later')
    field().value = 'l'
    field().dispatchEvent(new view.host.window.Event('input'))
    await view.host.settle()
    expect(names()).toContain('Lia Later')
    await view.click(view.head('Later'))
    expect(names()).not.toContain('Lia Later')
    field().focus()
    await view.press('Escape')
    expect(view.head('Overdue').getAttribute('aria-expanded')).toBe('false')
    expect(view.head('Later').getAttribute('aria-expanded')).toBe('false')
  })
})
