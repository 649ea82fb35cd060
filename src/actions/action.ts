import type { CalendarDay } from '../days/calendar-day'
import type { FollowUp } from '../follow-ups/follow-up'
import type { Settings } from '../settings/settings'
import type { CreatedFile, Refusal, Writing } from '../vault/plan'
import type { UndoStep } from '../vault/undo-history'
import type { Ask, NotTaken } from './ask'
import type { Notes, Now } from './now'
import { isAboutContact, type AboutContact, type Occasion } from './occasion'
import type { Parameter, Parameters } from './parameters'
import type { Target } from './target'

// One thing to do is one file: what it is called, when it applies, what it asks, what it writes and its verb. Palette, menus, the
// buttons of rows, forms and the command line are drawn from the list in `all.ts`, and none of them knows an action by name.

/** Where an action is offered: palette, menu of a row, menu of a note, head of the list, and the list before there is anything in it. */
export type Place = 'palette' | 'row' | 'note' | 'head' | 'first-run'

/** What an action is about to do, or why it does nothing. Nothing has been done yet. */
export type Plan = (Writing & Effects) | Refusal

/** What follows once all is written. */
export interface Effects {
  /** Whom it is about, where the occasion is about nobody: a round is about one after the other. */
  readonly about?: Target
  /** Whether the day of what comes next is left out, since the action has nothing to do with it. */
  readonly namesNextDay?: true
  /** A day that the label itself names; where that is the day of what comes next, it is not said again. */
  readonly names?: CalendarDay
  /** Said behind the label: a further sentence. */
  readonly adds?: string
  /** The ids of actions that the notice offers, where they apply by then. */
  readonly offers?: readonly string[]
  /** Opens the file that was created, with the cursor where there is something to fill in. */
  readonly opens?: boolean
  /** Hands the file that was created to the program that the system has for it. */
  readonly handsOver?: true
  /** The setting that the path of the file that was created becomes. */
  readonly becomes?: keyof Pick<Settings, 'questionBank'>
}

/** What asking came to: the answers; null where the user went away; nothing where a form sends them or where asking is all. */
export type Asked<Answers> = Answers | null | void

/** Carries out what was answered, and tells the user; gives why not where nothing was done, so that a form can stay open. */
export type Send<Answers> = (answers: Answers) => Promise<NotTaken | null>

/** What an action has at hand while it asks: values as of now, the texts of notes, and the user. */
export interface AtHand {
  readonly now: Now
  readonly notes: Notes
  readonly ask: Ask
  /** Keeps an answer as a setting. */
  keep<K extends KeptSetting>(key: K, value: Settings[K]): Promise<void>
  /** The same as it is by then: what was at hand before a question may be out of date after it. */
  again(): AtHand
}

/** The settings that actions may set. */
export type KeptSetting = keyof Pick<Settings, 'questionBank' | 'yourName' | 'aboutMe' | 'askedWhoWrites'>

/** One verb of the command line, `obsidian informational-interviews:<verb>`; who it is about is read before. */
export interface Verb<Answers, On extends Occasion = Occasion> {
  readonly name: string
  readonly description: string
  readonly parameters: Readonly<Record<string, Parameter>>
  /** Whether it is about nobody yet; else `path=` or `contact=` says whom it is about. */
  readonly isAboutNobody?: true
  /** The answers that the parameters give, or what is told without doing anything. Throws `CallError`. */
  read(
    given: Parameters,
    occasion: On,
    at: Pick<AtHand, 'now' | 'notes'>,
  ): VerbReading<Answers> | Promise<VerbReading<Answers>>
  /** What is answered once it is done, where that is not the sentence that the user reads. */
  answer?(created: readonly CreatedFile[]): string
}

export type VerbReading<Answers> = { readonly answers: Answers } | { readonly tells: string }

/** An answer that a menu offers in place of the question. */
export interface Shortcut<Answers> {
  readonly name: string
  readonly answers: Answers
}

/** One thing to do, for somebody in an occasion `On`. */
export interface Action<Answers = unknown, On extends Occasion = Occasion> {
  /** The command's id, without the plugin's: the file's name. It stays: users tie keys to it. */
  readonly id: string
  /** What it is called in the palette, sentence case. */
  readonly name: string
  /** What menus call it, where the subject is plain. */
  readonly menuName?: string
  /** What stands on a row's button, in a word or few; left out, what menus call it. */
  readonly word?: string
  /** A Lucide icon. */
  readonly icon: string
  readonly places: readonly Place[]
  applies(occasion: On): boolean
  /** Whether it is what a row is about, so that it stands on the row's own button. */
  isNextStep?(followUp: FollowUp, hasBegun: boolean): boolean
  /** Whether it writes the message that a row is about, so that it stands on the row's other button. */
  drafts?(followUp: FollowUp): boolean
  /**
   * How near it is to what a follow-up asks for: the smaller, the nearer; left out or null where it is one thing among others. Menus
   * begin with the nearest, and hold those without a rank behind them, in the order of `all.ts`.
   */
  rank?(followUp: FollowUp, hasBegun: boolean): number | null
  /** Usual answers, which menus offer one by one before the question itself, behind the action's name. */
  shortcuts?(occasion: On): readonly Shortcut<Answers>[]
  /** What the question itself is called there. */
  readonly otherwise?: string
  /**
   * Asks the user for what it needs to know, and gives the answers, null for none. A form that is to stay open where they are not
   * taken sends them instead. Left out where nothing is asked.
   */
  ask?(occasion: On, at: AtHand, send: Send<Answers>): Asked<Answers> | Promise<Asked<Answers>>
  /** `false` where menus put no dots behind its name, though it asks: it asks little, or only at times. */
  readonly dots?: false
  /** What it would do. Left out where asking is all there is. */
  plan?(occasion: On, answers: Answers, now: Now): Plan
  /** The step that it takes back, instead of a plan. */
  takesBack?(answers: Answers): UndoStep | 'last'
  /** How it is done for several people as one step; left out where it is done for one at a time. */
  readonly several?: ForSeveral<Answers, On>
  readonly verb?: Verb<Answers, On>
}

/** Several people at once: one question, one step, one undo. */
export interface ForSeveral<Answers, On extends Occasion = Occasion> {
  /** Whether it can be done for this one of them; left out, wherever the action applies. */
  applies?(occasion: On): boolean
  /** Asks once for all of them; left out where nothing is asked. `who` names them: "3 people". */
  ask?(who: string, count: number, at: AtHand): Promise<Answers | null>
  /** What is planned for the one at `place` of them, from 0; left out, what the action plans for one. */
  plan?(occasion: On, answers: Answers, now: Now, place: number): Plan
  /** What was done, once it is. `count` is how many it was done for. */
  label(who: string, answers: Answers, now: Now, count: number): string
}

/** An action about a contact, or about somebody who is only named in other notes: there `target.contact` is null. It applies to nobody else. */
export function aboutContact<Answers>(action: Action<Answers, AboutContact>): Action<Answers> {
  const { verb, several } = action
  return {
    ...action,
    several: several && {
      ...several,
      applies: (occasion) => isAboutContact(occasion) && (several.applies ?? action.applies)(occasion),
      plan: (occasion, answers, now, place) =>
        (isAboutContact(occasion)
          ? (several.plan ?? action.plan)?.(occasion, answers, now, place)
          : undefined) ?? NOBODY,
    },
    applies: (occasion) => isAboutContact(occasion) && action.applies(occasion),
    shortcuts: (occasion) => (isAboutContact(occasion) ? (action.shortcuts?.(occasion) ?? []) : []),
    ask:
      action.ask &&
      ((occasion, at, send) => (isAboutContact(occasion) ? action.ask?.(occasion, at, send) : null)),
    plan: (occasion, answers, now) =>
      (isAboutContact(occasion) ? action.plan?.(occasion, answers, now) : undefined) ?? NOBODY,
    verb: verb && {
      ...verb,
      read(given, occasion, at) {
        if (!isAboutContact(occasion)) throw new Error(NOBODY.message)
        return verb.read(given, occasion, at)
      },
    },
  }
}

const NOBODY: Refusal = { ok: false, message: 'This is about nobody.' }
