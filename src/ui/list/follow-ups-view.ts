import {
  ItemView,
  Keymap,
  Menu,
  Platform,
  setIcon,
  setTooltip,
  type HoverParent,
  type HoverPopover,
  type ViewStateResult,
  type WorkspaceLeaf,
} from 'obsidian'
import type { Action } from '../../actions/action'
import { ALL } from '../../actions/all'
import { localDayAndTime } from '../../days/today'
import type { Overview } from '../../follow-ups/follow-up'
import { dayWords } from '../../days/day-words'
import { nothingDue, READING } from './empty-state'
import { FilterField } from './filter-field'
import { isWorthFiltering, ListFilter } from './list-filter'
import { ProgressBlock } from './progress-block'
import { FollowUpsList, type ListEvents } from './follow-ups-list'
import type { FollowUpsPorts } from './follow-ups-ports'
import { fillRowMenu } from '../menus/row-menu'
import { Selecting } from './selecting'
import { sectionRows, type Row, type SectionRows } from './rows'
import { ROWS_AT_FIRST, sectionsOf, shownSections, type ViewChoices } from './sections'
import { StateElement, type ViewState } from './state-element'
import { member, readFolded, withFolded, withMore } from './view-choices'

export const FOLLOW_UPS_VIEW = 'informational-interviews-follow-ups'

/** The list of whom to write to and whom to meet, in a sidebar. */
export class FollowUpsView extends ItemView implements HoverParent {
  override navigation = false
  override icon = 'message-circle'
  hoverPopover: HoverPopover | null = null
  private choices: ViewChoices = { folded: {}, more: {} }
  private list: FollowUpsList | null = null
  private readonly headButtons = new Map<Action, HTMLElement>()
  private state: StateElement | null = null
  private progress: ProgressBlock | null = null
  private filterField: FilterField | null = null
  private readonly filter = new ListFilter()
  private typed = ''
  private showsProgress = false
  private selecting: Selecting | null = null
  private menu: Menu | null = null
  private nextTalk: number | undefined
  private wantsFocus = false

  constructor(
    leaf: WorkspaceLeaf,
    private readonly ports: FollowUpsPorts,
  ) {
    super(leaf)
  }

  override getViewType(): string {
    return FOLLOW_UPS_VIEW
  }

  override getDisplayText(): string {
    return 'Follow-ups'
  }

  override getState(): Record<string, unknown> {
    return {
      ...super.getState(),
      folded: this.choices.folded,
      showsProgress: this.showsProgress,
      filter: this.typed,
    }
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    await super.setState(state, result)
    const showsProgress = member(state, 'showsProgress')
    if (typeof showsProgress === 'boolean') this.showsProgress = showsProgress
    const filter = member(state, 'filter')
    if (typeof filter === 'string' && filter !== this.typed) this.filterBy(filter)
    const folded = readFolded(state)
    if (folded !== null) this.choose({ ...this.choices, folded })
  }

  /** Obsidian gives the view the focus so, when it is opened by a command. */
  override setEphemeralState(state: unknown): void {
    super.setEphemeralState(state)
    if (member(state, 'focus') === true && !this.contentEl.contains(this.contentEl.doc.activeElement))
      this.takeFocus()
  }

  private takeFocus(): void {
    // While the notes are being read there is nothing to focus: the first that is drawn takes it, unless it went elsewhere.
    this.wantsFocus = !(this.list?.focus() || this.state?.focus())
  }

  protected override async onOpen(): Promise<void> {
    await super.onOpen()
    this.contentEl.addClass('iin-follow-ups')
    this.drawHead()
    this.filterField = new FilterField(
      this.contentEl,
      (text) => this.filterBy(text),
      () => this.takeFocus(),
    )
    this.selecting = new Selecting(this.contentEl, {
      starter: () => this.ports.starter(),
      occasion: () => this.ports.occasion(),
      redraw: () => this.render(),
    })
    const scroller = this.contentEl.createDiv('iin-scroller')
    this.progress = new ProgressBlock(scroller, (isUnfolded) => {
      if (isUnfolded === this.showsProgress) return
      this.showsProgress = isUnfolded
      void this.app.workspace.requestSaveLayout()
    })
    this.state = new StateElement(scroller, (action) => this.start(action))
    // Ids have to differ between two of these views in one window.
    const prefix = `iin-${Math.random().toString(36).slice(2, 8)}`
    this.list = new FollowUpsList(scroller, prefix, this.events())
    this.register(this.ports.onChange(() => this.render()))
    this.register(() => window.clearTimeout(this.nextTalk))
    this.render()
  }

  protected override async onClose(): Promise<void> {
    await super.onClose()
    this.menu?.hide()
    this.list = null
    this.selecting = null
    this.state = null
    this.progress = null
    this.filterField = null
    this.headButtons.clear()
    this.contentEl.empty()
  }

  private drawHead(): void {
    const buttons = this.contentEl.createDiv('nav-header').createDiv('nav-buttons-container iin-head-buttons')
    for (const action of ALL.filter(({ places }) => places.includes('head'))) {
      const button = buttons.createEl('button', {
        cls: 'clickable-icon nav-action-button iin-new',
        attr: { type: 'button' },
      })
      setIcon(button.createSpan('iin-new-icon'), action.icon === 'user-plus' ? 'plus' : action.icon)
      button.createSpan({ text: action.menuName ?? action.name })
      button.addEventListener('click', () => this.start(action))
      this.headButtons.set(action, button)
    }
  }

  private start(action: Action): void {
    this.ports.starter().start(action, this.ports.occasion())
  }

  private render(): void {
    const all = this.ports.overview()
    this.filterField?.show(all !== null && isWorthFiltering(all), this.typed)
    const overview = all === null ? null : this.filter.of(all, this.typed)
    const sections = overview === null ? [] : this.sectionsToShow(overview)
    for (const [action, button] of this.headButtons) button.toggle(action.applies(this.ports.occasion()))
    const words = overview === null ? null : dayWords(overview.today, this.ports.language())
    this.progress?.show(this.ports.progress(), words, this.showsProgress)
    this.state?.show(this.stateFor(overview, sections))
    this.selecting?.show(sections)
    this.list?.show(sections)
    if (!this.wantsFocus || overview === null) return
    const { activeElement, body } = this.contentEl.doc
    if (activeElement === null || activeElement === body) this.takeFocus()
    this.wantsFocus = false
  }

  private filterBy(text: string): void {
    this.typed = text
    this.render()
    void this.app.workspace.requestSaveLayout()
  }

  private sectionsToShow(overview: Overview): SectionRows[] {
    const { day, time } = localDayAndTime()
    this.renderAgainAtNextTalk(overview, day === overview.today ? time : null)
    const words = dayWords(overview.today, this.ports.language())
    const { ports } = this
    const all = sectionsOf(overview, ports.lookAheadDays(), ports.preparedDays())
    return sectionRows(shownSections(all, this.choices), words, day === overview.today ? time : null, ports)
  }

  private stateFor(overview: Overview | null, sections: readonly SectionRows[]): ViewState {
    if (overview === null) return { says: 'reading', text: READING }
    if (!this.ports.hasInterviews() && sections.length === 0) return { says: 'first-run' }
    if (this.typed.trim() !== '') return noneLike(this.typed.trim(), sections)
    const words = dayWords(overview.today, this.ports.language())
    const text = nothingDue(overview, words, this.ports.preparedDays())
    return text === null ? null : { says: 'nothing-due', text }
  }

  /** A talk that has begun asks how it went: from its time of day on, not from the next change on. */
  private renderAgainAtNextTalk({ followUps, today }: Overview, now: string | null): void {
    window.clearTimeout(this.nextTalk)
    if (now === null) return
    const times = followUps.flatMap(({ kind, due, time }) =>
      kind === 'interview' && due === today && time !== null && time > now ? [time] : [],
    )
    const next = times.sort()[0]
    if (next === undefined) return
    const minutes = (time: string) => 60 * Number(time.slice(0, 2)) + Number(time.slice(3))
    this.nextTalk = window.setTimeout(() => this.render(), (minutes(next) - minutes(now)) * 60_000)
  }

  private choose(choices: ViewChoices): void {
    this.choices = choices
    this.render()
  }

  private events(): ListEvents {
    const { workspace } = this.app
    return {
      open: (row, event) => this.openRow(row, event),
      hover: (row, event, targetEl) =>
        workspace.trigger('hover-link', {
          event,
          source: FOLLOW_UPS_VIEW,
          hoverParent: this,
          targetEl,
          linktext: row.path,
          sourcePath: '',
        }),
      menu: (row, at) => this.showMenu(row, at),
      isSelected: (row) => this.selecting?.isSelected(row) ?? false,
      tapsSelect: () => this.selecting?.tapsSelect ?? false,
      select: (row, by, from) => this.selecting?.select(row, by, from),
      clearSelection: () => this.selecting?.clear() ?? false,
      act: ({ occasion }, action) => void this.ports.starter().start(action, occasion),
      fold: (section, folded) => {
        this.choose(withFolded(this.choices, section, folded))
        void workspace.requestSaveLayout()
      },
      showMore: (section) => this.choose(withMore(this.choices, section, ROWS_AT_FIRST)),
      tooltip: (el, text) => setTooltip(el, text, { placement: 'left', delay: 500 }),
    }
  }

  private openRow({ path, occasion }: Row, event: MouseEvent | KeyboardEvent): void {
    // On a phone there is no room for the note beside its story, and the story is what one looks for first.
    if (Platform.isPhone && occasion.target?.contact) this.ports.openContact(path)
    else this.openNote(path, event)
  }

  private openNote(path: string, event: MouseEvent | KeyboardEvent): void {
    // Not as a link: a link that leads nowhere makes a note, and one with a `#` in its name leads elsewhere.
    const file = this.app.vault.getFileByPath(path)
    if (file) void this.app.workspace.getLeaf(Keymap.isModEvent(event)).openFile(file)
  }

  private showMenu(row: Row, at: MouseEvent | HTMLElement): void {
    // A key may have opened it already, and be told as a click of the mouse besides.
    this.menu?.hide()
    const menu = new Menu()
    this.menu = menu
    if (this.selecting?.fillMenu(menu, row)) return this.showAt(menu, at)
    fillRowMenu(menu, {
      // A finger covers the row, and the menu may stand at the other end of the screen.
      title: Platform.isMobile ? row.who : null,
      path: row.path,
      occasion: row.occasion,
      starter: this.ports.starter(),
      openNote: (path, event) => this.openNote(path, event),
    })
    this.app.workspace.handleLinkContextMenu(menu, row.path, '')
    const rowEl = ('clientX' in at ? at.targetNode : at)?.parentElement?.closest('.iin-row')
    rowEl?.addClass('iin-has-menu')
    menu.onHide(() => rowEl?.removeClass('iin-has-menu'))
    this.showAt(menu, at)
  }

  private showAt(menu: Menu, at: MouseEvent | HTMLElement): void {
    if ('clientX' in at) {
      menu.showAtMouseEvent(at)
      return
    }
    const { left, bottom } = at.getBoundingClientRect()
    menu.showAtPosition({ x: left, y: bottom }, at.doc)
  }
}

function noneLike(typed: string, sections: readonly SectionRows[]): ViewState {
  return sections.length > 0 ? null : { says: 'nothing-due', text: `Nobody here is called “${typed}”.` }
}
