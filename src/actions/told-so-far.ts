import { newestNote, type Contact } from '../contacts/contact'
import { keptFor } from '../contacts/kept-for'
import type { CalendarDay } from '../days/calendar-day'
import { heldTalks, lastTouchOf, talksOf } from '../follow-ups/facts'
import { reasonsToWrite, type Reason, type ToldTalk } from '../follow-ups/reasons'
import type { KeptNote } from '../interviews/kept-note'
import { fileName } from '../interviews/wikilink'
import { jottingSign, type Known } from '../messages/jotting'
import { plainText } from '../messages/plain-text'
import { doneTasks, logLines, openTasks } from '../notes/body/log-lines'
import type { AtHand } from './action'
import type { Now } from './now'

type At = Pick<AtHand, 'now' | 'notes'>

/** What was said to a contact and learned of them so far, from the texts of their notes. */
export interface ToldSoFar {
  /** What was said last, and else what stayed of the newest talk: with its day where that is known, the newest first. */
  readonly lastTime: readonly { readonly day: CalendarDay | null; readonly text: string }[]
  readonly reasons: readonly Reason[]
  /** Whether they work elsewhere by now, as LinkedIn's export says: nothing is said of their work as the notes have it then. */
  readonly hasMoved: boolean
}

/** So many lines are enough to remember. */
const MOST_LINES = 4

/** Reads what there is to remember of a contact, and to say to them. Nothing but their own notes and LinkedIn's export is read. */
export async function toldSoFar(contact: Contact, known: Known, at: At): Promise<ToldSoFar> {
  const { now, notes } = at
  const { headings, today } = now
  const held = heldTalks({ talks: talksOf(contact) }, today)
  const dayOf = new Map(held.map(({ path, day }) => [path, day]))
  const log: { day: CalendarDay | null; text: string }[] = []
  const talks: ToldTalk[] = []
  /** The notes that the log links to. */
  const sent = new Set<string>()
  const tookAway: { day: CalendarDay; text: string }[] = []
  for (const { path } of contact.notes) {
    const text = await notes.read(path)
    const lines = (one: (typeof headings)['takeaways']) => logLines(text, one, notes.findBlock)
    for (const { day, text: said } of lines(headings.stay_in_touch)) {
      log.push({ day, text: plainText(said) })
      for (const [, link = ''] of said.matchAll(LINKS)) {
        const target = notes.resolve(link, path)
        if (target !== null) sent.add(target)
      }
    }
    const day = dayOf.get(path)
    if (day === undefined) continue
    const takeaways = lines(headings.takeaways).map(plain)
    tookAway.unshift(...takeaways.map((line) => ({ day, text: line.text })))
    // What was promised and offered stands within the next steps, and is no advice.
    const elsewhere = new Set(
      [headings.promised, headings.offered]
        .flatMap((one) => doneTasks(text, one, notes.findBlock))
        .map(({ line }) => line),
    )
    talks.push({
      path,
      day,
      promised: openTasks(text, headings.promised, notes.findBlock).map(plain),
      done: [headings.takeaways, headings.next_steps]
        .flatMap((one) => doneTasks(text, one, notes.findBlock))
        .filter(
          ({ line }, place, all) =>
            !elsewhere.has(line) && all.findIndex((one) => one.line === line) === place,
        )
        .map(plain),
      takeaways: takeaways.filter(({ text: line }) => jottingSign(line, known) === null),
    })
  }
  const kept = keptFor(contact, notes.kept(), (link, from) => notes.resolve(link, from))
  // Another role alone may be the same one in other words.
  const move = await notes.people.moveOf(contact)
  const company = move?.isNewCompany ? move.company : null
  const isNew = ({ path }: KeptNote) => !sent.has(path)
  talks.sort((a, b) => (a.day < b.day ? -1 : 1))
  return {
    lastTime: [...newestFirst(log), ...tookAway].slice(0, MOST_LINES),
    reasons: reasonsToWrite({
      today,
      talks,
      introduced: introducedBy(contact, now),
      newJob: company === null ? null : { company, path: newestNote(contact).path },
      keptForThem: kept.them.filter(isNew).map(thing),
      keptForCompany: kept.company.filter(isNew).map(thing),
      said: log.map(({ text }) => text),
    }),
    hasMoved: company !== null,
  }
}

const LINKS = /\[\[([^[\]|#]+)/g

function thing({ path, url }: KeptNote) {
  return { title: fileName(path), path, url }
}

function plain({ text, line }: { readonly text: string; readonly line: number }) {
  return { text: plainText(text), line }
}

function newestFirst<T extends { readonly day: CalendarDay | null }>(lines: readonly T[]): T[] {
  return [...lines].reverse().sort((a, b) => ((a.day ?? '') < (b.day ?? '') ? 1 : a.day === b.day ? 0 : -1))
}

/** With whom a talk was held that the contact led to, and of which they may not have heard since. */
function introducedBy(contact: Contact, { today, introductionsOf }: Now) {
  const lastTouch = lastTouchOf(contact, talksOf(contact), today)
  return introductionsOf(contact).flatMap(({ introduced }) => {
    const [first] = heldTalks({ talks: talksOf(introduced) }, today)
    if (first === undefined || (lastTouch !== null && lastTouch > first.day)) return []
    return [{ name: introduced.name, day: first.day, path: first.path }]
  })
}
