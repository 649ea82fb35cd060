import { Menu, setTooltip } from 'obsidian'
import type { Action } from '../../actions/action'
import type { Occasion } from '../../actions/occasion'
import { notForInWords, offersForSeveral, peopleIn, together } from '../../actions/several'
import { capital } from '../../days/day-words'
import { tellWith } from '../notices'
import type { Starter } from '../starter'
import { people } from './empty-state'
import { RowSelection } from './row-selection'
import type { Row, SectionRows } from './rows'
import { SelectionBar } from './selection-bar'

/** How a row is selected: alone or with others, all up to it, or with every other of its section. */
export type SelectBy = 'toggle' | 'touch' | 'range' | 'section'

export interface SelectingPorts {
  starter(): Starter
  /** An occasion about nobody. */
  occasion(): Occasion
  /** Draws the list anew. */
  redraw(): void
}

/** The rows that are selected, and what is done with all of them at once. */
export class Selecting {
  private readonly selection = new RowSelection()
  private readonly bar: SelectionBar
  private sections: readonly SectionRows[] = []
  /** Begun by a finger: each tap selects until nothing is selected any more. */
  private isByTouch = false

  constructor(
    parent: HTMLElement,
    private readonly ports: SelectingPorts,
  ) {
    this.bar = new SelectionBar(parent, {
      start: (action) => this.start(action),
      clear: () => this.clear(),
      refuse: (why) => tellWith(`${why}.`, []),
      tooltip: (el, text) => setTooltip(el, text),
    })
  }

  get tapsSelect(): boolean {
    return this.isByTouch && this.selection.size > 0
  }

  isSelected(row: Row): boolean {
    return this.selection.has(row.key)
  }

  /** Takes note of what is shown: what is not any more is let go. */
  show(sections: readonly SectionRows[]): void {
    this.sections = sections
    this.selection.keepOnly(new Set(this.keys()))
    this.bar.show(this.occasions())
  }

  /** Rows are known by other keys from now on. */
  renamed(keys: ReadonlyMap<string, string>): void {
    this.selection.rename((key) => keys.get(key) ?? key)
  }

  /** Selects a row; `from` is where a range begins while nothing is selected. */
  select(row: Row, by: SelectBy, from = row): void {
    if (this.selection.size === 0) this.isByTouch = by === 'touch'
    if (by === 'range') this.selection.extendTo(row.key, this.keys(), from.key)
    else if (by === 'section') this.selection.select(this.sectionOf(row).map(({ key }) => key))
    else this.selection.toggle(row.key)
    this.ports.redraw()
  }

  /** Lets all go; tells whether anything was selected. */
  clear(): boolean {
    if (this.selection.size === 0) return false
    this.selection.clear()
    this.ports.redraw()
    return true
  }

  /** Fills a menu with what can be done for all who are selected, where `row` is one of several; tells whether it did. */
  fillMenu(menu: Menu, row: Row): boolean {
    const occasions = this.occasions()
    if (!this.isSelected(row) || occasions.length < 2) return false
    menu.addItem((item) => item.setTitle(`${capital(people(peopleIn(occasions)))} selected`).setIsLabel(true))
    for (const offer of offersForSeveral(occasions)) {
      const { action } = offer
      const why = notForInWords(offer)
      const name = action.menuName ?? action.name
      menu.addItem((item) =>
        item
          .setTitle(why === '' ? name : `${name} · ${why.replace(/^N/, 'n')}`)
          .setIcon(action.icon)
          .setDisabled(why !== '')
          .onClick(() => this.start(action)),
      )
    }
    menu.addItem((item) =>
      item
        .setTitle('Clear selection')
        .setIcon('x')
        .onClick(() => void this.clear()),
    )
    return true
  }

  private start(action: Action): void {
    const all = together(action, this.occasions())
    this.ports.starter().start(all, this.ports.occasion(), () => this.clear())
  }

  private occasions(): Occasion[] {
    const rows = this.sections.flatMap((section) => section.rows)
    return rows.filter((row) => this.isSelected(row)).map((row) => row.occasion)
  }

  private keys(): string[] {
    return this.sections.flatMap(({ rows }) => rows.map(({ key }) => key))
  }

  private sectionOf(row: Row): readonly Row[] {
    return this.sections.find(({ rows }) => rows.some(({ key }) => key === row.key))?.rows ?? []
  }
}
