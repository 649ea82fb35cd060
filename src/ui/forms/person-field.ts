import type { App } from 'obsidian'
import { readReference } from '../../interviews/wikilink'
import { FieldRow } from './field-row'
import { InputSuggest } from './input-suggest'
import type { PersonSuggestion, SuggestPeople } from '../../contacts/person-suggestion'

/** A row that asks for a person: a name, or somebody who was picked and whose note is then linked to. */
export class PersonField {
  readonly row: FieldRow
  readonly inputEl: HTMLInputElement
  /** What to write for the name that is shown, as long as that name stands there. */
  private picked: { readonly name: string; readonly value: string } | null = null

  constructor(
    app: App,
    containerEl: HTMLElement,
    label: string,
    find: SuggestPeople,
    onPick: (person: PersonSuggestion) => void = () => {},
  ) {
    this.row = new FieldRow(containerEl, label)
    this.inputEl = this.row.addInput({ autocapitalize: 'words' })
    this.inputEl.addEventListener('input', () => this.explain())
    new InputSuggest<PersonSuggestion>(app, this.inputEl, {
      find,
      draw: ({ name, detail }, el) => {
        el.createDiv({ text: name })
        if (detail !== '') el.createDiv({ cls: 'iin-suggestion-detail', text: detail })
      },
      choose: (person) => {
        this.value = person.value
        this.row.tell(null)
        onPick(person)
      },
    })
  }

  /** The name that was typed, or the link of whoever was picked. */
  get value(): string {
    const typed = this.inputEl.value
    return this.picked?.name === typed.trim() ? this.picked.value : typed
  }

  set value(text: string) {
    const { name, link } = readReference(text)
    this.picked = link === null ? null : { name, value: text }
    this.inputEl.value = link === null ? text : name
    this.explain()
  }

  private explain(): void {
    const { link } = readReference(this.value)
    this.row.hint(link === null ? '' : `Links to the note “${link}”.`)
  }
}
