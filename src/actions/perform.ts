import { fileName } from '../interviews/wikilink'
import type { CalendarDay } from '../days/calendar-day'
import { namesInWords } from '../messages/request'
import { isKept, wordsOf } from '../notes/edit-and-keep'
import type { UndoResult, WriteResult, Written } from '../vault/note-writer'
import type { CreatedFile, Refusal, Writing } from '../vault/plan'
import type { UndoStep } from '../vault/undo-history'
import type { Action, AtHand, Effects, Plan } from './action'
import type { Ask } from './ask'
import type { Notes, Now } from './now'
import type { Occasion } from './occasion'
import { targetAsOf, type Target } from './target'

/** What an action came to: the sentence for the user, and the step to undo where something was written. */
export type Done =
  | {
      readonly ok: true
      readonly message: string
      readonly step: UndoStep | null
      readonly created: readonly CreatedFile[]
      /** The file that was handed to the system, so that it can be found where that came to nothing. */
      readonly handedOver: CreatedFile | null
      /** The ids of actions to offer next. */
      readonly offers: readonly string[]
    }
  | Refusal

export interface PerformPorts {
  readonly now: () => Now
  readonly notes: Notes
  /** Asks for a plan once all earlier ones are carried out, and writes it. */
  readonly write: (plan: () => Writing | Refusal) => Promise<WriteResult>
  readonly undo: (choose: () => UndoStep | null) => Promise<UndoResult>
  /** The last thing that can be undone. */
  readonly lastStep: () => UndoStep | null
  /** Opens a file that was created, with the cursor where there is something to fill in. */
  readonly open: (created: CreatedFile) => Promise<void>
  /** Asks the system to open a file with the program that it has for it; whether there is a way to ask. */
  readonly handOver: (path: string) => boolean
  readonly setSetting: AtHand['keep']
}

/**
 * Carries actions out, for the view, the palette and the command line alike: it plans, checks, writes, creates and takes back, each
 * as one step, and says what came of it.
 */
export class Perform {
  constructor(private readonly ports: PerformPorts) {}

  /** Lets the user answer what the action asks, and does it. `tell` is told what came of it; what a form sent and was refused stays there. */
  async start<A>(action: Action<A>, occasion: Occasion, ask: Ask, tell: (done: Done) => void): Promise<void> {
    if (action.ask === undefined) return tell(await this.run(action, occasion, undefined))
    const answers = await action.ask(occasion, this.atHand(ask), async (sent) => {
      const done = await this.run(action, occasion, sent)
      if (!done.ok) return done
      tell(done)
      return null
    })
    if (answers !== null && answers !== undefined) tell(await this.run(action, occasion, answers))
  }

  /** Does `action` with these answers, and names the day of what comes next. */
  async run<A>(action: Action<A>, occasion: Occasion, answers: A): Promise<Done> {
    // It gets in line at once, so that what is done after it comes after it.
    if (action.takesBack) return this.undo(action.takesBack(answers))
    let current = occasion
    let effects: Effects = {}
    const result = await this.ports.write(() => {
      current = this.asOfNow(occasion)
      const plan: Plan = action.plan?.(current, answers, this.ports.now()) ?? NOTHING
      if (plan.ok) effects = plan
      return plan
    })
    return this.done(effects, result, current)
  }

  /** Takes a step back, the last one where it is left out. */
  async undo(step: UndoStep | 'last' = 'last'): Promise<Done> {
    const result = await this.ports.undo(() => (step === 'last' ? this.ports.lastStep() : step))
    if (!result.ok) return result
    const { undone } = result
    return said(undone === null ? 'Nothing to undo since Obsidian was opened.' : `Undone: ${undone.label}.`)
  }

  private async done(effects: Effects, result: WriteResult, occasion: Occasion): Promise<Done> {
    if (!result.ok) return result.already ? said(result.message) : result
    const { step, created } = result
    if (step === null) return said('The notes say so already.')
    const [first] = created
    const failures = first ? await this.followUp(effects, first) : []
    const handedOver = effects.handsOver && first ? first : null
    const message = handedOver
      ? this.handedOver(handedOver)
      : this.message(effects, { ...result, step }, occasion)
    const { offers = [] } = effects
    return { ok: true, message: [message, ...failures].join(' '), step, created, handedOver, offers }
  }

  /** What follows once all is written. It is written whatever becomes of this, so what fails is only told. */
  private async followUp({ becomes, opens }: Effects, created: CreatedFile): Promise<string[]> {
    const failures: string[] = []
    if (becomes) {
      await this.ports.setSetting(becomes, created.path).catch(() => {
        failures.push('The setting could not be saved. Choose the note in the settings.')
      })
    }
    if (opens) {
      await this.ports.open(created).catch(() => {
        failures.push(`“${created.title}” could not be opened. It is at ${created.path}.`)
      })
    }
    return failures
  }

  private message(
    { about, namesNextDay, names, adds }: Effects,
    { step, created, replaced }: Written & { step: UndoStep },
    occasion: Occasion,
  ): string {
    const next = namesNextDay ? '' : this.nextDay(about ?? occasion.target, names)
    const remarks = new Set(created.flatMap(({ remark }) => remark ?? []))
    return [`${step.label}.`, next, adds ?? '', this.whatWasReplaced(replaced), ...remarks]
      .filter((sentence) => sentence !== '')
      .join(' ')
  }

  /** What the user wrote in our properties and nobody understood is named where another value took its place. */
  private whatWasReplaced(replaced: Written['replaced']): string {
    if (replaced.length === 0) return ''
    const said = [...new Set(replaced.map((one) => `“${wordsOf(one)}”`))]
    const [notes = ''] = this.ports.now().headings.notes
    const kept = replaced.some(isKept) ? `, which stands under “${notes}” now` : ''
    return `Replaced ${namesInWords(said)}${kept}.`
  }

  /** Only what is known: Obsidian asks the user before it opens a file with another program, and tells nobody what came of it. */
  private handedOver({ path }: CreatedFile): string {
    return this.ports.handOver(path)
      ? `Saved “${fileName(path)}”. Obsidian asks before it opens it.`
      : `Saved ${path}. Open it to add it to your calendar.`
  }

  private atHand(ask: Ask): AtHand {
    return {
      now: this.ports.now(),
      notes: this.ports.notes,
      ask,
      keep: (key, value) => this.ports.setSetting(key, value),
      again: () => this.atHand(ask),
    }
  }

  /** A row may be older than the notes: what is written is planned from what they say now. */
  private asOfNow(occasion: Occasion): Occasion {
    const { target } = occasion
    return target ? { ...occasion, target: targetAsOf(target, this.ports.now().overview.contacts) } : occasion
  }

  private nextDay(target: Target | null, named: CalendarDay | undefined): string {
    const paths = target?.contact?.notes.map(({ path }) => path) ?? []
    const { overview, words } = this.ports.now()
    // What is promised is told in its own row; this is about when to be in touch.
    const next = overview.followUps.find(
      ({ kind, contact }) => kind !== 'promise' && contact?.notes.some(({ path }) => paths.includes(path)),
    )
    return next?.due && next.due !== named ? `Next: ${words.short(next.due)}.` : ''
  }
}

const NOTHING: Refusal = { ok: false, message: 'There is nothing to do.' }

function said(message: string): Done {
  return { ok: true, message, step: null, created: [], handedOver: null, offers: [] }
}
