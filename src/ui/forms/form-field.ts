import { ButtonComponent, type App } from 'obsidian'
import type { Field } from '../../actions/ask'
import type { SuggestPeople, PersonSuggestion } from '../../contacts/person-suggestion'
import { DayField } from './day-field'
import { FieldRow } from './field-row'
import { suggestTexts } from './input-suggest'
import { PersonField } from './person-field'

/** What fields suggest from. Neither is asked for ''. */
export interface Suggesting {
  readonly people: SuggestPeople
  readonly companies: (typed: string) => readonly string[]
}

/** One field of a form as it stands on the screen. */
export interface FormField {
  readonly row: FieldRow
  readonly input: { value: string }
  /** Where the focus goes. */
  el(): HTMLElement
  /** What is not whole yet, so that it cannot mean anything. */
  problem(): string | null
}

const KEYBOARDS = {
  name: { autocapitalize: 'words' },
  // Not `type=email`, which changes addresses that are not ASCII while they are read.
  email: { inputmode: 'email', autocapitalize: 'off' },
  url: { inputmode: 'url', autocapitalize: 'off' },
} as const

/** Draws a field into `parentEl`. `picked` is told of somebody who was picked there. */
export function drawField(
  app: App,
  parentEl: HTMLElement,
  field: Field,
  suggesting: Suggesting,
  picked: (person: PersonSuggestion) => void,
): FormField {
  const { label, as, choices = [], placeholder = null, keyboard } = field
  const whole = () => null
  if (as === 'person') {
    const person = new PersonField(app, parentEl, label, suggesting.people, picked)
    return { row: person.row, input: person, el: () => person.inputEl, problem: whole }
  }
  const row = new FieldRow(parentEl, label)
  if (as === 'day' || as === 'day-and-time') {
    const day = new DayField(row, as === 'day-and-time')
    return { row, input: day, el: () => day.wrongEl, problem: () => day.problem }
  }
  if (as === 'choice') {
    const selectEl = row.addDropdown(choices.map(({ value, name }) => ({ value, text: name })))
    return { row, input: selectEl, el: () => selectEl, problem: whole }
  }
  if (as === 'lines') {
    const areaEl = row.addTextArea()
    return { row, input: areaEl, el: () => areaEl, problem: whole }
  }
  const inputEl = row.addInput({ placeholder, ...(keyboard && KEYBOARDS[keyboard]) })
  if (as === 'company') suggestTexts(app, inputEl, { find: suggesting.companies })
  return { row, input: inputEl, el: () => inputEl, problem: whole }
}

/** Draws texts that are taken with one press. */
export function drawQuick(
  parentEl: HTMLElement,
  texts: readonly string[],
  take: (text: string) => void,
): void {
  if (texts.length === 0) return
  const choicesEl = parentEl.createDiv('iin-form-choices')
  for (const text of texts) {
    const name = text.charAt(0).toUpperCase() + text.slice(1)
    new ButtonComponent(choicesEl).setButtonText(name).onClick(() => take(text))
  }
}

/** Draws a text of the user's own that can be taken over. */
export function drawOffer(
  parentEl: HTMLElement,
  { from, text }: { readonly from: string; readonly text: string },
  take: () => void,
): void {
  const offerEl = parentEl.createDiv('iin-offer')
  offerEl.createDiv({ cls: 'iin-suggestion-detail', text: from })
  offerEl.createDiv({ cls: 'iin-offer-text', text })
  const button = new ButtonComponent(offerEl).setButtonText('Use this').onClick(() => {
    offerEl.remove()
    take()
  })
  button.buttonEl.setAttr('aria-label', `Use this: ${from}`)
}
