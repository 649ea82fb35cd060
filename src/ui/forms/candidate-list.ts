import { ButtonComponent, SearchComponent } from 'obsidian'
import type { CandidateNote } from '../../vault/existing-notes'

/** As many as can be looked through; the filter finds the others. */
const SHOWN = 50

/** Notes to tick, with a filter. What is ticked stays so while it is filtered out. */
export class CandidateList {
  private readonly chosen = new Set<string>()
  private readonly listEl: HTMLElement
  private readonly restEl: HTMLElement
  private readonly tickAll: ButtonComponent
  private filter = ''

  constructor(
    parentEl: HTMLElement,
    private readonly notes: readonly CandidateNote[],
    private readonly changed: () => void,
  ) {
    const headEl = parentEl.createDiv('iin-candidates-head')
    const search = new SearchComponent(headEl).setPlaceholder('Filter notes')
    search.inputEl.setAttr('aria-label', 'Filter notes')
    search.onChange((text) => {
      this.filter = text.trim().toLowerCase()
      this.draw()
    })
    this.tickAll = new ButtonComponent(headEl).onClick(() => this.tickMatching())
    this.listEl = parentEl.createEl('ul', 'iin-candidates')
    this.restEl = parentEl.createDiv({ cls: 'iin-candidates-rest', attr: { role: 'status' } })
    this.draw()
  }

  /** The paths of the ticked notes, in the order in which the notes were handed in. */
  get ticked(): string[] {
    return this.notes.filter(({ path }) => this.chosen.has(path)).map(({ path }) => path)
  }

  private matching(): readonly CandidateNote[] {
    const words = this.filter.split(/\s+/)
    return this.notes.filter(({ path, why }) => {
      const text = `${path} ${why}`.toLowerCase()
      return words.every((word) => text.includes(word))
    })
  }

  private draw(): void {
    const matching = this.matching()
    this.listEl.empty()
    for (const note of matching.slice(0, SHOWN)) this.drawNote(note)
    const more = matching.length - SHOWN
    this.restEl.setText(
      matching.length === 0 ? 'No note fits.' : more > 0 ? `${more} more. Filter to find them.` : '',
    )
    const allTicked = matching.every(({ path }) => this.chosen.has(path))
    this.tickAll.setButtonText(
      `${allTicked && matching.length > 0 ? 'Untick' : 'Tick'} all ${matching.length}`,
    )
    this.tickAll.setDisabled(matching.length === 0)
  }

  private drawNote({ path, name, why }: CandidateNote): void {
    const labelEl = this.listEl.createEl('li').createEl('label', 'iin-candidate')
    const boxEl = labelEl.createEl('input', { attr: { type: 'checkbox' } })
    boxEl.checked = this.chosen.has(path)
    boxEl.addEventListener('change', () => {
      if (boxEl.checked) this.chosen.add(path)
      else this.chosen.delete(path)
      this.changed()
    })
    const textEl = labelEl.createSpan()
    textEl.createSpan({ text: name })
    textEl.createSpan({ cls: 'iin-suggestion-detail', text: ` ${why} (${path})` })
  }

  private tickMatching(): void {
    const matching = this.matching()
    const untick = matching.every(({ path }) => this.chosen.has(path))
    for (const { path } of matching) {
      if (untick) this.chosen.delete(path)
      else this.chosen.add(path)
    }
    this.draw()
    this.changed()
  }
}
