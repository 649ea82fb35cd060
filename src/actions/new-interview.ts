import {
  EMPTY_INPUT,
  readNewInterview,
  type NewInterview,
  type NewInterviewInput,
} from '../interviews/new-interview'
import type { Action, AtHand, Plan, Send } from './action'
import type { Field } from './ask'
import { PLACE_HINT } from './day-and-time'
import { referenceTo } from './reference-to'
import { CallError, flag, text, type Parameters } from './parameters'

export interface NewInterviewAnswers {
  readonly interview: NewInterview
  /** Whether the note is opened once it is created. */
  readonly opens: boolean
}

/** Creates an interview note. */
export const newInterview: Action<NewInterviewAnswers> = {
  id: 'new-interview',
  name: 'New interview',
  icon: 'user-plus',
  places: ['palette', 'head', 'first-run'],
  applies: () => true,
  ask: (_, at, send) => askNewInterview({}, at, send),
  plan: (_, answers) => planNewInterview(answers),
  verb: {
    name: 'new',
    description: 'Create an interview note',
    isAboutNobody: true,
    answer: ([created]) => created?.path ?? '',
    parameters: {
      contact: { value: '<name>', description: 'Whom it is with', required: true },
      company: { value: '<name>', description: 'Their company' },
      role: { value: '<role>', description: 'What they do there' },
      email: { value: '<address>', description: 'Their address' },
      linkedin: { value: '<url>', description: 'Their profile' },
      'introduced-by': { value: '<name>', description: 'Who brought you together' },
      asked: { value: '<day>', description: 'The day you asked them' },
      interview: { value: '<day>', description: 'The day of the interview, with a time or without' },
      place: { value: '<place>', description: 'Where it is, or the address of a video call' },
      template: { value: '<path>', description: 'A template of yours' },
      open: { description: 'Open the note' },
    },
    read(given, _, { now: { today, local, settings } }) {
      const input = inputFrom(given)
      const reading = readNewInterview(
        { ...input, template: input.template || settings.template },
        today,
        local,
      )
      if (reading.ok) return { answers: { interview: reading.interview, opens: flag(given, 'open') } }
      throw new CallError(
        reading.problems.map(({ field, message }) => `${parameterOf(field)}: ${message}`).join(' '),
      )
    },
  },
}

/** The same with the person whom an ordinary note is about. */
export const newInterviewWithPerson: Action<NewInterviewAnswers> = {
  id: 'new-interview-with-this-person',
  name: 'New interview with this person',
  menuName: 'New interview',
  icon: 'user-plus',
  places: ['palette', 'note'],
  applies: ({ note }) => note?.isPerson === true,
  ask({ note }, at, send) {
    const person = note === null ? null : at.notes.personAt(note.path)
    askNewInterview(person === null ? {} : { contact: person.value, ...person.fill }, at, send)
  },
  plan: (_, answers) => planNewInterview(answers),
}

/** Another one with the same contact, in a note of its own: what an action offers where the note at hand cannot hold both. */
export const newInterviewWithContact: Action<NewInterviewAnswers> = {
  id: 'new-interview-with-contact',
  name: 'New interview with them',
  icon: 'user-plus',
  places: [],
  applies: ({ target }) => target !== null && target.contact !== null,
  ask({ target }, at, send) {
    const contact = target?.contact ?? null
    const { company, role, email, linkedin } = contact ?? {}
    const known = { company: company ?? '', role: role ?? '', email: email ?? '', linkedin: linkedin ?? '' }
    askNewInterview({ ...known, contact: referenceTo(contact, at.notes), asked: at.now.today }, at, send)
  },
  plan: (_, answers) => planNewInterview(answers),
}

export function planNewInterview({ interview, opens }: NewInterviewAnswers): Plan {
  return {
    ok: true,
    label: ([created]) => `Created “${created?.title ?? ''}”`,
    namesNextDay: true,
    opens,
    creates: [{ as: 'interview', interview }],
  }
}

/** The form for a new interview, filled in with what is known. */
export function askNewInterview(
  known: Partial<NewInterviewInput>,
  { ask: user, now, notes }: AtHand,
  send: Send<NewInterviewAnswers>,
): void {
  const read = (typed: Partial<NewInterviewInput>) =>
    readNewInterview({ ...EMPTY_INPUT, ...typed }, now.today, now.local)
  user.form({
    title: 'New interview',
    button: 'Create note',
    keepAs: { form: 'new-interview', path: null },
    kept: { says: 'This is what you typed the last time.', letGo: 'Start afresh' },
    fields: fields({ template: now.settings.template, ...known }, [
      { path: '', name: 'Built-in template' },
      ...notes.templates(),
    ]),
    check(typed) {
      const reading = read(typed)
      return reading.ok ? [] : reading.problems
    },
    async send(typed) {
      const reading = read(typed)
      return reading.ok ? send({ interview: reading.interview, opens: true }) : null
    },
  })
}

/** Little at first, the rest under "More". */
function fields(
  known: Partial<NewInterviewInput>,
  templates: readonly { readonly path: string; readonly name: string }[],
): Field<keyof NewInterviewInput>[] {
  const all: Field<keyof NewInterviewInput>[] = [
    { key: 'contact', label: 'Contact', as: 'person', keyboard: 'name', fills: true, identifies: true },
    { key: 'company', label: 'Company', as: 'company', keyboard: 'name' },
    { key: 'role', label: 'Role', as: 'text', keyboard: 'name' },
    { key: 'interview', label: 'Day and time', as: 'day-and-time' },
    { key: 'place', label: 'Where', as: 'text', placeholder: PLACE_HINT, folded: true },
    { key: 'email', label: 'E-mail', as: 'text', keyboard: 'email', folded: true },
    { key: 'linkedin', label: 'LinkedIn', as: 'text', keyboard: 'url', folded: true },
    { key: 'introducedBy', label: 'Introduced by', as: 'person', keyboard: 'name', folded: true },
    { key: 'asked', label: 'Asked on', as: 'day', folded: true },
    { key: 'thanked', label: 'Already thanked on', as: 'day', folded: true },
    {
      key: 'template',
      label: 'Template',
      as: 'choice',
      folded: true,
      isAside: true,
      choices: templates.map(({ path, name }) => ({ value: path, name })),
    },
  ]
  // With no template but the built-in one there is nothing to choose.
  const hasChoice = templates.length > 1 || (known.template ?? '') !== ''
  const shown = all.filter(({ key }) => key !== 'template' || hasChoice)
  return shown.map((field) => ({ ...field, initial: known[field.key] ?? '' }))
}

function inputFrom(given: Parameters): NewInterviewInput {
  return {
    ...EMPTY_INPUT,
    contact: text(given, 'contact'),
    company: text(given, 'company'),
    role: text(given, 'role'),
    email: text(given, 'email'),
    linkedin: text(given, 'linkedin'),
    introducedBy: text(given, 'introduced-by'),
    asked: text(given, 'asked'),
    interview: text(given, 'interview'),
    place: text(given, 'place'),
    template: text(given, 'template'),
  }
}

const parameterOf = (field: keyof NewInterviewInput) => (field === 'introducedBy' ? 'introduced-by' : field)
