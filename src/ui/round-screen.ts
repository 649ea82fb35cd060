import { ButtonComponent, Modal, type App } from 'obsidian'
import type { NotTaken, RoundPerson, RoundQuestion } from '../actions/ask'

/** One person after another to write to. Each can be written to, logged, snoozed or skipped, by a button or by its key. */
export class RoundScreen extends Modal {
  private readonly bodyEl: HTMLElement
  private readonly alertEl: HTMLElement
  private readonly buttonsEl: HTMLElement
  private place = 0
  private logged = 0
  private snoozed = 0
  private skipped = 0
  private isBusy = false

  constructor(
    app: App,
    private readonly question: RoundQuestion,
  ) {
    super(app)
    this.modalEl.addClass('iin-round-modal')
    this.bodyEl = this.contentEl.createDiv('iin-round')
    this.alertEl = this.contentEl.createDiv({ cls: 'iin-form-alert', attr: { role: 'alert' } })
    this.buttonsEl = this.contentEl.createDiv('iin-round-buttons')
    this.show()
    for (const [key, run] of this.keys()) {
      this.scope.register([], key, () => {
        run()
        return false
      })
    }
  }

  override open(): void {
    super.open()
    this.focusFirst()
  }

  override onClose(): void {
    super.onClose()
    this.contentEl.empty()
    const { logged, snoozed, skipped } = this
    const left = this.question.people.length - this.place
    if (logged + snoozed + skipped > 0) this.question.ended({ logged, snoozed, skipped, left })
  }

  private get person(): RoundPerson | undefined {
    return this.question.people[this.place]
  }

  private keys(): readonly (readonly [key: string, run: () => void])[] {
    return [
      ['w', () => this.write()],
      ['l', () => void this.act((person) => person.log(), 'logged')],
      ['s', () => void this.act((person) => person.snooze(), 'snoozed')],
      ['k', () => this.skip()],
    ]
  }

  private show(): void {
    const { person, bodyEl, buttonsEl } = this
    if (person === undefined) return this.close()
    this.setTitle(`${this.question.title}: ${this.place + 1} of ${this.question.people.length}`)
    bodyEl.empty()
    bodyEl.createDiv({ cls: 'iin-round-name', text: person.name, attr: { dir: 'auto' } })
    if (person.who !== '') bodyEl.createDiv({ cls: 'iin-draft-who', text: person.who })
    bodyEl.createDiv({ cls: 'iin-round-what', text: person.what })
    for (const { when, text } of person.lastTime.slice(0, 2)) {
      const lineEl = bodyEl.createDiv('iin-draft-last-line')
      if (when !== '') lineEl.createSpan({ cls: 'iin-draft-day', text: when })
      lineEl.createSpan({ text })
    }
    if (person.reason !== '') bodyEl.createDiv({ cls: 'iin-round-reason', text: person.reason })
    buttonsEl.empty()
    this.button('Write', 'w', () => this.write()).setCta()
    this.button('Log', 'l', () => void this.act((one) => one.log(), 'logged'))
    if (person.canWait)
      this.button('Snooze a week', 's', () => void this.act((one) => one.snooze(), 'snoozed'))
    this.button('Skip', 'k', () => this.skip())
  }

  private button(text: string, key: string, run: () => void): ButtonComponent {
    const button = new ButtonComponent(this.buttonsEl).setButtonText(text).onClick(run)
    button.buttonEl.createSpan({
      cls: 'iin-round-key',
      text: key.toUpperCase(),
      attr: { 'aria-hidden': true },
    })
    return button
  }

  private focusFirst(): void {
    this.buttonsEl.find('button')?.focus()
  }

  private write(): void {
    if (this.isBusy) return
    // What comes of it is told once; a question before the message may be left without a word.
    this.person?.write((isDone) => {
      if (isDone) this.next('logged')
      else this.focusFirst()
    })
  }

  private async act(
    run: (person: RoundPerson) => Promise<NotTaken | null>,
    counts: 'logged' | 'snoozed',
  ): Promise<void> {
    const { person } = this
    if (this.isBusy || person === undefined || (counts === 'snoozed' && !person.canWait)) return
    this.isBusy = true
    const refused = await run(person)
    this.isBusy = false
    if (refused === null) this.next(counts)
    else this.alertEl.setText(refused.message)
  }

  private skip(): void {
    if (!this.isBusy) this.next('skipped')
  }

  private next(counts: 'logged' | 'snoozed' | 'skipped'): void {
    this[counts] += 1
    this.place += 1
    this.alertEl.setText('')
    this.show()
    if (this.person !== undefined) this.focusFirst()
  }
}
