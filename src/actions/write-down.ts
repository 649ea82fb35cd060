import { newestNote, type Contact } from '../contacts/contact'
import type { Interview } from '../interviews/interview'
import type { SectionName } from '../notes/body/section-headings'
import { typedItems, typedLines } from '../notes/body/typed-items'
import type { NoteEdit } from '../notes/edit-note'
import type { LinkToCreated } from '../vault/plan'
import { readAccount, readNextDay, type Account, type AccountInput } from './account'
import { aboutContact, type Plan } from './action'
import type { Field } from './ask'
import { sectionIn } from './drafted'
import { namedIn, offerFor, planForNamed, type Named } from './named-people'
import type { Now } from './now'
import { CallError, text } from './parameters'
import { change, notShown } from './shown'
import type { Target } from './target'
import { referenceTo } from './reference-to'
import { hasNoNote, NOT_WHERE_IT_WAS, noteAt, noteOf, noteOfTalk, untoldTalk } from './which-note'

interface Answers {
  /** The note of the talk that the user was shown; null for the one that the action is about. */
  readonly path: string | null
  readonly account: Account
  /** The day of the next message that they were shown, '' for none; null for who was shown nothing. */
  readonly nextShown: string | null
  /** Of those who were named, who is to have a note, or to be noted as named. */
  readonly chosen: readonly Named[]
  /** How another note names the contact. */
  readonly introducedBy: string
}

/** Writes down how a talk went: under the headings of its note, with its outcome and the day of the next message. */
export const writeDown = aboutContact<Answers>({
  id: 'write-down-how-it-went',
  name: 'Write down how it went',
  word: 'How did it go?',
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
  rank: ({ kind }, hasBegun) => (kind === 'thank-you' ? 3 : kind === 'interview' && hasBegun ? 1 : null),
  async ask({ target, around }, at, send) {
    const { ask, now, notes } = at
    const hasTakeaways = (path: string) => around.hasTakeaways(path)
    const note = noteOfTalk(target, now.today) ?? untoldTalk(target, now.today, hasTakeaways)
    if (note === null) return ask.tell(`No talk with ${target.name} has begun yet.`)
    const typedThen = await sectionIn(note.path, 'notes', at)
    ask.form({
      title: `How did it go with ${target.name}?`,
      button: 'Write down',
      keepAs: { form: 'went', path: note.path },
      kept: { says: 'You have not written this down yet.', letGo: 'Start afresh' },
      ...(typedThen === '' ? {} : { beside: { title: 'What you typed during the talk', text: typedThen } }),
      fields: fields(target.contact, note, now),
      async send(typed, ticked, shown) {
        const isAsShown = typed.next.trim() === shown.next
        const reading = readAccount({ ...typed, next: isAsShown ? '' : typed.next }, now)
        if (!reading.ok) {
          const { field, message } = reading
          return { message, problems: [{ field, message }] }
        }
        const { account } = reading
        const chosen = account.people.filter(({ line }) => ticked.has(line))
        return send({
          path: note.path,
          account,
          nextShown: isAsShown ? null : shown.next,
          chosen,
          introducedBy: referenceTo(target.contact, notes),
        })
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
      promised: { value: '<text>', description: 'What you promised, with | between' },
      offered: { value: '<text>', description: 'What they offered, with | between' },
      people: { value: '<names>', description: 'Whom they named, with | between: each new one gets a note' },
      often: { value: '<how often>', description: 'How often you will be in touch: half-yearly, never' },
      next: { value: '<day>', description: 'When you will be in touch again, or "in 3 months"' },
    },
    read(given, { target }, { now, notes }) {
      const input: AccountInput = {
        learned: text(given, 'learned'),
        means: text(given, 'means'),
        promised: inLines(text(given, 'promised')),
        offered: inLines(text(given, 'offered')),
        people: inLines(text(given, 'people')),
        next: text(given, 'next'),
        often: text(given, 'often'),
      }
      const reading = readAccount(input, now)
      if (!reading.ok) throw new CallError(`${reading.field}: ${reading.message}`)
      const { account } = reading
      const chosen = account.people.filter((person) => offerFor(person, target.contact, now).isLikely)
      const introducedBy = referenceTo(target.contact, notes)
      return { answers: { path: null, account, nextShown: null, chosen, introducedBy } }
    },
  },
})

/** Promises become tasks, of which one is reminded. */
function whenReminded({ settings: { promiseDays: days } }: Now): string {
  const when =
    days === 0 ? 'on the day itself' : days === 1 ? 'the day after the talk' : `${days} days after the talk`
  return `One a line. You are reminded ${when} of what is still open.`
}

/** How often one is in touch with who has no word of their own. */
function usualOften({ settings }: Now): string {
  return `As usual: ${settings.defaultCadence}`
}

/** Several items are typed in one line on the command line, with `|` between. */
function inLines(typed: string): string {
  return typedItems(typed).join('\n')
}

function fields(introducer: Contact | null, note: Interview, now: Now): Field<keyof AccountInput>[] {
  const { today, local, words } = now
  return [
    { key: 'learned', label: 'What I learned', as: 'lines' },
    { key: 'means', label: 'What it means for me', as: 'lines' },
    { key: 'promised', label: 'What I promised', as: 'lines', hint: () => whenReminded(now) },
    { key: 'offered', label: 'What they offered', as: 'lines' },
    {
      key: 'people',
      label: 'People they named',
      as: 'lines',
      hint: () => 'One a line, like “Dana Reyes, research lead at Kestrel Health”.',
      ticks: (typed) =>
        namedIn(typed).map((person) => {
          const { label, isLikely } = offerFor(person, introducer, now)
          return { name: person.line, label, on: isLikely }
        }),
    },
    {
      key: 'often',
      label: 'Keep in touch?',
      as: 'choice',
      isAside: true,
      choices: [
        { value: '', name: introducer?.cadence ? `As before: ${introducer.cadence.word}` : usualOften(now) },
        { value: 'quarterly', name: 'Every quarter' },
        { value: 'half-yearly', name: 'Every half-year' },
        { value: 'never', name: 'No' },
      ],
    },
    {
      key: 'next',
      label: 'When I will be in touch again',
      as: 'text',
      noteSays: note.nextCheckIn ?? '',
      placeholder: `${today.slice(0, 4)}-12-31, or in 3 months`,
      quick: ['in 1 month', 'in 3 months', 'in 6 months'],
      hint(typed) {
        const day = readNextDay(typed, today, local)
        return day === null ? '' : words.long(day)
      },
    },
  ]
}

function planned(target: Target, answers: Answers, now: Now): Plan {
  const { path, account, nextShown, chosen, introducedBy } = answers
  const { today, edits, headings } = now
  const note = path === null ? (noteOfTalk(target, today) ?? noteOf(target)) : noteAt(path, now)
  if (note === null) return path === null ? hasNoNote(target) : NOT_WHERE_IT_WAS
  const { interviewOn, outcome } = note
  if (path !== null && outcome !== null && outcome !== 'held') {
    return { ok: false, message: `The note says “${outcome}” of this talk by now. Nothing was written down.` }
  }
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
  const { learned, means, promised, offered, people, next, often } = account
  const refusal = notShown({ next: change(next ?? '', nextShown) }, () => note.nextCheckIn ?? '')
  if (refusal !== null) return refusal
  const append = (section: SectionName, typed: string): NoteEdit[] =>
    typed.trim() === ''
      ? []
      : [{ op: 'append-to-section', section, headings, content: { as: 'text', text: typed } }]
  // As tasks, so that they can be ticked, and other plugins see them.
  const tasks = (section: SectionName, typed: string): NoteEdit[] => {
    const items = typedLines(typed)
    return items.length === 0
      ? []
      : [{ op: 'append-to-section', section, headings, content: { as: 'tasks', items } }]
  }
  // The word of the newest note counts.
  const rhythm = often === null ? [] : [edits.set('cadence', often.every === null ? 'none' : often.word)]
  const newest = rhythm.length === 0 || target.contact === null ? note.path : newestNote(target.contact).path
  const named = planForNamed(chosen, target.contact, introducedBy, now)
  const linking = (to: LinkToCreated): NoteEdit[] => [
    {
      op: 'append-to-section',
      section: 'people',
      headings,
      content: { as: 'list', items: named.lines(people, to) },
    },
  ]
  return {
    ok: true,
    label: `Wrote down how it went with ${target.name}`,
    ...(named.says.length === 0 ? {} : { adds: named.says.join(' ') }),
    changes: [
      {
        path: note.path,
        edits: [
          edits.set('outcome', 'held'),
          ...(newest === note.path ? rhythm : []),
          ...(next === null ? [] : [edits.set('next_check_in', next, nextShown)]),
          ...(next === null && nextShown ? [edits.clear('next_check_in', nextShown)] : []),
          ...append('takeaways', learned),
          ...append('meaning', means),
          ...tasks('promised', promised),
          ...tasks('offered', offered),
        ],
        ...(people.length === 0 ? {} : { linking }),
      },
      ...(newest === note.path ? [] : [{ path: newest, edits: rhythm }]),
      ...named.changes,
    ],
    creates: named.creates,
  }
}
