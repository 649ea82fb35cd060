import { ButtonComponent, prepareFuzzySearch, SearchComponent, type App } from 'obsidian'
import type { QuestionChoice } from '../questions'
import { FieldRow } from './field-row'
import { FormModal } from './form-modal'

export interface ChooseQuestionsPorts {
  readonly title: string
  /** What is said where the contact has been asked everything. */
  readonly nothingLeft: string
  /** "Nobody at Acme has been asked" */
  readonly newThere: string
  /** In the order of the bank; without what the contact has been asked. */
  readonly choices: readonly QuestionChoice[]
  /** Questions that go well together. */
  readonly suggested: readonly string[]
  /** Writes the questions into the note; what went wrong, as the user reads it, else null. */
  write(questions: readonly string[]): Promise<string | null>
}

/** Lets the user tick several questions, by theme or by what they look for, and write others beside them. */
export class ChooseQuestionsForm extends FormModal {
  private readonly chosen = new Set<string>()
  private readonly listEl: HTMLElement
  private readonly ownEl: HTMLTextAreaElement
  private readonly sendButton: ButtonComponent
  private filter = ''

  constructor(
    app: App,
    private readonly ports: ChooseQuestionsPorts,
  ) {
    super(app, ports.title)
    if (ports.choices.length === 0) this.formEl.createEl('p', { text: ports.nothingLeft })
    else this.addHead()
    this.listEl = this.formEl.createDiv({
      cls: 'iin-questions',
      attr: { role: 'group', 'aria-label': 'Questions' },
    })
    this.ownEl = new FieldRow(this.formEl, 'Questions of your own, one on each line').addTextArea()
    this.ownEl.addEventListener('input', () => this.count())
    this.sendButton = this.addSendButton('Add questions')
    this.draw()
    this.count()
  }

  override onClose(): void {
    this.contentEl.empty()
  }

  protected override sendsOnEnter(): boolean {
    // Enter in the search is for searching, and on a question for ticking.
    return false
  }

  protected override async send(): Promise<void> {
    const questions = this.questions()
    if (questions.length === 0) return this.tell('Tick at least one question, or write one.')
    const problem = await this.ports.write(questions)
    if (problem !== null) return this.tell(problem)
    this.close()
  }

  private addHead(): void {
    const headEl = this.formEl.createDiv('iin-candidates-head')
    const search = new SearchComponent(headEl).setPlaceholder('Search questions')
    search.inputEl.setAttr('aria-label', 'Search questions')
    search.onChange((text) => {
      this.filter = text.trim()
      this.draw()
    })
    if (this.ports.suggested.length > 0) {
      new ButtonComponent(headEl).setButtonText('Suggest seven').onClick(() => {
        for (const question of this.ports.suggested) this.chosen.add(question)
        this.draw()
        this.count()
      })
    }
  }

  /** What was ticked, in the order of the bank, then the user's own. */
  private questions(): string[] {
    const ticked = this.ports.choices.filter(({ text }) => this.chosen.has(text)).map(({ text }) => text)
    const own = this.ownEl.value.split('\n').map((line) => line.trim())
    return [...new Set([...ticked, ...own])].filter((question) => question !== '')
  }

  private count(): void {
    const { length } = this.questions()
    this.sendButton.setButtonText(
      length === 0 ? 'Add questions' : `Add ${length === 1 ? '1 question' : `${length} questions`}`,
    )
    this.tell('')
  }

  private draw(): void {
    this.listEl.empty()
    const shown = this.matching()
    let theme: string | null = null
    let themeEl = this.listEl
    for (const choice of shown) {
      if (theme !== choice.theme || themeEl === this.listEl) {
        theme = choice.theme
        if (theme !== '') this.listEl.createEl('h4', { text: theme })
        themeEl = this.listEl.createEl('ul', 'iin-candidates')
      }
      this.drawChoice(themeEl, choice)
    }
    if (shown.length === 0 && this.filter !== '') this.listEl.createEl('p', { text: 'No question fits.' })
  }

  /** All of them by theme; of a search those that fit, each theme where its best one would be. */
  private matching(): readonly QuestionChoice[] {
    if (this.filter === '') return this.ports.choices
    const search = prepareFuzzySearch(this.filter)
    const scored = this.ports.choices.flatMap((choice) => {
      const match = search(`${choice.text} ${choice.theme}`)
      return match === null ? [] : [{ choice, score: match.score }]
    })
    const best = new Map<string, number>()
    for (const { choice, score } of scored) {
      best.set(choice.theme, Math.max(score, best.get(choice.theme) ?? -Infinity))
    }
    const rank = (theme: string) => best.get(theme) ?? 0
    scored.sort(
      (a, b) =>
        rank(b.choice.theme) - rank(a.choice.theme) ||
        (a.choice.theme < b.choice.theme ? -1 : a.choice.theme > b.choice.theme ? 1 : b.score - a.score),
    )
    return scored.map(({ choice }) => choice)
  }

  private drawChoice(listEl: HTMLElement, { text, isNewThere }: QuestionChoice): void {
    const labelEl = listEl.createEl('li').createEl('label', 'iin-candidate')
    const boxEl = labelEl.createEl('input', { attr: { type: 'checkbox' } })
    boxEl.checked = this.chosen.has(text)
    boxEl.addEventListener('change', () => {
      if (boxEl.checked) this.chosen.add(text)
      else this.chosen.delete(text)
      this.count()
    })
    const textEl = labelEl.createSpan()
    textEl.createSpan({ text })
    if (isNewThere) textEl.createSpan({ cls: 'iin-suggestion-detail', text: ` ${this.ports.newThere}` })
  }
}
