import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { DayQuestion, NotesQuestion, NotTaken } from '../../../src/actions/ask'
import { logCheckInOnAnotherDay } from '../../../src/actions/log-check-in'
import { askContact as askContactBy } from '../../../src/actions/name-contact'
import { occasionAboutNobody } from '../../../src/actions/occasion'
import { targetOfContact } from '../../../src/actions/target'
import { chooseChangeToUndo } from '../../../src/actions/undo-changes'
import type { UndoStep } from '../../../src/vault/undo-history'
import { Answers } from '../../actions/answers'
import { day } from '../../days/day'
import { aroundWith, atHandWith } from '../../actions/at-hand'
import { aContact } from '../list/given'
import { FormsHost } from './forms-host'

const today = day('2026-11-23')

let host: FormsHost
beforeEach(async () => {
  host = await FormsHost.start()
})
afterEach(() => host.host.unload())

const isOpen = () => host.doc.body.find('.modal-container') !== null

const atHand = () => atHandWith(host.ask())

/** Shows something that answers later, and gives the list in which the answer will be. */
async function ask<T>(question: Promise<T>): Promise<T[]> {
  const answers: T[] = []
  void question.then((answer) => answers.push(answer))
  await host.host.settle()
  return answers
}

describe('asking for a day', () => {
  const askDay = (question: Partial<DayQuestion> = {}) =>
    ask(host.ask().day({ title: 'When?', initial: today, ...question }))

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
    const user = new Answers(null)
    const occasion = { ...occasionAboutNobody(today, aroundWith()), target: targetOfContact(aContact()) }
    await logCheckInOnAnotherDay.ask?.(occasion, { ...atHand(), ask: user }, async () => null)
    const answers = await askDay({ from: day('2026-11-20'), choices: user.days[0]?.choices ?? [] })
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
  async function askContact(initial = ''): Promise<string[]> {
    const taken: string[] = []
    const user = host.ask({ people: (typed) => [jane].filter(({ name }) => name.startsWith(typed)) })
    askContactBy(user, { title: 'Whom is it about?', initial, button: 'Turn' }, async (contact) => {
      taken.push(contact)
      return null
    })
    await host.host.settle()
    return taken
  }

  test('takes a name as it is typed, and a link where somebody was picked', async () => {
    const typed = await askContact('Coffee with Sam')
    // What is likely right can be typed over.
    const { selectionStart, selectionEnd } = host.field('Contact')
    expect([host.focused, selectionStart, selectionEnd]).toEqual([host.field('Contact'), 0, 15])
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
    expect([answers, isOpen()]).toEqual([[], false])
  })
})

describe('choosing a change to undo', () => {
  const choose = (undoable: UndoStep[]) =>
    ask(
      Promise.resolve(
        chooseChangeToUndo.ask?.(
          occasionAboutNobody(today, aroundWith(undoable)),
          atHand(),
          async () => null,
        ),
      ),
    )

  test('offers the changes as they come, finds by words, and undoes the one chosen', async () => {
    const answers = await choose([
      { label: 'Snoozed Sam Lee', at: -3_600_000, notes: [] },
      { label: 'Logged check-in with Jane Doe', at: 0, notes: [] },
    ])
    expect(host.texts('.suggestion-item')).toEqual([
      'Logged check-in with Jane Doejust now',
      'Snoozed Sam Leean hour ago',
    ])
    await host.type('Choose a change to undo', 'lee snoo')
    await host.press('Enter')
    expect(answers).toMatchObject([{ label: 'Snoozed Sam Lee' }])
  })

  test('says that there is nothing', async () => {
    await choose([])
    expect(host.texts('.suggestion-empty')).toEqual(['Nothing to undo since Obsidian was opened.'])
  })

  test('answers nothing on Escape', async () => {
    const answers = await choose([])
    await host.press('Escape')
    await host.host.advance(1)
    expect(answers).toEqual([null])
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
  let refused: NotTaken | null
  async function open(candidates: NotesQuestion['candidates']) {
    turned = []
    refused = null
    const send = async (paths: readonly string[]) => {
      turned.push(paths)
      return refused
    }
    host.ask().notes({ title: 'I already have notes', markerTag: 'coffee', candidates, send })
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

  test('are looked for first, with the focus on no button that fills the clipboard', async () => {
    await open(notes(3))
    expect(host.focused).toBe(host.field('Filter notes'))
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

  test('stay ticked where they were not taken, and it is said why', async () => {
    await open(notes(1))
    refused = { message: '“Person 1” is not there any more.' }
    await host.click(boxes()[0]!)
    await host.press('Enter', { ctrlKey: true })
    expect(host.texts('.iin-form-alert')).toEqual(['“Person 1” is not there any more.'])
    expect([boxes()[0]?.checked, isOpen()]).toEqual([true, true])
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

describe('what was typed before', () => {
  test('is read without what is no text, and nothing where that is all', () => {
    const key = 'informational-interviews-unsaved'
    const unsaved = host.forms.unsavedInput(host.app, { form: 'new-interview', path: null })
    const contact = { typed: 'Jane', was: '' }
    const keep = (fields: unknown) => host.app.saveLocalStorage(key, { '': { 'new-interview': fields } })
    keep({ contact, role: 5, company: null, email: { typed: 'x' } })
    expect(unsaved.load()).toEqual({ contact })
    keep({ role: 5 })
    expect(unsaved.load()).toBeNull()
    keep('Jane')
    expect(unsaved.load()).toBeNull()
    host.app.saveLocalStorage(key, 'Jane')
    expect(unsaved.load()).toBeNull()
  })
})
