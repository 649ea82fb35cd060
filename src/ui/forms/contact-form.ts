import type { App } from 'obsidian'
import { isPlaceholder } from '../../interviews/property-values'
import { FormModal } from './form-modal'
import type { SuggestPeople } from '../../contacts/person-suggestion'
import { PersonField } from './person-field'

export interface ContactQuestion {
  readonly title: string
  /** A name or a link that is likely right, or ''. */
  readonly initial: string
  readonly suggestPeople: SuggestPeople
  /** What the button says that takes the contact. */
  readonly button: string
}

/** Asks whom a note is about; a name, or a link where a note was picked, or null where the user went away. */
export function askContact(app: App, question: ContactQuestion): Promise<string | null> {
  return new Promise((answer) => new ContactForm(app, question, answer).open())
}

/** What is wrong with what was typed for a contact, as the user reads it; null where nothing is. */
export function contactProblem(typed: string): string | null {
  if (typed.trim() === '') return 'Whom is it with? Write a name.'
  if (isPlaceholder(typed)) return 'This still holds a placeholder of a template. Write a name.'
  return null
}

class ContactForm extends FormModal {
  private readonly field: PersonField
  private taken: string | null = null

  constructor(
    app: App,
    { title, initial, suggestPeople, button }: ContactQuestion,
    private readonly answer: (contact: string | null) => void,
  ) {
    super(app, title)
    this.field = new PersonField(app, this.formEl, 'Contact', suggestPeople)
    this.field.value = initial
    this.addSendButton(button)
  }

  override onOpen(): void {
    this.field.inputEl.focus()
    this.field.inputEl.select()
  }

  override onClose(): void {
    this.contentEl.empty()
    this.answer(this.taken)
  }

  protected override send(): void {
    const typed = this.field.value.trim().replace(/\s+/g, ' ')
    const problem = contactProblem(typed)
    if (problem === null) {
      this.taken = typed
      this.close()
      return
    }
    this.field.row.tell(problem)
    this.field.inputEl.focus()
  }
}
