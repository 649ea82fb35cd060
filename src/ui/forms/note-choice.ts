import { ButtonComponent } from 'obsidian'
import type { Field } from '../../actions/ask'

export interface NoteChoicePorts {
  /** What stands in the field. */
  typed(): string
  /** Puts a text into the field, as the user's. */
  write(text: string): void
}

/**
 * What the user was shown of the note in one field; and below the field, where the note says something else by now, that and which of
 * the two is to be kept.
 */
export class NoteChoice {
  private readonly el: HTMLElement
  private unseen: string | null = null

  constructor(
    parentEl: HTMLElement,
    private readonly field: Field,
    private seen: string,
    private readonly ports: NoteChoicePorts,
  ) {
    this.el = parentEl.createDiv('iin-note-choice')
  }

  /** What the user was shown of the note, the last time. */
  get shown(): string {
    return this.seen
  }

  /** What the note says by now, as long as the user has not chosen; null where there is nothing to choose. */
  get news(): string | null {
    return this.unseen
  }

  /** Shows what the note says by now, and lets the user choose. */
  ask(says: string): void {
    this.clear()
    this.unseen = says
    const { label, as } = this.field
    const title = says === '' ? 'The note says nothing here now.' : 'The note now says:'
    this.el.setAttrs({ role: 'group', 'aria-label': `${label} ${title}` })
    this.el.createDiv({ cls: 'iin-suggestion-detail', text: title })
    if (says !== '') {
      this.el.createDiv({
        cls: 'iin-form-notes',
        text: as === 'day-and-time' ? says.replace('T', ' ') : says,
        // Long text scrolls, with the keyboard too.
        attr: { tabindex: 0, role: 'group', 'aria-label': 'What the note says' },
      })
    }
    const buttonsEl = this.el.createDiv('iin-note-choice-buttons')
    const take = says === '' ? 'Leave it empty' : 'Take the note’s'
    this.addButton(buttonsEl, 'Keep mine', () => {
      this.decide()
      this.ports.write(this.ports.typed())
    })
    this.addButton(buttonsEl, take, () => {
      this.decide()
      this.swap(says, 'Bring back what I typed', take)
    })
  }

  /** Who has typed what the note says has chosen. */
  heard(): void {
    if (this.ports.typed() === this.unseen) this.decide()
  }

  /** What the note says by now has been shown, and nothing is left to choose. */
  decide(): void {
    this.seen = this.unseen ?? this.seen
    this.clear()
  }

  /** Puts a text in the place of what stands there, which is not lost by one press. */
  private swap(text: string, back: string, forth: string): void {
    const before = this.ports.typed()
    this.ports.write(text)
    this.clear()
    this.addButton(this.el, back, () => this.swap(before, forth, back))
  }

  private addButton(parentEl: HTMLElement, text: string, run: () => void): void {
    new ButtonComponent(parentEl).setButtonText(text).onClick(run)
  }

  private clear(): void {
    this.unseen = null
    this.el.empty()
    for (const name of ['role', 'aria-label']) this.el.removeAttribute(name)
  }
}
