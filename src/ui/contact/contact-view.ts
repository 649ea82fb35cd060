import {
  ItemView,
  Keymap,
  type HoverParent,
  type HoverPopover,
  type Menu,
  type TFile,
  type ViewStateResult,
  type WorkspaceLeaf,
} from 'obsidian'
import type { Action } from '../../actions/action'
import { ALL } from '../../actions/all'
import { markPromiseAsKept } from '../../actions/mark-promise-as-kept'
import { noteNewJob } from '../../actions/note-new-job'
import type { Occasion } from '../../actions/occasion'
import { targetOfContact, targetOfFollowUp } from '../../actions/target'
import { KEPT_FOR } from '../../interviews/kept-note'
import { hasBegunByNow } from '../menus/action-menu'
import { member } from '../list/view-choices'
import type { ContactPorts } from './contact-ports'
import { PanelBody } from './panel-body'
import { PanelHeadElement } from './panel-head'
import { showPanelMenu } from './panel-menu'
import { readFoldedSections, type FoldedSections } from './panel-choices'
import type { PanelItem, Place } from './panel-sections'
import { Telling, type Told } from './telling'

export const CONTACT_VIEW = 'informational-interviews-contact'

/** Changes that come close together are shown as one. */
const GATHER_FOR_MS = 60

/** One contact's whole story, or one company's, in a sidebar: of the note that is open, or of one that is pinned. */
export class ContactView extends ItemView implements HoverParent {
  override navigation = false
  override icon = 'contact'
  hoverPopover: HoverPopover | null = null
  /** The note whose story is told. */
  private path: string | null = null
  private isPinned = false
  private folded: FoldedSections = {}
  private head: PanelHeadElement | null = null
  private body: PanelBody | null = null
  private told: Told | null = null
  private menu: Menu | null = null
  /** Whether something has changed while nobody could see it. */
  private isStale = true
  private timer: number | undefined
  /** A note that was opened from here: the story stays, whatever that note is about. */
  private openedFromHere: string | null = null
  private readonly telling: Telling

  constructor(
    leaf: WorkspaceLeaf,
    private readonly ports: ContactPorts,
  ) {
    super(leaf)
    this.telling = new Telling(ports)
  }

  override getViewType(): string {
    return CONTACT_VIEW
  }

  override getDisplayText(): string {
    return 'Contact'
  }

  override getState(): Record<string, unknown> {
    const { path, isPinned, folded } = this
    return { ...super.getState(), note: path, pinned: isPinned, folded }
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    await super.setState(state, result)
    const [note, pinned] = [member(state, 'note'), member(state, 'pinned')]
    this.folded = readFoldedSections(member(state, 'folded')) ?? this.folded
    if (typeof pinned === 'boolean') this.isPinned = pinned
    if (typeof note === 'string') this.path = note
    if (member(state, 'follows') === true && !this.isPinned) this.path = this.openPath() ?? this.path
    this.refresh()
  }

  override setEphemeralState(state: unknown): void {
    super.setEphemeralState(state)
    if (member(state, 'focus') === true && !this.contentEl.contains(this.contentEl.doc.activeElement))
      this.head?.focus()
  }

  override onResize(): void {
    super.onResize()
    this.catchUp()
  }

  protected override async onOpen(): Promise<void> {
    await super.onOpen()
    this.contentEl.addClass('iin-contact')
    this.head = new PanelHeadElement(this.contentEl, {
      openNote: (event) => this.openHead(event),
      menu: (at) => this.showMenu(at),
      showCompany: (path, event) => this.tellOf(path, event),
      pin: () => this.pin(!this.isPinned),
      openFollowUps: () => this.ports.openFollowUps(),
    })
    const scroller = this.contentEl.createDiv('iin-scroller')
    this.head.placeText(scroller)
    this.body = new PanelBody(scroller, {
      open: (item, event) => this.openItem(item, event),
      tick: (item) => this.tick(item),
      act: (item, action) => this.act(item, action),
      buttons: (item) => this.buttonsOf(item),
      isFolded: (key) => this.folded[key],
      fold: (key, isFolded) => {
        this.folded = { ...this.folded, [key]: isFolded }
        void this.app.workspace.requestSaveLayout()
      },
    })
    this.path ??= this.openPath()
    this.follow()
    this.refresh()
  }

  protected override async onClose(): Promise<void> {
    await super.onClose()
    this.menu?.hide()
    this.telling.stop()
    this.head = null
    this.body = null
    this.told = null
    this.contentEl.empty()
  }

  private follow(): void {
    const { workspace, metadataCache, vault } = this.app
    this.registerEvent(workspace.on('file-open', (file) => this.noteOpened(file)))
    // Whichever of them tells that the sidebar has come into sight.
    this.registerEvent(workspace.on('resize', () => this.catchUp()))
    this.registerEvent(workspace.on('layout-change', () => this.catchUp()))
    this.registerEvent(workspace.on('active-leaf-change', () => this.catchUp()))
    this.register(this.ports.onChange(() => this.refresh()))
    this.registerEvent(
      metadataCache.on('changed', ({ path }, _, { frontmatter }) => {
        const isRead = this.told?.reads.has(path) === true
        if (isRead) this.telling.forget()
        if (isRead || KEPT_FOR.some((key) => frontmatter?.[key] !== undefined)) this.refreshSoon()
      }),
    )
    this.registerEvent(
      vault.on('rename', ({ path }, from) => {
        if (this.path === from) this.path = path
        else if (this.path?.startsWith(`${from}/`)) this.path = path + this.path.slice(from.length)
        if (this.told?.reads.has(from)) this.refreshSoon()
      }),
    )
    this.registerEvent(
      vault.on('delete', ({ path }) => {
        if (this.told?.reads.has(path)) this.refreshSoon()
      }),
    )
    this.register(() => window.clearTimeout(this.timer))
  }

  private openPath(): string | null {
    return this.app.workspace.getActiveFile()?.path ?? null
  }

  private noteOpened(file: TFile | null): void {
    const isOurs = file !== null && file.path === this.openedFromHere
    this.openedFromHere = null
    if (isOurs || this.isPinned || file === null || file.path === this.path) return
    this.path = file.path
    this.refresh()
  }

  /** What changed while the panel could not be seen is shown once it can. */
  private catchUp(): void {
    if (this.isStale) this.refresh()
  }

  private refreshSoon(): void {
    window.clearTimeout(this.timer)
    this.timer = window.setTimeout(() => this.refresh(), GATHER_FOR_MS)
  }

  private refresh(): void {
    this.isStale = !this.contentEl.isShown()
    if (this.isStale || this.body === null) return
    void this.telling.tell(this.path, (told) => this.show(told))
  }

  private show(told: Told): void {
    const { head, body } = this
    if (head === null || body === null) return
    const isOther = this.told?.key !== told.key
    this.told = told
    head.show(told.head, { says: told.says, hasActions: told.contact !== null, isPinned: this.isPinned })
    if (isOther) body.clear()
    body.show(told.sections)
  }

  private pin(isPinned: boolean): void {
    this.isPinned = isPinned
    if (!isPinned) this.path = this.openPath() ?? this.path
    void this.app.workspace.requestSaveLayout()
    if (this.told !== null) this.show(this.told)
    this.refresh()
  }

  private occasion(item: PanelItem | null): Occasion | null {
    const contact = this.told?.contact ?? null
    if (item?.followUp !== undefined)
      return { ...this.ports.occasion(targetOfFollowUp(item.followUp)), followUps: [item.followUp] }
    if (contact === null) return null
    const isTheirs = contact.notes.some(({ path }) => path === this.path)
    return this.ports.occasion(targetOfContact(contact, isTheirs ? this.path : null))
  }

  private buttonsOf(item: PanelItem): readonly Action[] {
    const { followUp } = item
    const occasion = this.occasion(item)
    if (occasion === null) return []
    if (item.isNewJob && noteNewJob.applies(occasion)) return [noteNewJob]
    if (followUp === undefined) return []
    const hasBegun = hasBegunByNow(followUp)
    return ALL.filter(
      (action) =>
        (action.drafts?.(followUp) || action.isNextStep?.(followUp, hasBegun)) && action.applies(occasion),
    )
  }

  private act(item: PanelItem, action: Action): void {
    const occasion = this.occasion(item)
    if (occasion !== null) this.ports.starter().start(action, occasion)
  }

  private tick({ promise }: PanelItem): void {
    const occasion = this.occasion(null)
    if (promise !== undefined && occasion !== null)
      void this.ports.starter().take(markPromiseAsKept, occasion, { answers: promise })
  }

  private openItem(item: PanelItem, event: MouseEvent): void {
    if (item.isContact !== true) return this.openPlace(item.place, event)
    this.tellOf(item.place.path, event)
  }

  /** Somebody who is named here: their story is told in place of this one, unless the keys ask for the note. */
  private tellOf(path: string, event: MouseEvent): void {
    if (Keymap.isModEvent(event)) return this.openPlace({ path, line: null }, event)
    this.path = path
    this.refresh()
    this.head?.focus()
  }

  private openHead(event: MouseEvent): void {
    if (this.path !== null) this.openPlace({ path: this.path, line: null }, event)
  }

  private openPlace({ path, line }: Place, event: MouseEvent | KeyboardEvent): void {
    // Not as a link: a link that leads nowhere makes a note, and one with a `#` in its name leads elsewhere.
    const file = this.app.vault.getFileByPath(path)
    if (file === null) return
    this.openedFromHere = path
    const eState = line === null ? undefined : { line: line - 1 }
    void this.app.workspace.getLeaf(Keymap.isModEvent(event)).openFile(file, { active: true, eState })
  }

  private showMenu(at: HTMLElement): void {
    const occasion = this.occasion(null)
    const { path } = this
    if (occasion === null || path === null) return
    this.menu?.hide()
    this.menu = showPanelMenu(this.app, at, {
      title: null,
      path,
      occasion,
      starter: this.ports.starter(),
      openNote: (other, event) => this.openPlace({ path: other, line: null }, event),
    })
  }

  override onPaneMenu(menu: Menu, source: string): void {
    super.onPaneMenu(menu, source)
    menu.addItem((item) =>
      item
        .setSection('pane')
        .setTitle('Keep this contact here')
        .setIcon('pin')
        .setChecked(this.isPinned)
        .onClick(() => this.pin(!this.isPinned)),
    )
  }
}
