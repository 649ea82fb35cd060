import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { calendarDayOf, type CalendarDay } from '../../../src/days/calendar-day'
import type { DayQuestion } from '../../../src/ui/forms/day-form'
import type { ExistingNotesPorts } from '../../../src/ui/forms/existing-notes-ports'
import { FormsHost } from './forms-host'

const day = (text: string): CalendarDay => calendarDayOf(text)!
const today = day('2026-11-23')

let host: FormsHost
beforeEach(async () => {
  host = await FormsHost.start()
})
afterEach(() => host.host.unload())

const isOpen = () => host.doc.body.find('.modal-container') !== null

/** Shows something that answers later, and gives the list in which the answer will be. */
async function ask<T>(question: Promise<T>): Promise<T[]> {
  const answers: T[] = []
  void question.then((answer) => answers.push(answer))
  await host.host.settle()
  return answers
}

describe('asking for a day', () => {
  const askDay = (question: Partial<DayQuestion> = {}) =>
    ask(host.forms.askDay(host.app, { title: 'When?', initial: today, ...question }))

  test('takes the day that stands there with Enter', async () => {
    const answers = await askDay()
    expect(host.focused).toBe(host.field('Day'))
    await host.type('Day', '2026-12-01')
    await host.press('Enter')
    expect([answers, isOpen()]).toEqual([['2026-12-01'], false])
  })

  test('refuses a day outside with the reason, and takes the first and the last', async () => {
    const answers = await askDay({
      from: day('2026-11-24'),
      to: day('2026-12-24'),
      initial: day('2026-11-24'),
    })
    for (const [typed, says] of [
      ['2026-11-23', 'Choose 2026-11-24 or a later day.'],
      ['2026-12-25', 'Choose 2026-12-24 or an earlier day.'],
      ['', 'Which day? Write one.'],
    ] as const) {
      await host.type('Day', typed)
      await host.press('Enter')
      expect(host.saidOf('Day')).toBe(says)
    }
    await host.paste('Day', 'Christmas')
    await host.press('Enter')
    expect(host.saidOf('Day')).toContain('“Christmas” is no day that is understood.')
    expect(answers).toEqual([])
    await host.type('Day', '2026-12-24')
    await host.press('Enter')
    expect(answers).toEqual(['2026-12-24'])
  })

  test('offers days to take at once, without those that cannot be', async () => {
    const answers = await askDay({ from: day('2026-11-20'), choices: host.forms.recentDays(today) })
    expect(host.texts('.iin-form-choices button')).toEqual(['Today', 'Yesterday'])
    await host.click(host.button('Yesterday'))
    expect([answers, isOpen()]).toEqual([['2026-11-22'], false])
  })

  test('answers nothing on Escape', async () => {
    const answers = await askDay()
    await host.press('Escape')
    expect(answers).toEqual([null])
  })
})

describe('asking whom a note is about', () => {
  const jane = { name: 'Jane Doe', detail: 'People', value: '[[Jane Doe]]', fill: {} }
  const askContact = (initial = '') =>
    ask(
      host.forms.askContact(host.app, {
        title: 'Whom is it about?',
        initial,
        suggestPeople: (typed) => [jane].filter(({ name }) => name.startsWith(typed)),
        button: 'Turn',
      }),
    )

  test('takes a name as it is typed, and a link where somebody was picked', async () => {
    const typed = await askContact('Coffee with Sam')
    await host.type('Contact', ' Sam  Lee ')
    await host.press('Enter')
    expect(typed).toEqual(['Sam Lee'])
    const picked = await askContact()
    await host.type('Contact', 'Jane')
    await host.press('Enter')
    await host.press('Enter')
    expect(picked).toEqual(['[[Jane Doe]]'])
  })

  test('refuses nothing at all and placeholders, and answers nothing on Escape', async () => {
    const answers = await askContact()
    await host.press('Enter')
    expect(host.saidOf('Contact')).toBe('Whom is it with? Write a name.')
    await host.type('Contact', '{{contact}}')
    await host.press('Enter')
    expect(host.saidOf('Contact')).toContain('placeholder')
    expect(answers).toEqual([])
    await host.press('Escape')
    expect(answers).toEqual([null])
  })
})

describe('choosing a change to undo', () => {
  test('offers the changes as they come, finds by words, and undoes the one chosen', async () => {
    const changes = [
      { label: 'Logged check-in with Jane Doe', when: 'just now' },
      { label: 'Snoozed Sam Lee', when: 'an hour ago' },
    ]
    const undone: string[] = []
    new host.forms.UndoForm(host.app, changes, ({ label }) => undone.push(label)).open()
    await host.host.settle()
    expect(host.texts('.suggestion-item')).toEqual([
      'Logged check-in with Jane Doejust now',
      'Snoozed Sam Leean hour ago',
    ])
    await host.type('Choose a change to undo', 'lee snoo')
    await host.press('Enter')
    expect(undone).toEqual(['Snoozed Sam Lee'])
  })

  test('says that there is nothing', async () => {
    new host.forms.UndoForm(host.app, [], () => {}).open()
    await host.host.settle()
    expect(host.texts('.suggestion-empty')).toEqual(['Nothing to undo since Obsidian was opened.'])
  })
})

describe('notes that the user already has', () => {
  let turned: (readonly string[])[]
  const notes = (count: number) =>
    Array.from({ length: count }, (_, at) => ({
      path: `People/Person ${at + 1}.md`,
      name: `Person ${at + 1}`,
      why: 'a note in People',
    }))
  async function open(candidates: ExistingNotesPorts['candidates']) {
    turned = []
    const turn = async (paths: readonly string[]) => void turned.push(paths)
    new host.forms.ExistingNotesForm(host.app, { markerTag: 'coffee', candidates, turn }).open()
    await host.host.settle()
  }
  const boxes = () => host.doc.body.findAll('input[type=checkbox]') as HTMLInputElement[]

  test('are explained with an example to copy', async () => {
    await open([])
    await host.click(host.button('Copy these properties'))
    const copied = await host.host.window.navigator.clipboard.readText()
    expect(copied).toBe('---\ncontact: Jane Doe\ntags:\n  - coffee\n---\n')
    expect(host.texts('code')).toEqual([copied])
    expect(host.texts('.iin-form-buttons button')).toEqual([])
  })

  test('are turned only where they were ticked', async () => {
    await open(notes(3))
    expect(boxes().map(({ checked }) => checked)).toEqual([false, false, false])
    await host.click(host.button('Turn into interview notes'))
    expect(host.texts('.iin-form-alert')).toEqual(['Tick at least one note.'])
    await host.click(boxes()[1]!)
    await host.click(host.button('Turn 1 note into an interview note'))
    expect([turned, isOpen()]).toEqual([[['People/Person 2.md']], false])
  })

  test('stay ticked while they are filtered out', async () => {
    await open(notes(3))
    await host.click(boxes()[2]!)
    await host.type('Filter notes', 'person 1')
    expect(boxes()).toHaveLength(1)
    await host.press('Enter')
    expect([turned, isOpen()]).toEqual([[], true])
    await host.click(boxes()[0]!)
    await host.press('Enter', { ctrlKey: true })
    expect(turned).toEqual([['People/Person 1.md', 'People/Person 3.md']])
  })

  test('are shown fifty at a time, and ticked all at once where that is wanted', async () => {
    await open(notes(60))
    expect(boxes()).toHaveLength(50)
    expect(host.texts('.iin-candidates-rest')).toEqual(['10 more. Filter to find them.'])
    await host.type('Filter notes', 'person 5')
    await host.click(host.button('Tick all 15'))
    await host.click(host.button('Turn 15 notes into interview notes'))
    expect(turned[0]).toHaveLength(15)
  })
})
