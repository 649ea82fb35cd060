import { ItemView, Keymap, setIcon, type TFile, type ViewStateResult, type WorkspaceLeaf } from 'obsidian'
import type { Now } from '../../actions/now'
import type { Occasion } from '../../actions/occasion'
import { saveIntroductions } from '../../actions/save-introductions'
import {
  REACHED_WORDS,
  waysToCompany,
  whoLedToWhom,
  type Led,
  type WhoLedToWhom,
} from '../../follow-ups/who-led-to-whom'
import { member } from '../list/view-choices'
import type { Starter } from '../starter'
import { drawLegend } from './legend'
import { TreeElement, type TreeEvents } from './tree-element'
import { zoomFrom } from './zooming'

export const INTRODUCTIONS_VIEW = 'informational-interviews-introductions'

/** What the view asks for, and what it sets off. */
export interface IntroductionsPorts {
  /** Null while the vault is still being read. */
  trees(): WhoLedToWhom | null
  starter(): Starter
  /** An occasion about nobody. */
  occasion(): Occasion
  /** Calls `listener` when that may have changed, bursts taken together; returns the way to stop. */
  onChange(listener: () => void): () => void
}

/** Who led to whom, as values have it now; null while there are none. */
export function treesOf(now: Now | undefined, language: string): WhoLedToWhom | null {
  if (now === undefined) return null
  const { overview, introductionsOf, introducedByAllOthers } = now
  return whoLedToWhom({ overview, introductionsOf, others: introducedByAllOthers(), language })
}

/** Who led to whom, as a drawing or as an indented list, in the main area. */
export class IntroductionsView extends ItemView {
  override icon = 'git-fork'
  private zoom = 1
  private isList = false
  private company = ''
  private waysEl: HTMLElement | null = null
  private legendEl: HTMLElement | null = null
  private bodyEl: HTMLElement | null = null
  private tree: TreeElement | null = null
  private drawn = ''
  /** Whether something may have changed while nobody could see it. */
  private isStale = true

  constructor(
    leaf: WorkspaceLeaf,
    private readonly ports: IntroductionsPorts,
  ) {
    super(leaf)
  }

  override getViewType(): string {
    return INTRODUCTIONS_VIEW
  }

  override getDisplayText(): string {
    return 'Who led to whom'
  }

  override getState(): Record<string, unknown> {
    return { ...super.getState(), isList: this.isList, company: this.company, zoom: this.zoom }
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    await super.setState(state, result)
    const [isList, company] = [member(state, 'isList'), member(state, 'company')]
    if (typeof isList === 'boolean') this.isList = isList
    if (typeof company === 'string') this.company = company
    this.zoom = zoomFrom(member(state, 'zoom')) ?? this.zoom
    this.drawAll()
  }

  protected override async onOpen(): Promise<void> {
    await super.onOpen()
    this.contentEl.addClass('iin-introductions')
    this.register(this.ports.onChange(() => this.draw()))
    // Whichever of them tells that the tab has come to the front.
    const { workspace } = this.app
    this.registerEvent(workspace.on('layout-change', () => this.catchUp()))
    this.registerEvent(workspace.on('active-leaf-change', () => this.catchUp()))
    this.drawAll()
  }

  override onResize(): void {
    super.onResize()
    this.catchUp()
  }

  /** What changed while the tab was hidden is drawn once it can be seen. */
  private catchUp(): void {
    if (this.isStale) this.draw()
  }

  protected override async onClose(): Promise<void> {
    await super.onClose()
    this.contentEl.empty()
  }

  private drawAll(): void {
    this.contentEl.empty()
    this.drawn = ''
    const bar = this.contentEl.createDiv('iin-introductions-bar')
    const field = bar.createEl('input', {
      cls: 'iin-introductions-company',
      type: 'search',
      value: this.company,
      attr: { 'aria-label': 'Ways to a company', placeholder: 'Ways to a company', spellcheck: 'false' },
    })
    field.addEventListener('input', () => {
      this.company = field.value
      this.draw()
      void this.app.workspace.requestSaveLayout()
    })
    this.button(
      bar,
      this.isList ? 'git-fork' : 'list-tree',
      this.isList ? 'As a drawing' : 'As a list',
      () => {
        this.isList = !this.isList
        this.drawAll()
        void this.app.workspace.requestSaveLayout()
      },
    )
    if (!this.isList) {
      this.button(bar, 'zoom-out', 'Smaller', () => this.tree?.zooming.step(-1))
      this.button(bar, 'zoom-in', 'Larger', () => this.tree?.zooming.step(1))
    }
    const { icon, menuName, name } = saveIntroductions
    this.button(bar, icon, menuName ?? name, () =>
      this.ports.starter().start(saveIntroductions, this.ports.occasion()),
    )
    this.waysEl = this.contentEl.createDiv({ cls: 'iin-ways', attr: { role: 'status' } })
    this.legendEl = this.contentEl.createDiv({ cls: 'iin-legend', attr: { 'aria-hidden': 'true' } })
    this.legendEl.toggle(!this.isList)
    this.bodyEl = this.contentEl.createDiv('iin-introductions-body')
    this.tree = null
    this.draw()
  }

  private button(bar: HTMLElement, icon: string, label: string, run: () => void): void {
    const button = bar.createEl('button', {
      cls: 'clickable-icon iin-introductions-tool',
      attr: { type: 'button' },
    })
    setIcon(button.createSpan('iin-new-icon'), icon)
    button.createSpan({ text: label })
    button.addEventListener('click', run)
  }

  private draw(): void {
    const { bodyEl, waysEl } = this
    this.isStale = !this.contentEl.isShown()
    if (this.isStale || bodyEl === null || waysEl === null) return
    const trees = this.ports.trees()
    const key = JSON.stringify([trees, this.company])
    if (key === this.drawn) return
    this.drawn = key
    const ways = trees === null || this.company.trim() === '' ? null : waysToCompany(trees, this.company)
    waysEl.empty()
    this.drawWays(waysEl, ways)
    if (this.legendEl !== null) drawLegend(this.legendEl, trees)
    const lit = ways === null || ways.length === 0 ? null : new Set(ways.flat())
    if (trees === null || trees.roots.length === 0) {
      bodyEl.empty()
      this.tree = null
      bodyEl.createEl('p', {
        cls: 'iin-introductions-empty',
        text: trees === null ? 'Reading your notes …' : NOBODY,
      })
      return
    }
    if (this.isList) {
      bodyEl.empty()
      drawList(bodyEl, trees.roots, lit, this.events)
    } else {
      if (this.tree === null) bodyEl.empty()
      this.tree ??= new TreeElement(bodyEl, this.zoom, this.events)
      this.tree.show(trees, lit)
    }
  }

  private drawWays(el: HTMLElement, ways: readonly Led[][] | null): void {
    if (ways?.length === 0) el.createDiv({ text: `No way to ${this.company.trim()} is known yet.` })
    // An arrow is no letter: it does not turn with the direction of reading.
    const arrow = el.win.getComputedStyle(el).direction === 'rtl' ? ' ← ' : ' → '
    for (const way of ways ?? []) {
      const line = el.createDiv()
      way.forEach(({ name }, at) => {
        if (at > 0) line.appendText(arrow)
        line.createEl('bdi', { text: name })
      })
    }
  }

  private readonly events: TreeEvents = {
    zoomed: (zoom) => {
      this.zoom = zoom
      void this.app.workspace.requestSaveLayout()
    },
    hasNote: (led) => this.noteOf(led) !== null,
    open: (led, event) => {
      const file = this.noteOf(led)
      if (file) void this.app.workspace.getLeaf(Keymap.isModEvent(event) || 'tab').openFile(file)
    },
  }

  /** Whom no link leads to may have a note all the same, by its name. */
  private noteOf({ path, name }: Led): TFile | null {
    const { vault, metadataCache } = this.app
    return path === null ? metadataCache.getFirstLinkpathDest(name, '') : vault.getFileByPath(path)
  }
}

const NOBODY =
  'No note says yet who led to whom. Write into a note who introduced you, as introduced_by, or name people when you write down how a talk went.'

function drawList(
  parent: HTMLElement,
  people: readonly Led[],
  lit: ReadonlySet<Led> | null,
  events: TreeEvents,
): void {
  const list = parent.createEl('ul', { cls: 'iin-led-list' })
  for (const led of people) {
    const item = list.createEl('li')
    const [cls, text] = [lit?.has(led) ? 'iin-lit' : '', led.name]
    if (events.hasNote(led)) {
      const link = item.createEl('a', { cls, text, href: '#', attr: { dir: 'auto' } })
      link.addEventListener('click', (event) => {
        event.preventDefault()
        events.open(led, event)
      })
    } else item.createSpan({ cls, text, attr: { dir: 'auto' } })
    const more = [led.company, REACHED_WORDS[led.reached]].flatMap((part) => part ?? [])
    item.createSpan({ cls: 'iin-block-says', text: ` · ${more.join(' · ')}` })
    if (led.led.length > 0) drawList(item, led.led, lit, events)
  }
}
