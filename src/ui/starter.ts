import type { App } from 'obsidian'
import type { Action, Shortcut } from '../actions/action'
import { ALL } from '../actions/all'
import { occasionAbout, type Around, type Occasion } from '../actions/occasion'
import type { Done, Perform } from '../actions/perform'
import { targetAsOf, type Target } from '../actions/target'
import type { OverviewWithContacts } from '../follow-ups/overview'
import type { UndoStep } from '../vault/undo-history'
import { DialogAsk, type DialogPorts, type Next } from './dialog-ask'
import { waysTo } from './file-offers'
import { tellWith, type Offer } from './notices'

export interface StarterPorts extends DialogPorts {
  readonly overview: () => OverviewWithContacts
  readonly around: Around
}

/** Starts actions for the palette, menus and rows alike, and tells in notices what came of them. */
export class Starter {
  constructor(
    private readonly app: App,
    private readonly perform: Perform,
    private readonly ports: StarterPorts,
  ) {}

  /** Lets the user answer what the action asks, and does it; `done` is called once it is done. */
  start(action: Action, occasion: Occasion, done?: () => void): void {
    const ask = new DialogAsk(
      this.app,
      this.ports,
      (message, next) => tellWith(message, this.offersFor(next, occasion)),
      (id, target, wanted) => this.startAbout(id, target, wanted),
    )
    void this.perform.start(action, occasion, ask, (result) => {
      this.tell(result, occasion)
      if (result.ok) done?.()
    })
  }

  private startAbout(id: string, target: Target, wanted?: string): void {
    const { overview, around } = this.ports
    const action = ALL.find((one) => one.id === id)
    if (action)
      this.start(action, {
        ...occasionAbout(target, overview(), around),
        ...(wanted !== undefined && { wanted }),
      })
  }

  /** Does it with an answer that was offered. */
  async take(
    action: Action,
    occasion: Occasion,
    { answers }: Pick<Shortcut<unknown>, 'answers'>,
  ): Promise<void> {
    this.tell(await this.perform.run(action, occasion, answers), occasion)
  }

  /** Says what was done, with a way to take it back where something was written, and what to do next. */
  private tell(done: Done, occasion: Occasion): void {
    if (!done.ok) return tellWith(done.message, this.offersFor({ offers: done.offers ?? [] }, occasion))
    const { message, step, offers, handedOver } = done
    const ways = handedOver === null ? [] : waysTo(this.app, handedOver)
    const undo = step === null ? [] : [{ text: 'Undo', run: () => void this.undo(step, occasion) }]
    tellWith(message, [...ways, ...this.offersFor({ offers }, occasion), ...undo])
  }

  private async undo(step: UndoStep, occasion: Occasion): Promise<void> {
    this.tell(await this.perform.undo(step), occasion)
  }

  /** Of the actions that are offered next, those that apply by now. */
  private offersFor(next: Next, { target }: Occasion): Offer[] {
    const { offers, path } = next
    if (offers.length === 0) return []
    const overview = this.ports.overview()
    const fresh = target && targetAsOf({ ...target, path: path ?? target.path }, overview.contacts)
    const now = occasionAbout(fresh, overview, this.ports.around)
    return ALL.filter((action) => offers.includes(action.id) && action.applies(now)).map((action) => ({
      text: action.name,
      run: () => {
        next.taken?.()
        this.start(action, now)
      },
    }))
  }
}
