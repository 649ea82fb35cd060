import { type App, ButtonComponent } from 'obsidian'
import type { NotesQuestion } from '../../actions/ask'
import { CandidateList } from './candidate-list'
import { FormModal } from './form-modal'

/** Says what makes a note an interview note, and turns notes that the user has into such. */
export class ExistingNotesForm extends FormModal {
  private readonly list: CandidateList | null
  private readonly sendButton: ButtonComponent | null

  constructor(
    app: App,
    private readonly ports: NotesQuestion,
  ) {
    super(app, ports.title)
    this.explain()
    if (ports.candidates.length === 0) {
      this.formEl.createEl('p', {
        text: 'No other note looks like one about a person or a meeting. You can still add the properties yourself.',
      })
      this.list = null
      this.sendButton = null
      return
    }
    this.formEl.createEl('p', {
      text:
        'Or tick notes here. Each gets these two properties, the tag and the contact. ' +
        'Nothing else in it changes, and you can undo it.',
    })
    this.list = new CandidateList(this.formEl, ports.candidates, () => this.count())
    this.sendButton = this.addSendButton('')
    this.count()
  }

  protected override sendsOnEnter(): boolean {
    // Enter in the filter is for filtering.
    return false
  }

  protected override async send(): Promise<void> {
    const ticked = this.list?.ticked ?? []
    if (ticked.length === 0) return this.tell('Tick at least one note.')
    const refused = await this.ports.send(ticked)
    if (refused !== null) return this.tell(refused.message)
    this.close()
  }

  protected override focusFirst(): void {
    this.formEl.find('input, button')?.focus()
  }

  override onClose(): void {
    super.onClose()
    this.contentEl.empty()
  }

  private count(): void {
    const count = this.list?.ticked.length ?? 0
    const what = count === 1 ? '1 note into an interview note' : `${count} notes into interview notes`
    this.sendButton?.setButtonText(count === 0 ? 'Turn into interview notes' : `Turn ${what}`)
    this.tell('')
  }

  private explain(): void {
    const { markerTag } = this.ports
    const example = `---\ncontact: Jane Doe\ntags:\n  - ${markerTag}\n---\n`
    this.formEl.createEl('p', {
      text:
        `A note counts as an interview note when its properties hold the tag “${markerTag}”. ` +
        'The property “contact” says whom it is about: a name, or a link to the person’s note. ' +
        'At the top of the note it looks like this:',
    })
    const exampleEl = this.formEl.createEl('pre', { cls: 'iin-form-example' })
    exampleEl.createEl('code', { text: example })
    const button = new ButtonComponent(this.formEl).setButtonText('Copy these properties')
    button.onClick(async () => {
      await exampleEl.win.navigator.clipboard.writeText(example)
      button.setButtonText('Copied')
    })
  }
}
