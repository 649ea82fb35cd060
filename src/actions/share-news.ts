import type { Contact } from '../contacts/contact'
import type { Introduction } from '../contacts/introducers'
import { daysBetween, latest, type CalendarDay } from '../days/calendar-day'
import { heldTalks, lastTouchOf, talksOf } from '../follow-ups/facts'
import { firstSentence, asSentences } from '../messages/sentence'
import { SHARE_NEWS_QUESTION } from '../messages/share-news'
import type { Action, AtHand, Send } from './action'
import type { RoundPerson } from './ask'
import { askToSend, whoInWords } from './ask-to-send'
import { planCheckIn } from './log-check-in'
import type { Now } from './now'
import { planSent, type Sent } from './sent'
import { targetAsOf, targetOfContact, type Target } from './target'

type Answers = { readonly target: Target } & (
  { readonly does: 'note'; readonly sent: Sent } | { readonly does: 'log'; readonly line: string }
)

/** Who was in touch so recently has heard it, or is better told another way. */
const RECENT_DAYS = 14

/** One piece of news for everybody who helped, one after the other: a new job, a decision. Each is logged with it. */
export const shareNews: Action<Answers> = {
  id: 'share-news',
  name: 'Share news with contacts',
  icon: 'megaphone',
  places: ['palette'],
  applies: () => true,
  ask(_, at, send) {
    // Those who are not ticked come last.
    const isRecent = ({ lastTouch }: Helper) => Number(recently(lastTouch, at.now) !== null)
    const helpers = whoHelped(at.now).sort((a, b) => isRecent(a) - isRecent(b))
    if (helpers.length === 0) return at.ask.tell('Nobody has helped you yet, as far as your notes tell.')
    at.ask.form({
      title: 'Share news with everybody who helped',
      button: 'Continue',
      fields: [
        {
          key: 'news',
          label: SHARE_NEWS_QUESTION,
          as: 'lines',
          ticks: () =>
            helpers.map(({ target: { name }, lastTouch }) => {
              const since = recently(lastTouch, at.now)
              return {
                name,
                label: since === null ? name : `${name} (in touch ${since})`,
                on: since === null,
              }
            }),
        },
      ],
      async send({ news }, ticked) {
        const said = news.trim()
        const message = said === '' ? SHARE_NEWS_QUESTION : 'Tick at least one person.'
        if (said === '') return { message, problems: [{ field: 'news', message }] }
        const chosen = helpers.filter(({ target }) => ticked.has(target.name))
        if (chosen.length === 0) return { message }
        const people = chosen.map(({ target }) => personOf(target, said, at, send))
        at.ask.round({
          title: 'Share news',
          people,
          ended: ({ logged }) => at.ask.tell(sharedWith(logged)),
        })
        return null
      },
    })
  },
  plan(_, { target: asked, ...answers }, now) {
    const target = targetAsOf(asked, now.overview.contacts)
    const plan =
      answers.does === 'note'
        ? planSent(target, answers.sent, now)
        : planCheckIn(target, { on: now.today, line: answers.line }, now)
    return plan.ok ? { ...plan, about: target } : plan
  },
  verb: {
    name: 'news',
    description: 'List everybody who helped, to share news with',
    isAboutNobody: true,
    parameters: {},
    read: (_, __, { now }) => {
      const lines = whoHelped(now).map(({ target, company, lastTouch }) => {
        const since = recently(lastTouch, now)
        return [target.name, company ?? '', since === null ? '' : `in touch ${since}`].join('\t')
      })
      return { tells: lines.length === 0 ? 'Nobody has helped you yet.' : lines.join('\n') }
    },
  },
}

function sharedWith(count: number): string {
  if (count === 0) return 'Your news was shared with nobody yet.'
  return `Shared your news with ${count === 1 ? '1 person' : `${count} people`}.`
}

interface Helper {
  readonly target: Target
  readonly company: string | null
  readonly lastTouch: CalendarDay | null
}

/** With whom a talk was held, and who led to one: contacts, and then those who are only named as introducers. */
function whoHelped({ overview, today, introductionsOf, introducedByOthers }: Now): Helper[] {
  const isHeld = (contact: Contact) => heldTalks({ talks: talksOf(contact) }, today).length > 0
  const ledToOne = (introductions: readonly Introduction[]) =>
    introductions.some(({ introduced }) => isHeld(introduced))
  const contacts = overview.contacts.all
    .filter((contact) => isHeld(contact) || ledToOne(introductionsOf(contact)))
    .map((contact) => ({
      target: targetOfContact(contact),
      company: contact.company,
      lastTouch: lastTouchOf(contact, talksOf(contact), today),
    }))
  const others = introducedByOthers()
    .filter(({ introductions }) => ledToOne(introductions))
    .map(({ introducer: { name, company, touches }, introductions }) => ({
      target: { name, contact: null, path: null, naming: introductions.flatMap(({ paths }) => paths) },
      company,
      lastTouch: latest(touches.filter((day) => day <= today)),
    }))
  return [...contacts, ...others]
}

/** When they were in touch, where that is so recent that it is told; else null. */
function recently(lastTouch: CalendarDay | null, { today, words }: Now): string | null {
  return lastTouch !== null && daysBetween(lastTouch, today) <= RECENT_DAYS ? words.ago(lastTouch) : null
}

function personOf(target: Target, news: string, at: AtHand, send: Send<Answers>): RoundPerson {
  const line = `told them: ${firstSentence(asSentences(news))}`
  return {
    name: target.name,
    who: whoInWords(target, at.now),
    what: 'Share your news',
    lastTime: [],
    reason: '',
    canWait: false,
    write: (closed) =>
      void askToSend('share-news', target, at.again(), (sent) => send({ target, does: 'note', sent }), {
        sentence: news,
        closed,
      }),
    // Who is only named has no log: that they were told is noted where they are named.
    log: () => send({ target, does: 'log', line: target.contact === null ? '' : line }),
    snooze: async () => null,
  }
}
