import {
  ItemView,
  Keymap,
  Platform,
  setTooltip,
  type HoverParent,
  type HoverPopover,
  type ViewStateResult,
  type WorkspaceLeaf,
} from 'obsidian'
import type { Action } from '../../actions/action'
import { localDayAndTime } from '../../days/today'
import type { Overview } from '../../follow-ups/follow-up'
import { dayWords } from '../../days/day-words'
import { asksToday } from './asks-today'
import { nothingDue, READING } from './empty-state'
import { fillChoicesMenu } from './choices-menu'
import { FilterBar } from './filter-bar'
import { isWorthFiltering, ListFilter } from './list-filter'
import { ProgressBlock } from './progress-block'
import { FollowUpsList, type ListEvents } from './follow-ups-list'
import type { FollowUpsPorts } from './follow-ups-ports'
import { groupedBy } from './grouped'
import { ALL_BY_DAY, isFiltered, readListChoices, storedListChoices, type ListChoices } from './list-choices'
import { ListHead } from './list-head'
import { ListMenus } from './list-menus'
import { movedRows } from './moved-rows'
import { NextTalk } from './next-talk'
import { Selecting } from './selecting'
import { sectionRows, type Row, type SectionRows } from './rows'
import { latestFirst, ROWS_AT_FIRST, sectionsOf, shownSections, type ViewChoices } from './sections'
import { StateElement, type ViewState } from './state-element'
import { member, readFolded, withFolded, withMore } from './view-choices'

export const FOLLOW_UPS_VIEW = 'informational-interviews-follow-ups'

const NOTHING_FOLDED: ViewChoices = { folded: {}, more: {} }
const ALL_UNFOLDED: ViewChoices = { ...NOTHING_FOLDED, unfolds: true }

/** The list of whom to write to and whom to meet, in a sidebar. */
export class FollowUpsView extends ItemView implements HoverParent {
  override navigation = false
  override icon = 'message-circle'
  hoverPopover: HoverPopover | null = null
  private folding: ViewChoices = NOTHING_FOLDED
  /** What is folded while the user looks for somebody: nothing, until they fold it, and that is not remembered. */
  private foldingFound: ViewChoices = ALL_UNFOLDED
  private list: FollowUpsList | null = null
  private head: ListHead | null = null
  private state: StateElement | null = null
  private asksEl: HTMLElement | null = null
  private progress: ProgressBlock | null = null
  private filterBar: FilterBar | null = null
  private readonly filter: ListFilter
  private choices = ALL_BY_DAY
  private showsProgress = false
  private selecting: Selecting | null = null
  private readonly menus: ListMenus
  private readonly nextTalk = new NextTalk(() => this.render())
  private shown: readonly SectionRows[] = []
  private wantsFocus = false

  constructor(
    leaf: WorkspaceLeaf,
    private readonly ports: FollowUpsPorts,
  ) {
    super(leaf)
    this.filter = new ListFilter((path) => ports.tagsOf(path))
    this.menus = new ListMenus(this.app, {
      starter: () => ports.starter(),
      selecting: () => this.selecting,
      openNote: (path, event) => this.openNote(path, event),
    })
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
      ...storedListChoices(this.choices),
      folded: this.folding.folded,
      showsProgress: this.showsProgress,
    }
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    await super.setState(state, result)
    const showsProgress = member(state, 'showsProgress')
    if (typeof showsProgress === 'boolean') this.showsProgress = showsProgress
    // Opened again by a command, it is told nothing of what was chosen.
    if (member(state, 'group') !== undefined) this.choices = readListChoices(state)
    const folded = readFolded(state)
    if (folded !== null) this.folding = { ...this.folding, folded }
    this.render()
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
    this.head = new ListHead(this.contentEl, (action) => this.start(action))
    this.filterBar = new FilterBar(this.contentEl, {
      choose: (choices) => this.choose(choices),
      leave: () => this.takeFocus(),
      menu: (at) => this.showChoices(at),
    })
    this.selecting = new Selecting(this.contentEl, {
      starter: () => this.ports.starter(),
      occasion: () => this.ports.occasion(),
      redraw: () => this.render(),
    })
    const scroller = this.contentEl.createDiv('iin-scroller')
    this.asksEl = scroller.createDiv('iin-asks').createSpan({ attr: { dir: 'auto' } })
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
    this.register(() => this.nextTalk.stop())
    this.render()
  }

  protected override async onClose(): Promise<void> {
    await super.onClose()
    this.menus.hide()
    this.list = null
    this.selecting = null
    this.state = null
    this.asksEl = null
    this.progress = null
    this.filterBar = null
    this.head = null
    this.contentEl.empty()
  }

  private start(action: Action): void {
    this.ports.starter().start(action, this.ports.occasion())
  }

  private render(): void {
    const all = this.ports.overview()
    this.filterBar?.show(all !== null && isWorthFiltering(all), this.choices)
    const overview = all === null ? null : this.filter.of(all, this.choices)
    const sections = overview === null ? [] : this.sectionsToShow(overview)
    this.head?.show(this.ports.occasion())
    this.takeNoteOf(sections)
    this.selecting?.show(sections)
    this.list?.show(sections, () => {
      this.showAbove(all)
      this.state?.show(this.stateFor(overview, sections))
    })
    if (!this.wantsFocus || overview === null) return
    const { activeElement, body } = this.contentEl.doc
    if (activeElement === null || activeElement === body) this.takeFocus()
    this.wantsFocus = false
  }

  /** Rows that are known by another note from now on stay what they were: selected, focused, in their place. */
  private takeNoteOf(sections: readonly SectionRows[]): void {
    const moved = movedRows(this.shown, sections)
    this.shown = sections
    if (moved.size === 0) return
    this.list?.renamed(moved)
    this.selecting?.renamed(moved)
  }

  /** What today asks, and how the search goes; of everybody, whatever is filtered. */
  private showAbove(all: Overview | null): void {
    const asks = all === null ? '' : asksToday(all, this.ports.preparedDays())
    this.asksEl?.setText(asks)
    this.asksEl?.parentElement?.toggle(asks !== '')
    const words = all === null ? null : dayWords(all.today, this.ports.language())
    this.progress?.show(this.ports.progress(), words, this.showsProgress)
  }

  private choose(choices: ListChoices): void {
    if (!isFiltered(choices)) this.foldingFound = ALL_UNFOLDED
    this.choices = choices
    this.render()
    void this.app.workspace.requestSaveLayout()
  }

  private showChoices(at: HTMLElement): void {
    const overview = this.ports.overview()
    if (overview === null) return
    const { app, choices } = this
    const { companies, tags } = this.filter.known(overview, this.ports.language())
    const choose = (chosen: ListChoices) => this.choose(chosen)
    this.menus.at(at, (menu) => fillChoicesMenu(menu, { app, choices, overview, companies, tags, choose }))
  }

  private sectionsToShow(overview: Overview): SectionRows[] {
    const { day, time } = localDayAndTime()
    const now = day === overview.today ? time : null
    this.nextTalk.await(overview, now)
    const words = dayWords(overview.today, this.ports.language())
    const { ports, choices } = this
    const byDay = sectionsOf(overview, ports.lookAheadDays(), ports.preparedDays())
    const sorted = choices.sort === 'lateness' ? latestFirst(byDay) : byDay
    const grouped = groupedBy(choices.group, sorted, words)
    return sectionRows(shownSections(grouped, this.foldingNow), words, now, ports)
  }

  /** What is folded of what is shown. */
  private get foldingNow(): ViewChoices {
    return isFiltered(this.choices) ? this.foldingFound : this.folding
  }

  private fold(folding: ViewChoices): void {
    if (isFiltered(this.choices)) this.foldingFound = folding
    else this.folding = folding
    this.render()
  }

  private stateFor(overview: Overview | null, sections: readonly SectionRows[]): ViewState {
    if (overview === null) return { says: 'reading', text: READING }
    if (!this.ports.hasInterviews() && sections.length === 0) return { says: 'first-run' }
    if (isFiltered(this.choices)) return noneFound(this.choices.typed.trim(), sections)
    const words = dayWords(overview.today, this.ports.language())
    const text = nothingDue(overview, words, this.ports.preparedDays())
    return text === null ? null : { says: 'nothing-due', text }
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
      menu: (row, at) => this.menus.ofRow(row, at),
      isSelected: (row) => this.selecting?.isSelected(row) ?? false,
      tapsSelect: () => this.selecting?.tapsSelect ?? false,
      select: (row, by, from) => this.selecting?.select(row, by, from),
      clearSelection: () => this.selecting?.clear() ?? false,
      act: ({ occasion }, action) => void this.ports.starter().start(action, occasion),
      fold: (section, folded) => {
        this.fold(withFolded(this.foldingNow, section, folded))
        void workspace.requestSaveLayout()
      },
      drag: ({ path }, event) => this.dragLink(path, event),
      showMore: (section) => this.fold(withMore(this.foldingNow, section, ROWS_AT_FIRST)),
      tooltip: (el, text) => setTooltip(el, text, { placement: 'left', delay: 500 }),
    }
  }

  /** Dropped into a note, a row becomes a link to its own. */
  private dragLink(path: string, { dataTransfer }: DragEvent): void {
    const file = this.app.vault.getFileByPath(path)
    if (file === null || dataTransfer === null) return
    dataTransfer.setData('text/plain', this.app.fileManager.generateMarkdownLink(file, ''))
    dataTransfer.effectAllowed = 'copyLink'
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
}

function noneFound(typed: string, sections: readonly SectionRows[]): ViewState {
  if (sections.length > 0) return null
  return {
    says: 'nothing-due',
    text: typed === '' ? 'Nothing here is what you want to see.' : `Nobody here is called “${typed}”.`,
  }
}
