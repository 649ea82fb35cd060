/** The field over the list in which one types of whom it is to tell. */
export class FilterField {
  private readonly el: HTMLElement
  private readonly field: HTMLInputElement

  constructor(parent: HTMLElement, typed: (text: string) => void, leave: () => void) {
    this.el = parent.createDiv({ cls: 'iin-filter' })
    this.field = this.el.createEl('input', {
      type: 'search',
      attr: { 'aria-label': 'Filter by name, company or role', placeholder: 'Filter', spellcheck: 'false' },
    })
    this.field.addEventListener('input', () => typed(this.field.value))
    this.field.addEventListener('keydown', (event) => {
      // While a word is put together, the keys are those of the keyboard's own list.
      if (event.isComposing) return
      if (event.key === 'Escape' && this.field.value !== '') {
        event.preventDefault()
        this.field.value = ''
        typed('')
      } else if (event.key === 'ArrowDown' || event.key === 'Enter') {
        event.preventDefault()
        leave()
      }
    })
    this.el.hide()
  }

  /** What was typed stays until it is taken away, so the field stays with it. */
  show(isShown: boolean, text: string): void {
    this.el.toggle(isShown || text !== '')
    if (this.field.value !== text) this.field.value = text
  }
}
