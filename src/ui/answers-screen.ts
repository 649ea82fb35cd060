import { Modal, type App } from 'obsidian'
import type { AnswersQuestion } from '../actions/ask'
import { wordsOf, wordsToFind } from '../contacts/fold-text'
import { answersOf, groupedAnswers, namedByMany, titleOf, type Answer, type Grouping } from '../prep/answers'

/** What everybody said to one question, or to each of a theme, side by side where there is room. */
export class AnswersScreen extends Modal {
  private by: Grouping = 'company'
  private typed = ''
  private readonly bodyEl: HTMLElement
  private readonly groupEl: HTMLSelectElement

  constructor(
    app: App,
    private readonly asked: AnswersQuestion,
    private readonly openNote: (path: string, event: MouseEvent) => void,
  ) {
    super(app)
    this.setTitle(titleOf(asked.compared))
    this.modalEl.addClass('iin-answers-modal')
    const bar = this.contentEl.createDiv('iin-answers-bar')
    const field = bar.createEl('input', {
      type: 'search',
      attr: { 'aria-label': 'Find in the answers', placeholder: 'Find', spellcheck: 'false' },
    })
    field.addEventListener('input', () => {
      this.typed = field.value
      this.draw()
    })
    this.groupEl = bar.createEl('select', { cls: 'dropdown', attr: { 'aria-label': 'Group' } })
    this.groupEl.createEl('option', { value: 'company', text: 'By company' })
    this.groupEl.createEl('option', { value: 'role', text: 'By role' })
    this.groupEl.addEventListener('change', () => {
      this.by = this.groupEl.value === 'role' ? 'role' : 'company'
      this.draw()
    })
    const save = bar.createEl('button', { text: 'Save as note', attr: { type: 'button' } })
    save.addEventListener('click', () => void this.save())
    this.bodyEl = this.contentEl.createDiv('iin-answers')
    this.draw()
  }

  override onClose(): void {
    super.onClose()
    this.contentEl.empty()
  }

  private async save(): Promise<void> {
    if ((await this.asked.save(this.by)) === null) this.close()
  }

  private draw(): void {
    const words = wordsOf(this.typed)
    const { theme } = this.asked.compared
    const questions = this.asked.compared.questions.flatMap(({ question, answers }) => {
      const own = theme === null ? '' : question
      const found = answers.filter((answer) => holds(answer, own, words))
      return found.length === 0 ? [] : { question, answers: found }
    })
    this.bodyEl.empty()
    if (questions.length === 0) {
      this.bodyEl.createEl('p', { text: 'No answer reads so.' })
      return
    }
    const named = namedByMany(answersOf({ theme, questions }))
    if (named.length > 0) {
      const text = named.map(({ name, by }) => `${name} (${by.join(', ')})`).join(' · ')
      this.bodyEl.createEl('p', { cls: 'iin-answers-named', text: `Named by two or more: ${text}` })
    }
    for (const { question, answers } of questions) {
      if (theme !== null)
        this.bodyEl.createEl('h3', { cls: 'iin-answers-question', text: question, attr: { dir: 'auto' } })
      this.drawGroups(answers, theme === null ? 'h3' : 'h4')
    }
  }

  private drawGroups(answers: readonly Answer[], level: 'h3' | 'h4'): void {
    const grid = this.bodyEl.createDiv('iin-answers-grid')
    for (const { heading, answers: of } of groupedAnswers(answers, this.by)) {
      const group = grid.createEl('section')
      const text = heading === '' ? `No ${this.by}` : heading
      group.createEl(level, { cls: 'iin-answers-group', text, attr: { dir: 'auto' } })
      for (const answer of of) this.drawAnswer(group, answer)
    }
  }

  private drawAnswer(group: HTMLElement, { contact, company, role, lines, path }: Answer): void {
    const card = group.createDiv('iin-answer')
    const head = card.createDiv({ attr: { dir: 'auto' } })
    const link = head.createEl('a', { text: contact, href: '#' })
    link.addEventListener('click', (event) => {
      event.preventDefault()
      this.close()
      this.openNote(path, event)
    })
    const beside = this.by === 'company' ? role : company
    if (beside !== null) {
      head.appendText(' · ')
      head.createSpan({ cls: 'iin-block-says', text: beside })
    }
    for (const line of lines) card.createEl('p', { text: line, attr: { dir: 'auto' } })
  }
}

function holds(
  { contact, company, role, lines }: Answer,
  question: string,
  words: readonly string[],
): boolean {
  if (words.length === 0) return true
  const own = wordsToFind([question, contact, company ?? '', role ?? '', ...lines].join(' '))
  return words.every((word) => own.some((one) => one.startsWith(word)))
}
