import type { CompanyStory, Learned } from '../../actions/company-story'
import type { ContactHead, ContactStory, StoryKept } from '../../actions/contact-story'
import { promiseName, type OpenPromise } from '../../actions/promises'
import { newestNote } from '../../contacts/contact'
import { cadenceWords } from '../../days/cadence-words'
import { capital, type DayWords } from '../../days/day-words'
import type { FollowUp } from '../../follow-ups/follow-up'
import type { Reason } from '../../follow-ups/reasons'
import type { StoryEntry } from '../../follow-ups/story'
import { storyWhen, storyWords } from '../../follow-ups/story-words'
import { WARMTH_WORDS } from '../../follow-ups/warmth'
import { whyDue } from '../../follow-ups/why-due'
import { reasonTitle } from '../../messages/reason-said'
import { closedText, followUpText, noNextStepText } from '../list/row-text'

/** Where something stands: a note, and the line in it, from 1, where that is known. */
export interface Place {
  readonly path: string
  readonly line: number | null
}

/** One thing that the panel tells. */
export interface PanelItem {
  /** The same as long as it is about the same thing. */
  readonly key: string
  /** What stands before it, small: its day, or whose it is; '' for nothing. */
  readonly lead: string
  readonly text: string
  /** What stands below it, small; '' for nothing. */
  readonly detail: string
  readonly place: Place
  /** A promise of the user's that can be ticked. */
  readonly promise?: OpenPromise
  /** What there is to do, which gets buttons. */
  readonly followUp?: FollowUp
  /** Whether it tells of a new job, which can be noted. */
  readonly isNewJob?: true
  readonly isDone?: boolean
  /** Whether the place is a contact whom the panel can show. */
  readonly isContact?: true
}

export const PANEL_SECTIONS = [
  'next',
  'promises',
  'reasons',
  'people',
  'story',
  'questions',
  'learned',
  'taken-away',
  'answers',
  'kept',
] as const

export type PanelSectionKey = (typeof PANEL_SECTIONS)[number]

export interface PanelSection {
  readonly key: PanelSectionKey
  readonly title: string
  readonly items: readonly PanelItem[]
}

/** Sections that are folded until the user opens them. */
export const FOLDED_AT_FIRST: ReadonlySet<PanelSectionKey> = new Set(['answers'])

/** Who or what the panel is about. */
export interface PanelHead {
  readonly name: string
  readonly role: string
  /** Where they are, with the note about it where there is one. */
  readonly company: { readonly text: string; readonly path: string | null } | null
  /** How near they are, and how often to be in touch. */
  readonly line: string
}

/** `companyNote` is the note about their company, null where there is none. */
export function contactPanelHead(
  { contact, warmth, lastTouch, cadence }: ContactHead,
  companyNote: string | null,
  words: DayWords,
): PanelHead {
  const { name, role, company } = contact
  const touch = lastTouch === null ? '' : `, last ${words.ago(lastTouch)}`
  const often =
    warmth === 'closed' ? '' : cadence.every === null ? ' · no check-ins' : ` · ${cadenceWords(cadence)}`
  return {
    name,
    role: role ?? '',
    company: company === null ? null : { text: company, path: companyNote },
    line: capital(WARMTH_WORDS[warmth]) + touch + often,
  }
}

export function contactSections(story: ContactStory, words: DayWords): PanelSection[] {
  const { promises, reasons, entries, questions, answers, kept } = story
  return filled([
    { key: 'next', title: 'What’s next', items: nextItems(story, words) },
    {
      key: 'promises',
      title: 'Promises',
      items: [
        ...promises.mine.map((one) => promiseItem(one, 'You promised', true)),
        ...promises.theirs.map((one) => promiseItem(one, 'They offered', false)),
      ],
    },
    {
      key: 'reasons',
      title: 'Reasons to write',
      // What was promised stands above already.
      items: reasons.filter(({ kind }) => kind !== 'promise').map((reason) => reasonItem(reason, words)),
    },
    { key: 'story', title: 'Your story', items: entries.map((entry) => storyItem(entry, words)) },
    {
      key: 'questions',
      title: 'Questions',
      items: questions.map(({ text, isAsked, path, line }) => ({
        key: `${path}:${line}:${text}`,
        lead: isAsked ? 'Asked' : 'Open',
        text,
        detail: '',
        place: { path, line },
        isDone: isAsked,
      })),
    },
    {
      key: 'answers',
      title: 'Your preparation',
      items: answers.map(({ property, question, answer, path }) => ({
        key: property,
        lead: question,
        text: answer,
        detail: '',
        place: { path, line: null },
      })),
    },
    { key: 'kept', title: 'Kept for them', items: kept.map(keptItem) },
  ])
}

export function companySections(story: CompanyStory, words: DayWords): PanelSection[] {
  return filled([
    {
      key: 'people',
      title: 'Whom you know there',
      items: story.people.map((head) => ({
        key: newestNote(head.contact).path,
        lead: '',
        text: head.contact.name,
        detail: [
          head.contact.role ?? '',
          WARMTH_WORDS[head.warmth],
          head.next[0] === undefined ? '' : lowered(followUpText(head.next[0], words, null).when),
        ]
          .filter((part) => part !== '')
          .join(' · '),
        place: { path: newestNote(head.contact).path, line: null },
        isContact: true,
      })),
    },
    {
      key: 'learned',
      title: 'What you know of it',
      items: story.answers.map((one) => ({ ...learnedItem(one, words), lead: one.question ?? '' })),
    },
    {
      key: 'taken-away',
      title: 'Taken away from talks',
      items: story.takeaways.map((one) => learnedItem(one, words)),
    },
    { key: 'kept', title: 'Kept for it', items: story.kept.map(keptItem) },
  ])
}

/** What is empty is left out: the panel tells what there is. */
function filled(sections: readonly PanelSection[]): PanelSection[] {
  return sections.flatMap((section) =>
    section.items.length === 0 ? [] : [{ ...section, items: withKeysOfTheirOwn(section.items) }],
  )
}

function withKeysOfTheirOwn(items: readonly PanelItem[]): PanelItem[] {
  const used = new Set<string>()
  return items.map((item) => {
    let { key } = item
    while (used.has(key)) key += '+'
    used.add(key)
    return { ...item, key }
  })
}

function nextItems({ next, noNextStep, closed, contact }: ContactHead, words: DayWords): PanelItem[] {
  const { path } = newestNote(contact)
  const nothing = noNextStep ? noNextStepText(noNextStep) : closed ? closedText(closed) : null
  if (nothing !== null)
    return [
      { key: 'nothing', lead: '', text: nothing.when, detail: nothing.tooltip, place: { path, line: null } },
    ]
  return next.map((followUp) => {
    const { when, detail } = followUpText(followUp, words, null)
    return {
      key: `${followUp.kind}|${followUp.due ?? ''}`,
      lead: '',
      text: [when, detail].filter((part) => part !== '').join(' · '),
      detail: whyDue(followUp, words),
      place: { path: followUp.path, line: null },
      followUp,
    }
  })
}

function promiseItem(promise: OpenPromise, lead: string, isMine: boolean): PanelItem {
  const { said: text, path, line } = promise
  const item = { key: `${promiseName(promise)}:${text}`, lead, text, detail: '', place: { path, line } }
  return isMine ? { ...item, promise } : item
}

function reasonItem(reason: Reason, words: DayWords): PanelItem {
  const { kind, talkedOn, path, line, text } = reason
  const whence = kind === 'introduced' ? 'Talked' : 'From your talk'
  return {
    key: `${kind}|${path}|${line ?? ''}|${text}`,
    lead: '',
    text: reasonTitle(reason),
    detail: talkedOn === null ? '' : `${whence} on ${words.plain(talkedOn)}`,
    place: { path, line },
    ...(kind === 'new-job' ? { isNewJob: true } : {}),
  }
}

function storyItem(entry: StoryEntry, words: DayWords): PanelItem {
  const { kind, day, text, path, line } = entry
  return {
    key: `${kind}|${day ?? ''}|${path}|${line ?? text}`,
    lead: capital(storyWhen(entry, (one) => words.short(one))),
    text: storyWords(entry),
    detail: '',
    place: { path, line },
  }
}

function learnedItem({ text, from, day, path, line, question }: Learned, words: DayWords): PanelItem {
  return {
    key: `${question ?? ''}|${path}|${line ?? ''}|${text}`,
    lead: '',
    text,
    detail: [from, day === null ? '' : words.plain(day)].filter((part) => part !== '').join(' · '),
    place: { path, line },
  }
}

function keptItem({ title, path, isForCompany }: StoryKept): PanelItem {
  return {
    key: path,
    lead: '',
    text: title,
    detail: isForCompany ? 'For the company' : '',
    place: { path, line: null },
  }
}

const lowered = (text: string) => text.slice(0, 1).toLowerCase() + text.slice(1)
