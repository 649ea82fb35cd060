import { setIcon, setTooltip } from 'obsidian'
import { KIND_HEADINGS } from '../../follow-ups/kind-words'
import { ALL_BY_DAY, type ListChoices } from './list-choices'

export interface FilterBarEvents {
  /** The user wants to see something else. */
  choose(choices: ListChoices): void
  /** The focus is to go into the list. */
  leave(): void
  /** Offers what can be chosen besides, at an element. */
  menu(at: HTMLElement): void
}

/** Over the list: the field in which one types whom it is to tell of, what else was chosen, and the way to all of it again. */
export class FilterBar {
  private readonly el: HTMLElement
  private readonly field: HTMLInputElement
  private readonly chosenEl: HTMLElement
  private shown = ALL_BY_DAY
  private drawn = ''

  constructor(
    parent: HTMLElement,
    private readonly events: FilterBarEvents,
  ) {
    this.el = parent.createDiv('iin-filter')
    const line = this.el.createDiv('iin-filter-line')
    this.field = line.createEl('input', {
      type: 'search',
      attr: { 'aria-label': 'Filter by name, company or role', placeholder: 'Filter', spellcheck: 'false' },
    })
    this.field.addEventListener('input', () => events.choose({ ...this.shown, typed: this.field.value }))
    this.field.addEventListener('keydown', (event) => this.onKeyDown(event))
    const button = line.createEl('button', {
      cls: 'clickable-icon iin-choices',
      attr: { type: 'button', 'aria-haspopup': 'menu' },
    })
    setIcon(button, 'sliders-horizontal')
    setTooltip(button, 'Filter, group and sort')
    button.addEventListener('click', () => events.menu(button))
    this.chosenEl = this.el.createDiv({
      cls: 'iin-chosen',
      attr: { role: 'group', 'aria-label': 'What is shown' },
    })
    this.el.hide()
  }

  /** What was chosen stays until it is taken away, so the bar stays with it. */
  show(isWorthIt: boolean, choices: ListChoices): void {
    this.shown = choices
    this.el.toggle(isWorthIt || JSON.stringify(choices) !== JSON.stringify(ALL_BY_DAY))
    if (this.field.value !== choices.typed) this.field.value = choices.typed
    const chosen = chosenOf(choices)
    const key = JSON.stringify(chosen)
    if (key === this.drawn) return
    this.drawn = key
    this.chosenEl.empty()
    for (const { says, without } of chosen) this.chip(says, `${says}: take away`, { ...choices, ...without })
    if (chosen.length > 0) this.chip('Reset', 'Reset: show all by day', ALL_BY_DAY)
    this.chosenEl.toggle(chosen.length > 0)
  }

  private chip(says: string, name: string, becomes: ListChoices): void {
    const chip = this.chosenEl.createEl('button', {
      cls: becomes === ALL_BY_DAY ? 'iin-reset' : 'iin-chip',
      text: says,
      attr: { type: 'button', 'aria-label': name },
    })
    chip.addEventListener('click', () => {
      const typed = becomes === ALL_BY_DAY ? '' : this.field.value
      // The button is gone after it, and the keys are to lead on from where it stood.
      this.field.focus()
      this.events.choose({ ...becomes, typed })
    })
  }

  private onKeyDown(event: KeyboardEvent): void {
    // While a word is put together, the keys are those of the keyboard's own list.
    if (event.isComposing) return
    if (event.key === 'Escape' && this.field.value !== '') {
      event.preventDefault()
      this.events.choose({ ...this.shown, typed: '' })
    } else if (event.key === 'ArrowDown' || event.key === 'Enter') {
      event.preventDefault()
      this.events.leave()
    }
  }
}

/** What was chosen besides what was typed, in words, and how it is taken away. */
function chosenOf({ kind, company, tag, group, sort }: ListChoices) {
  const chosen: { readonly says: string; readonly without: Partial<ListChoices> }[] = []
  if (kind !== null) chosen.push({ says: KIND_HEADINGS[kind], without: { kind: null } })
  if (company !== null) chosen.push({ says: company, without: { company: null } })
  if (tag !== null) chosen.push({ says: `#${tag}`, without: { tag: null } })
  if (group !== ALL_BY_DAY.group) chosen.push({ says: `By ${group}`, without: { group: ALL_BY_DAY.group } })
  if (sort !== ALL_BY_DAY.sort) chosen.push({ says: 'Latest first', without: { sort: ALL_BY_DAY.sort } })
  return chosen
}
