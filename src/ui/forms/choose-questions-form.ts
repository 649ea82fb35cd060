import { ButtonComponent, prepareFuzzySearch, SearchComponent, type App } from 'obsidian'
import type { QuestionsQuestion } from '../../actions/ask'
import { suggestQuestions, type Choice, type ThemeChoices } from '../../prep/choosing'
import { FieldRow } from './field-row'
import { FormModal } from './form-modal'

/** Lets the user tick several questions, by theme or by what they look for, and write others beside them. */
export class ChooseQuestionsForm extends FormModal {
  private readonly chosen = new Set<string>()
  private readonly listEl: HTMLElement
  private readonly ownEl: HTMLTextAreaElement
  private readonly sendButton: ButtonComponent
  private filter = ''

  constructor(
    app: App,
    private readonly ports: QuestionsQuestion,
  ) {
    super(app, ports.title)
    if (this.all().length === 0) this.formEl.createEl('p', { text: ports.nothingLeft })
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

  protected override focusFirst(): void {
    const first = this.formEl.find('input[type=search], textarea')
    first?.focus()
  }

  override onClose(): void {
    super.onClose()
    this.contentEl.empty()
  }

  protected override sendsOnEnter(): boolean {
    // Enter in the search is for searching, and on a question for ticking.
    return false
  }

  protected override async send(): Promise<void> {
    const questions = this.questions()
    if (questions.length === 0) return this.tell('Tick at least one question, or write one.')
    const refused = await this.ports.send(questions)
    if (refused !== null) return this.tell(refused.message)
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
    new ButtonComponent(headEl).setButtonText('Suggest seven').onClick(() => {
      for (const question of suggestQuestions(this.ports.themes)) this.chosen.add(question)
      this.draw()
      this.count()
    })
    this.explainNew()
  }

  /** Most questions are new at most companies: what it means is said once, and at each of them in few words. */
  private explainNew(): void {
    const { company } = this.ports
    if (company === '') return
    const text = `New at ${company}: nobody there has been asked it.`
    this.formEl.createEl('p', { cls: 'iin-suggestion-detail', text })
  }

  private all(): readonly Choice[] {
    return this.ports.themes.flatMap(({ choices }) => choices)
  }

  /** What was ticked, in the order of the bank, then the user's own. */
  private questions(): string[] {
    const ticked = this.all().flatMap(({ text }) => (this.chosen.has(text) ? [text] : []))
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
    for (const { name, choices } of shown) {
      this.listEl.createEl('h3', { text: name })
      const themeEl = this.listEl.createEl('ul', 'iin-candidates')
      for (const choice of choices) this.drawChoice(themeEl, choice)
    }
    if (shown.length === 0 && this.filter !== '') this.listEl.createEl('p', { text: 'No question fits.' })
  }

  /** All of them by theme; of a search those that fit, the best of each theme first, and the theme with the best one. */
  private matching(): readonly ThemeChoices[] {
    const search = prepareFuzzySearch(this.filter)
    const found = this.ports.themes.map(({ name, choices }) => {
      const scored = choices.flatMap((choice) => {
        const match = this.filter === '' ? { score: 0 } : search(`${choice.text} ${name}`)
        return match === null ? [] : [{ choice, score: match.score }]
      })
      scored.sort((a, b) => b.score - a.score)
      return { name, best: scored[0]?.score ?? 0, choices: scored.map(({ choice }) => choice) }
    })
    return found.filter(({ choices }) => choices.length > 0).sort((a, b) => b.best - a.best)
  }

  private drawChoice(listEl: HTMLElement, { text, isNewAtCompany }: Choice): void {
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
    const { company } = this.ports
    if (isNewAtCompany && company !== '')
      textEl.createSpan({ cls: 'iin-suggestion-detail', text: ` New at ${company}` })
  }
}
