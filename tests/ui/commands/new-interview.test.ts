import { describe, expect, it } from 'vitest'
import type { Host } from '../../host/node/host'
import {
  due,
  hosts,
  interview,
  lastNotice,
  menuTitles,
  chooseInMenu,
  note,
  notesOf,
  open,
  press,
  pressUndo,
} from '../hands'

const start = hosts()

function field(host: Host, label: string): HTMLInputElement {
  const found = [
    ...host.document.body.querySelectorAll<HTMLInputElement>('.modal input, .modal select'),
  ].find(
    (el) =>
      (el.getAttribute('aria-label') ?? host.document.body.find(`label[for="${el.id}"]`)?.getText()) ===
      label,
  )
  if (!found) throw new Error(`There is no field “${label}”`)
  return found
}

async function type(host: Host, label: string, text: string): Promise<void> {
  const el = field(host, label)
  el.value = text
  el.dispatchEvent(new host.window.Event('input', { bubbles: true }))
  await host.settle()
}

const told = (host: Host, label: string) =>
  (field(host, label).getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => host.document.getElementById(id)?.getText())
    .join(' ')
const isOpen = (host: Host) => host.document.body.querySelector('.modal') !== null
const send = (host: Host) => press(host, '.modal button.mod-cta')

describe('a new interview', () => {
  it('from the palette becomes a note that is open, and can be undone from the notice', async () => {
    const host = await start({})
    expect(await host.command('new-interview')).toBe(true)
    await type(host, 'Contact', 'Jane: "JD" #1')
    await type(host, 'Company', '- Acme')
    await type(host, 'Day and time', '2026-12-01')
    await send(host)
    const path = "Interviews/Jane- 'JD' 1 interview.md"
    expect(host.app.workspace.getActiveFile()?.path).toBe(path)
    expect((await due(host)).followUps).toMatchObject([
      { kind: 'interview', contact: 'Jane: "JD" #1', company: '- Acme', due: '2026-12-01', path },
    ])
    expect(lastNotice(host)).toBe(`Created “Jane- 'JD' 1 interview”. [Undo]`)
    await pressUndo(host)
    expect(notesOf(host)).toEqual({})
  })

  it('says where it will be, where that was typed', async () => {
    const host = await start({})
    await host.command('new-interview')
    await type(host, 'Contact', 'Jane')
    await type(host, 'Where', 'https://meet.example/abc')
    await send(host)
    expect(notesOf(host)['Interviews/Jane interview.md']).toContain('\nplace: https://meet.example/abc\n')
  })

  it.each(['{{contact}}', '<% tp.date.now() %>', 'tbd', ''])(
    'refuses a contact %j at its field',
    async (contact) => {
      const host = await start({})
      await host.command('new-interview')
      await type(host, 'Contact', contact)
      await send(host)
      expect(isOpen(host)).toBe(true)
      expect(told(host, 'Contact')).not.toBe('')
      expect(field(host, 'Contact').getAttribute('aria-invalid')).toBe('true')
      expect(notesOf(host)).toEqual({})
      await type(host, 'Contact', 'Jane')
      await send(host)
      expect(isOpen(host)).toBe(false)
      expect(Object.keys(notesOf(host))).toEqual(['Interviews/Jane interview.md'])
    },
  )

  it('says where the template went, and keeps what was typed', async () => {
    const host = await start({}, { pluginData: { template: 'Gone.md' } })
    await host.command('new-interview')
    await type(host, 'Contact', 'Jane')
    await send(host)
    expect(isOpen(host)).toBe(true)
    expect(host.document.body.find('.modal')?.getText()).toContain('Gone.md')
    expect(field(host, 'Contact').value).toBe('Jane')
    expect(notesOf(host)).toEqual({})
  })

  it('with a person takes what their note and their interviews say, and links to it', async () => {
    const person = note('org: Acme', 'Job Title: CTO', 'email: jane@acme.example')
    const files = {
      'People/Jane Doe.md': person,
      'Old.md': interview('"[[Jane Doe]]"', 'role: Engineer', 'linkedin: https://x.example'),
    }
    const host = await start(files)
    await open(host, 'People/Jane Doe.md')
    expect(await host.command('new-interview-with-this-person')).toBe(true)
    expect(field(host, 'Contact').value).toBe('Jane Doe')
    await send(host)
    const made = await host.read('Interviews/Jane Doe interview.md')
    for (const line of [
      'contact: "[[Jane Doe]]"',
      'company: Acme',
      'role: CTO',
      'email: jane@acme.example',
      'linkedin: https://x.example',
    ]) {
      expect(made.split('\n')).toContain(line)
    }
    expect(await host.read('People/Jane Doe.md')).toBe(person)
    expect((await due(host, { kind: 'to-ask' })).followUps).toHaveLength(1)
  })

  it('with a person of a common name links to the note that was meant', async () => {
    const files = { 'People/Sam.md': note('org: A'), 'People/B/Sam.md': note('org: B') }
    const host = await start(files)
    await chooseInMenu(host, 'People/B/Sam.md', 'New interview…')
    await send(host)
    const made = await host.read('Interviews/Sam interview.md')
    expect(made).toContain('contact: "[[People/B/Sam|Sam]]"')
    expect((await due(host, { kind: 'to-ask' })).followUps).toMatchObject([{ contact: 'Sam', company: 'B' }])
  })

  it('with a person is offered for notes about people alone', async () => {
    const host = await start(
      {
        'Contacts/Jane.md': '',
        'People/Sam.md': '',
        'Elsewhere/Kim.md': '',
        'I.md': interview('"[[Kim]]"'),
        'Diary.md': '',
      },
      { pluginData: { peopleFolder: 'Contacts' } },
    )
    const offered = Object.keys(notesOf(host)).filter((path) =>
      menuTitles(host, path).includes('New interview…'),
    )
    expect(offered).toEqual(['Contacts/Jane.md', 'Elsewhere/Kim.md'])
    await open(host, 'I.md')
    expect(await host.command('new-interview-with-this-person')).toBe(false)
  })
})

describe('the palette', () => {
  const available = (host: Host) =>
    Object.values(host.running.commands.commands)
      .filter(({ id }) => id.startsWith('informational-interviews:'))
      .filter((command) => host.running.commands.isAvailable(command))
      .map(({ name }) => name.replace('Informational Interviews: ', ''))

  it('offers nothing about a contact where no note, or one about nobody, is open', async () => {
    const host = await start({ 'Diary.md': 'x', 'Jane.md': interview('Jane', 'interview_on: 2026-11-20') })
    const about = ['Log check-in today', 'Mark as thanked', 'Snooze this contact', 'Stop check-ins']
    expect(available(host)).toEqual(
      expect.arrayContaining(['New interview', 'Open follow-ups', 'Undo last change']),
    )
    expect(available(host).filter((name) => about.includes(name))).toEqual([])
    await open(host, 'Diary.md')
    expect(available(host).filter((name) => about.includes(name))).toEqual([])
    expect(available(host)).toContain('Turn this note into an interview note')
    await open(host, 'Jane.md')
    expect(available(host)).toEqual(
      expect.arrayContaining(['Log check-in today', 'Mark as thanked', 'Stop check-ins']),
    )
    expect(available(host)).not.toContain('Turn this note into an interview note')
  })

  it('has no key of its own for any command, and no “command” in any name', async () => {
    const host = await start({})
    const ours = Object.values(host.running.commands.commands).filter(({ id }) =>
      id.startsWith('informational-interviews:'),
    )
    expect(ours.length).toBeGreaterThan(10)
    for (const { name, hotkeys } of ours) {
      expect(hotkeys ?? []).toEqual([])
      expect(name).toMatch(/^Informational Interviews: [A-Z][^A-Z]*$/)
    }
  })
})
