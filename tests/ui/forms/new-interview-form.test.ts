import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { NotTaken } from '../../../src/actions/ask'
import { newInterview, newInterviewWithPerson } from '../../../src/actions/new-interview'
import type { Notes } from '../../../src/actions/now'
import { occasionAboutNobody } from '../../../src/actions/occasion'
import type { FieldProblem, NewInterview, NewInterviewInput } from '../../../src/interviews/new-interview'
import type { PersonSuggestion } from '../../../src/contacts/person-suggestion'
import { atHandWith, aroundWith, notesWith, nowWith } from '../../actions/at-hand'
import { TODAY } from '../list/given'
import { FormsHost } from './forms-host'

const jane: PersonSuggestion = {
  name: 'Jane Doe',
  detail: 'Acme',
  value: '[[People/Jane Doe]]',
  fill: { company: 'Acme', role: 'CTO', email: 'jane@acme.example' },
}

let host: FormsHost
let created: NewInterview[]
let refused: FieldProblem[]
let finish: (() => void) | null

beforeEach(async () => {
  host = await FormsHost.start()
  created = []
  refused = []
  finish = null
})
afterEach(() => host.host.unload())

async function create(interview: NewInterview): Promise<NotTaken | null> {
  created.push(interview)
  if (finish !== null) await new Promise<void>((done) => (finish = done))
  return refused.length > 0 ? { message: 'Not like this.', problems: refused } : null
}

/** Asks for a new interview, with somebody of whom so much is known where anything is. */
async function open(known: Partial<NewInterviewInput> = {}, notes: Partial<Notes> = {}, creates = create) {
  const { contact = '', ...fill } = known
  const action = Object.keys(known).length === 0 ? newInterview : newInterviewWithPerson
  const ask = host.ask({
    people: (typed) => [jane].filter(({ name }) => name.toLowerCase().startsWith(typed.toLowerCase())),
    companies: (typed) => ['Acme', 'Beta'].filter((name) => name.startsWith(typed)),
  })
  const at = atHandWith(ask, nowWith(), notesWith({ personAt: () => ({ value: contact, fill }), ...notes }))
  const note = { path: 'Sam.md', name: 'Sam', isPerson: true, canTurn: true }
  await action.ask?.({ ...occasionAboutNobody(TODAY, aroundWith()), note }, at, ({ interview }) =>
    creates(interview),
  )
  await host.host.settle()
}
const unsaved = () => host.forms.unsavedInput(host.app, { form: 'new-interview', path: null })
const draft = (): unknown => {
  const kept = unsaved().load()
  return kept && Object.fromEntries(Object.entries(kept).map(([key, { typed }]) => [key, typed]))
}
const keep = (texts: Partial<NewInterviewInput>) =>
  unsaved().save(Object.fromEntries(Object.entries(texts).map(([key, typed]) => [key, { typed, was: '' }])))
const isOpen = () => host.doc.body.find('.iin-form') !== null
const more = () => host.one('details') as HTMLDetailsElement

describe('a new interview', () => {
  test('is created from little, with Enter in a field', async () => {
    await open()
    expect(host.focused).toBe(host.field('Contact'))
    expect(more().open).toBe(false)
    await host.type('Contact', 'Sam Lee')
    await host.type('Day and time', '2026-12-01')
    await host.type('Time', '14:00')
    await host.press('Enter')
    expect(created).toHaveLength(1)
    expect(created[0]).toMatchObject({
      contact: 'Sam Lee',
      company: null,
      interviewOn: { day: '2026-12-01', time: '14:00' },
    })
    expect(isOpen()).toBe(false)
  })

  test('says what is missing at the field, and goes there', async () => {
    await open()
    await host.type('Role', 'CTO')
    await host.press('Enter')
    expect(created).toEqual([])
    expect(host.saidOf('Contact')).toBe('Whom is it with? Write a name.')
    expect(host.field('Contact').getAttribute('aria-invalid')).toBe('true')
    expect(host.focused).toBe(host.field('Contact'))
    await host.type('Contact', 'S')
    expect(host.saidOf('Contact')).toBe('')
    expect(host.field('Contact').hasAttribute('aria-invalid')).toBe(false)
    expect(host.field('Role').value).toBe('CTO')
  })

  test('unfolds what is wrong under "More", and keeps everything that was typed', async () => {
    await open({ asked: '2026-12-24' })
    expect(more().find('summary').getText()).toBe('More (filled in: Asked on)')
    await host.press('Enter')
    expect(more().open).toBe(true)
    expect(host.saidOf('Asked on')).toContain('still to come')
    expect(host.focused).toBe(host.field('Contact'))
    await host.type('Contact', 'Sam')
    await host.press('Enter')
    expect(host.focused).toBe(host.field('Asked on'))
    expect(host.field('Asked on').value).toBe('2026-12-24')
  })

  test('says at its field what only writing the note brings out, and above the button what has none', async () => {
    refused = [
      { field: 'role', message: 'No such role.' },
      { field: 'template', message: 'The template is gone.' },
    ]
    await open({ contact: 'Sam' })
    await host.click(host.button('Create note'))
    expect(host.saidOf('Role')).toBe('No such role.')
    expect(host.texts('[role=alert].iin-form-alert')).toEqual(['The template is gone.'])
    expect(isOpen()).toBe(true)
  })

  test('says so when writing fails, and lets the user try again', async () => {
    let tries = 0
    await open({ contact: 'Sam' }, {}, async () => {
      if (++tries === 1) throw new Error('The disk is full.')
      return null
    })
    await host.click(host.button('Create note'))
    expect(host.texts('.iin-form-alert')).toEqual(['That did not work. The disk is full.'])
    await host.click(host.button('Create note'))
    expect(isOpen()).toBe(false)
  })

  test('is not created twice by a second Enter', async () => {
    finish = () => {}
    await open({ contact: 'Sam' })
    await host.press('Enter')
    await host.press('Enter', { ctrlKey: true })
    await host.click(host.button('Create note'))
    expect(created).toHaveLength(1)
    finish()
    await host.host.settle()
    expect(isOpen()).toBe(false)
  })

  test('takes the template chosen where there are several, and keeps one that is gone until another is chosen', async () => {
    const templates = () => [{ path: 'T/Talk.md', name: 'Talk' }]
    await open({ contact: 'Sam', template: 'T/Gone.md' }, { templates })
    await host.press('Enter', { ctrlKey: true })
    expect(created[0]?.template).toBe('T/Gone.md')
    await open({ contact: 'Sam', template: 'T/Talk.md' }, { templates })
    expect([...host.field('Template').children].map((option) => option.textContent)).toEqual([
      'Built-in template',
      'Talk',
    ])
    await host.press('Enter', { ctrlKey: true })
    expect(created[1]?.template).toBe('T/Talk.md')
  })
})

describe('a person who is suggested', () => {
  test('is not thrust upon somebody who has typed nothing', async () => {
    await open()
    expect(host.doc.body.find('.suggestion-item')).toBeNull()
  })

  test('is chosen by Enter without sending, and linked to as long as the name stands', async () => {
    await open()
    await host.type('Role', 'Head of tea')
    await host.type('Contact', 'ja')
    expect(host.texts('.suggestion-item')).toEqual(['Jane DoeAcme'])
    await host.press('Enter')
    expect(created).toEqual([])
    expect(host.field('Contact').value).toBe('Jane Doe')
    expect(host.saidOf('Contact')).toBe('Links to the note “People/Jane Doe”.')
    expect(host.field('Company').value).toBe('Acme')
    expect(host.field('Role').value).toBe('Head of tea')
    expect(more().find('summary').getText()).toBe('More (filled in: E-mail)')
    await host.press('Enter')
    expect(created[0]).toMatchObject({ contact: '[[People/Jane Doe]]', role: 'Head of tea', company: 'Acme' })
  })

  test('is a name like any other once it has been changed', async () => {
    await open({ contact: '[[People/Jane Doe]]' })
    expect(host.field('Contact').value).toBe('Jane Doe')
    await host.type('Contact', 'Jane Doe-Smith')
    expect(host.saidOf('Contact')).toBe('')
    await host.press('Enter')
    expect(created[0]?.contact).toBe('Jane Doe-Smith')
  })

  test('does not stand in the way of Mod+Enter', async () => {
    await open()
    await host.type('Contact', 'ja')
    await host.press('Enter', { ctrlKey: true })
    expect(created[0]?.contact).toBe('ja')
  })

  test('fills in nothing as the one who introduced', async () => {
    await open({ contact: 'Sam' })
    await host.type('Introduced by', 'Jane')
    await host.press('Enter')
    expect(host.field('Company').value).toBe('')
    await host.press('Enter')
    expect(created[0]).toMatchObject({ introducedBy: '[[People/Jane Doe]]', company: null })
  })

  test('leaves Escape to the list first, then to the form', async () => {
    await open()
    await host.type('Company', 'Ac')
    expect(host.texts('.suggestion-item')).toEqual(['Acme'])
    await host.press('Escape')
    expect([host.texts('.suggestion-item'), isOpen()]).toEqual([[], true])
    await host.press('Escape')
    expect(isOpen()).toBe(false)
  })
})

describe('a day', () => {
  test('may be pasted with its time, in any form that notes are read in', async () => {
    await open({ contact: 'Sam' })
    expect(await host.paste('Day and time', '2026/12/01 14:00')).toBe(true)
    expect([host.field('Day and time').value, host.field('Time').value]).toEqual(['2026-12-01', '14:00'])
    expect(await host.paste('Time', '9.30')).toBe(true)
    await host.press('Enter')
    expect(created[0]?.interviewOn).toEqual({ day: '2026-12-01', time: '09:30' })
  })

  test('that is not understood stays to be put right, and becomes a day again', async () => {
    await open({ contact: 'Sam', interview: '03/04/2026' })
    expect(host.field('Day and time').type).toBe('text')
    await host.press('Enter')
    expect(host.saidOf('Day and time')).toContain('“03/04/2026” is no day that is understood.')
    expect(host.field('Day and time').value).toBe('03/04/2026')
    await host.type('Day and time', '2026/04/03 8:15')
    await host.leave('Day and time')
    expect(host.field('Day and time').type).toBe('date')
    expect([host.field('Day and time').value, host.field('Time').value]).toEqual(['2026-04-03', '08:15'])
  })

  test('is asked for where there is a time alone', async () => {
    await open({ contact: 'Sam' })
    await host.type('Time', '14:00')
    await host.press('Enter')
    expect(created).toEqual([])
    expect(host.saidOf('Day and time')).toBe('On which day? So far there is only a time.')
    expect(host.focused).toBe(host.field('Day and time'))
  })

  test('has a time that is understood, or says that it is not', async () => {
    await open({ contact: 'Sam', interview: '2026-12-01' })
    await host.paste('Time', 'noonish')
    await host.press('Enter')
    expect(created).toEqual([])
    expect(host.saidOf('Time')).toContain('“noonish” is no time that is understood.')
    expect(host.focused).toBe(host.field('Time'))
  })
})

describe('what was typed', () => {
  test('is there again after Escape, and can be cleared away', async () => {
    await open()
    await host.type('Contact', 'Sam Lee')
    await host.type('Time', '14:00')
    await host.press('Escape')
    expect(draft()).toMatchObject({ contact: 'Sam Lee', interview: '14:00' })
    await open()
    expect([host.field('Contact').value, host.field('Time').value]).toEqual(['Sam Lee', '14:00'])
    await host.click(host.button('Start afresh'))
    expect([host.field('Contact').value, host.field('Time').value]).toEqual(['', ''])
    expect(draft()).toBeNull()
    expect(host.focused).toBe(host.field('Contact'))
    await host.press('Escape')
    expect(draft()).toBeNull()
  })

  test('comes back once it was let go, by the button that is the last of the form', async () => {
    await open()
    await host.type('Contact', 'Sam Lee')
    await host.type('Role', 'CTO')
    await host.press('Escape')
    await open()
    const controls = host.one('.iin-form').findAll('input, select, textarea, summary, button')
    expect(controls.at(-1)).toBe(host.button('Start afresh'))
    await host.click(host.button('Start afresh'))
    await host.type('Company', 'Acme')
    await host.click(host.button('Bring back what I typed'))
    expect([host.field('Contact').value, host.field('Role').value]).toEqual(['Sam Lee', 'CTO'])
    expect(host.field('Company').value).toBe('')
    expect(draft()).toEqual({ contact: 'Sam Lee', role: 'CTO' })
    await host.click(host.button('Start afresh'))
    expect(host.field('Contact').value).toBe('')
    await host.press('Escape')
    expect(draft()).toBeNull()
  })

  test('stays where Enter is pressed as the form opens', async () => {
    keep({ role: 'CTO' })
    await open()
    expect(host.focused).toBe(host.field('Contact'))
    await host.press('Enter')
    expect([created, isOpen()]).toEqual([[], true])
    expect(host.field('Role').value).toBe('CTO')
    expect(host.button('Start afresh')).toBeTruthy()
    expect(draft()).toEqual({ role: 'CTO' })
  })

  test('keeps a template that is gone since, until another is chosen', async () => {
    keep({ contact: 'Sam', template: 'T/Gone.md' })
    await open({}, { templates: () => [{ path: 'T/Talk.md', name: 'Talk' }] })
    await host.press('Enter')
    expect(created[0]?.template).toBe('T/Gone.md')
  })

  test('is there again after a click beside the form, link and all', async () => {
    await open()
    await host.type('Contact', 'ja')
    await host.press('Enter')
    await host.click(host.one('.modal-bg'))
    await open()
    expect(host.saidOf('Contact')).toBe('Links to the note “People/Jane Doe”.')
  })

  test('is forgotten once the note is there', async () => {
    keep({ contact: 'Sam' })
    await open()
    await host.press('Enter')
    expect(created[0]?.contact).toBe('Sam')
    expect(draft()).toBeNull()
  })

  test('about one person waits while a note about another is made', async () => {
    keep({ contact: 'Sam' })
    await open({ contact: 'Jane' })
    expect(host.texts('.iin-form-draft')).toEqual([''])
    await host.press('Enter')
    expect(created[0]?.contact).toBe('Jane')
    expect(draft()).toEqual({ contact: 'Sam' })
  })

  test('is nothing where a form with what is known is closed again', async () => {
    await open({ contact: 'Jane', interview: '2026-12-01 14:00' })
    await host.press('Escape')
    expect(draft()).toBeNull()
  })
})
