import { EMPTY_INPUT, readNewInterview } from '../interviews/new-interview'
import { foldName, readReference } from '../interviews/wikilink'
import { namesInWords } from '../messages/request'
import type { SectionName } from '../notes/body/section-headings'
import type { NoteEdit } from '../notes/edit-note'
import type { NewFile } from '../vault/plan'
import { namesIn, readAccount, readNextDay, type Account, type AccountInput } from './account'
import { aboutContact, type Plan } from './action'
import type { Field } from './ask'
import { sectionIn } from './drafted'
import type { Now } from './now'
import { CallError, text } from './parameters'
import type { Target } from './target'
import { referenceTo } from './reference-to'
import { keepAs } from './unsaved-input'
import { hasNoNote, noteOf, noteOfTalk, untoldTalk } from './which-note'

interface Answers {
  /** The note of the talk; null for the one that the action is about. */
  readonly path: string | null
  readonly account: Account
  /** Of those who were named, who is to have a note. */
  readonly newPeople: readonly string[]
  /** How a new note names the contact. */
  readonly introducedBy: string
}

/** Writes down how a talk went: under the headings of its note, with its outcome and the day of the next message. */
export const writeDown = aboutContact<Answers>({
  id: 'write-down-how-it-went',
  name: 'Write down how it went',
  icon: 'notebook-pen',
  places: ['palette', 'row', 'note'],
  applies({ target, followUps, around, today }) {
    // Thanked or not, from whatever row, as long as nothing is written down.
    if (untoldTalk(target, today, (path) => around.hasTakeaways(path)) !== null) return true
    const isAbout =
      followUps.length === 0 || followUps.some(({ kind }) => kind === 'interview' || kind === 'thank-you')
    return isAbout && noteOfTalk(target, today) !== null
  },
  isNextStep: ({ kind }, hasBegun) => kind === 'interview' && hasBegun,
  async ask({ target, around }, at, send) {
    const { ask, now, notes } = at
    const hasTakeaways = (path: string) => around.hasTakeaways(path)
    const note = noteOfTalk(target, now.today) ?? untoldTalk(target, now.today, hasTakeaways)
    if (note === null) return ask.tell(`No talk with ${target.name} has begun yet.`)
    const typedThen = await sectionIn(note.path, 'notes', at)
    ask.form({
      title: `How did it go with ${target.name}?`,
      button: 'Write down',
      keepAs: keepAs('went', note.path),
      kept: { says: 'You have not written this down yet.', letGo: 'Start afresh' },
      ...(typedThen === '' ? {} : { beside: { title: 'What you typed during the talk', text: typedThen } }),
      fields: fields(now),
      async send(typed, ticked) {
        const reading = readAccount(typed, now.today, now.local)
        if (!reading.ok) {
          const { field, message } = reading
          return { message, problems: [{ field, message }] }
        }
        const { account } = reading
        const newPeople = account.people.filter((name) => ticked.has(name))
        return send({ path: note.path, account, newPeople, introducedBy: referenceTo(target.contact, notes) })
      },
    })
  },
  plan: ({ target }, answers, now) => planned(target, answers, now),
  verb: {
    name: 'went',
    description: 'Write down how an interview went',
    parameters: {
      learned: { value: '<text>', description: 'What you learned' },
      means: { value: '<text>', description: 'What it means for you' },
      promised: { value: '<text>', description: 'What you promised' },
      offered: { value: '<text>', description: 'What they offered' },
      people: { value: '<names>', description: 'Whom they named, with | between: each new one gets a note' },
      next: { value: '<day>', description: 'When you will be in touch again, or "in 3 months"' },
    },
    read(given, { target }, { now, notes }) {
      const input: AccountInput = {
        learned: text(given, 'learned'),
        means: text(given, 'means'),
        promised: text(given, 'promised'),
        offered: text(given, 'offered'),
        people: text(given, 'people').replace(/\|(?![^[]*\]\])/g, '\n'),
        next: text(given, 'next'),
      }
      const reading = readAccount(input, now.today, now.local)
      if (!reading.ok) throw new CallError(`${reading.field}: ${reading.message}`)
      const { account } = reading
      const newPeople = account.people.filter((name) => !isContact(name, now))
      return { answers: { path: null, account, newPeople, introducedBy: referenceTo(target.contact, notes) } }
    },
  },
})

function fields(now: Now): Field<keyof AccountInput>[] {
  const { today, local, words } = now
  return [
    { key: 'learned', label: 'What I learned', as: 'lines' },
    { key: 'means', label: 'What it means for me', as: 'lines' },
    { key: 'promised', label: 'What I promised', as: 'lines' },
    { key: 'offered', label: 'What they offered', as: 'lines' },
    {
      key: 'people',
      label: 'People they named',
      as: 'lines',
      hint: () => 'One name a line.',
      ticks: (typed) =>
        namesIn(typed).map((name) => {
          const isKnown = isContact(name, now)
          return {
            name,
            label: `Create a note for ${name}${isKnown ? ' (a contact already)' : ''}`,
            on: !isKnown,
          }
        }),
    },
    {
      key: 'next',
      label: 'When I will be in touch again',
      as: 'text',
      placeholder: `${today.slice(0, 4)}-12-31, or in 3 months`,
      quick: ['in 1 month', 'in 3 months', 'in 6 months'],
      hint(typed) {
        const day = readNextDay(typed, today, local)
        return day === null ? '' : words.long(day)
      },
    },
  ]
}

/** Whether somebody of that name is a contact already. */
function isContact(name: string, { overview }: Now): boolean {
  return overview.contacts.byName.has(foldName(readReference(name).name))
}

function planned(target: Target, { path, account, newPeople, introducedBy }: Answers, now: Now): Plan {
  const { today, edits, headings } = now
  const about = path === null ? target : { ...target, path }
  const note = noteOfTalk(about, today) ?? noteOf(about)
  if (note === null) return hasNoNote(target)
  const { interviewOn } = note
  if (interviewOn === null) {
    return {
      ok: false,
      message: `The note does not say when the talk with ${target.name} was. Set its day first.`,
    }
  }
  if (interviewOn > today) {
    return {
      ok: false,
      message: `The interview with ${target.name} is on ${interviewOn}, which is still to come.`,
    }
  }
  const { learned, means, promised, offered, people, next } = account
  const append = (section: SectionName, typed: string): NoteEdit[] =>
    typed.trim() === ''
      ? []
      : [{ op: 'append-to-section', section, headings, content: { as: 'text', text: typed } }]
  const named: NoteEdit[] =
    people.length === 0
      ? []
      : [{ op: 'append-to-section', section: 'people', headings, content: { as: 'list', items: people } }]
  return {
    ok: true,
    label: `Wrote down how it went with ${target.name}`,
    ...(newPeople.length === 0 ? {} : { adds: createdFor(newPeople) }),
    changes: [
      {
        path: note.path,
        edits: [
          edits.set('outcome', 'held'),
          ...(next === null ? [] : [edits.set('next_check_in', next)]),
          ...append('takeaways', learned),
          ...append('meaning', means),
          ...append('promised', promised),
          ...append('offered', offered),
          ...named,
        ],
      },
    ],
    creates: newPeople.flatMap((contact) => noteFor(contact, introducedBy, now)),
  }
}

function createdFor(people: readonly string[]): string {
  const names = people.map((person) => readReference(person).name)
  return `${names.length === 1 ? 'Created a note for' : 'Created notes for'} ${namesInWords(names)}.`
}

function noteFor(contact: string, introducedBy: string, { today, local, settings }: Now): NewFile[] {
  const input = { ...EMPTY_INPUT, contact, introducedBy, template: settings.template }
  const reading = readNewInterview(input, today, local)
  return reading.ok ? [{ as: 'interview', interview: reading.interview }] : []
}
