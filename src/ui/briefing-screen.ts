import { Modal, type App } from 'obsidian'
import type { Briefing, Told } from '../prep/briefing'

/** One screen to read before a talk. Nothing on it can be changed. */
export class BriefingScreen extends Modal {
  private readonly rootEl: HTMLElement

  constructor(
    app: App,
    private readonly briefing: Briefing,
    private readonly openNote: (path: string, event: MouseEvent) => void,
  ) {
    super(app)
    this.rootEl = this.contentEl.createDiv({ cls: 'iin-briefing', attr: { tabindex: 0 } })
    this.setTitle(`Briefing: ${briefing.name}`)
    this.modalEl.addClass('iin-briefing-modal')
  }

  /** The whole is read from the top: opening a dialog gives the focus to the first link, wherever that stands. */
  override open(): void {
    super.open()
    this.rootEl.focus({ preventScroll: true })
  }

  override onOpen(): void {
    void super.onOpen()
    const { when, where, who, answers, questions, earlier, notes } = this.briefing
    const { rootEl } = this
    if (when !== '') rootEl.createEl('p', { cls: 'iin-briefing-when', text: when })
    if (where !== null) this.told(rootEl.createEl('p', 'iin-briefing-where'), where)

    if (who.length > 0) {
      const listEl = this.part(rootEl, 'Who they are').createEl('dl')
      for (const { label, value } of who) {
        listEl.createEl('dt', { text: label })
        this.told(listEl.createEl('dd'), value)
      }
    }

    const questionsEl = this.part(rootEl, 'Questions')
    if (questions.length === 0)
      questionsEl.createEl('p', { cls: 'iin-briefing-open', text: 'None chosen yet' })
    const taskList = questionsEl.createEl('ul', 'iin-briefing-questions')
    for (const { text, isTicked } of questions) {
      const itemEl = taskList.createEl('li')
      itemEl.createSpan({ text })
      if (isTicked) itemEl.createSpan({ cls: 'iin-briefing-asked', text: 'asked' })
    }

    const prepEl = this.part(rootEl, 'Preparation').createEl('dl')
    for (const { question, answer } of answers) {
      prepEl.createEl('dt', { text: question })
      const cls = answer === '' ? 'iin-briefing-open' : ''
      prepEl.createEl('dd', { cls, text: answer === '' ? 'No answer yet' : answer })
    }

    for (const { title, parts } of earlier) {
      const partEl = this.part(rootEl, title)
      for (const { title: section, lines } of parts) {
        partEl.createEl('h4', { text: section })
        const listEl = partEl.createEl('ul')
        for (const line of lines) listEl.createEl('li', { text: line })
      }
    }

    const notesEl = this.part(rootEl, 'Notes').createEl('ul')
    for (const note of notes) this.told(notesEl.createEl('li'), note)
  }

  override onClose(): void {
    super.onClose()
    this.contentEl.empty()
  }

  private part(rootEl: HTMLElement, title: string): HTMLElement {
    const partEl = rootEl.createEl('section')
    partEl.createEl('h3', { text: title })
    return partEl
  }

  private told(el: HTMLElement, { text, path, url }: Told): void {
    if (path === undefined && url === undefined) {
      el.setText(text)
      return
    }
    const linkEl = el.createEl('a', { text, href: url ?? '#' })
    if (path === undefined) return
    const open = (event: MouseEvent) => {
      event.preventDefault()
      this.shouldRestoreSelection = false
      this.close()
      this.openNote(path, event)
    }
    linkEl.addEventListener('click', open)
    linkEl.addEventListener('auxclick', (event) => {
      if (event.button === 1) open(event)
    })
  }
}
