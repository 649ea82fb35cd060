import { Menu, Platform, SuggestModal, type App } from 'obsidian'
import type { PeopleQuestion } from '../../actions/ask'
import { NO_EXPORT, type ExportRead } from '../../vault/linkedin-export'
import { itemsOf, type FoundItem, type FoundSomebody } from './found-items'

/** No more companies are asked for, and no more lines are drawn. */
const MOST_COMPANIES = 50
const MOST_LINES = 100

type Pressed = MouseEvent | KeyboardEvent

/** What can be done about somebody. */
type Deed = 'open' | 'write' | 'introduction' | 'new-interview' | 'new-job'

/** The keys beside Enter, and the deed; with them a click does the same. */
const KEYS = [
  { modifiers: ['Mod'], deed: 'open' },
  { modifiers: ['Shift'], deed: 'write' },
  { modifiers: ['Alt'], deed: 'new-interview' },
  { modifiers: ['Mod', 'Shift'], deed: 'new-job' },
] as const

const HOW_TO_GET_IT =
  'Whom you know on LinkedIn is found here too once its export lies in your vault. On LinkedIn: Settings, Data privacy, ' +
  '“Get a copy of your data”, Connections. Put the file Connections.csv into any folder.'

/** One box that finds people as it is typed into. */
export class FindPeopleDialog extends SuggestModal<FoundItem> {
  private readonly footEl: HTMLElement
  private readonly shown = new WeakMap<Element, FoundSomebody>()
  private exported: ExportRead = NO_EXPORT
  private readonly prepared: Promise<void>
  private isReady = false

  constructor(
    app: App,
    private readonly question: PeopleQuestion,
    private readonly openNote: (path: string, event: Pressed) => void,
  ) {
    super(app)
    this.modalEl.addClass('iin-find')
    this.limit = 0
    this.setPlaceholder(question.placeholder)
    this.inputEl.setAttr('aria-label', question.title)
    this.footEl = createDiv({ cls: 'iin-find-foot', attr: { role: 'status' } })
    this.resultContainerEl.insertAdjacentElement('afterend', this.footEl)
    for (const { modifiers } of KEYS) {
      this.scope.register([...modifiers], 'Enter', (event) => {
        if (event.isComposing) return undefined
        this.selectActiveSuggestion(event)
        return false
      })
    }
    if (!Platform.isMobile) this.setInstructions(instructions())
    this.resultContainerEl.addEventListener('contextmenu', (event) => {
      const item = this.itemAt(event)
      if (item === null) return
      event.preventDefault()
      this.showMenu(item, event)
    })
    this.prepared = this.prepare()
  }

  override getSuggestions(typed: string): FoundItem[] | Promise<FoundItem[]> {
    if (this.isReady) return this.found(typed)
    // What is in the box by then counts.
    return this.prepared.then(() => this.found(this.inputEl.value))
  }

  override renderSuggestion(item: FoundItem, el: HTMLElement): void {
    el.addClass('iin-found')
    for (const { text, level } of item.headings) this.drawHeading(text, level, el)
    const whoEl = el.createDiv({ cls: 'iin-found-who', attr: { dir: 'auto' } })
    whoEl.createSpan({ cls: 'iin-found-name', text: item.name })
    if (item.is === 'company') return
    this.shown.set(el, item)
    // Read out as one, name and role are two words still.
    if (item.role !== '') whoEl.appendText(' ')
    if (item.role !== '') whoEl.createSpan({ cls: 'iin-found-role', text: item.role })
    if (item.company !== '') whoEl.createSpan({ cls: 'iin-found-where', text: item.company })
    const detailEl = el.createDiv('iin-suggestion-detail')
    if (item.news !== '') detailEl.createSpan({ cls: 'iin-found-news', text: item.news })
    const details = [...item.details, item.foundBy].filter((part) => part !== '')
    if (details.length > 0) detailEl.createSpan({ text: details.join(' · ') })
  }

  /** What stands above a line is no part of it to choose. */
  private drawHeading(text: string, level: string, el: HTMLElement): void {
    const headEl = createDiv({ cls: `iin-found-${level}`, text, attr: { dir: 'auto', role: 'presentation' } })
    if (el.parentElement !== null) el.parentElement.insertBefore(headEl, el)
    else el.prepend(headEl)
    for (const event of ['click', 'auxclick', 'mousemove', 'mouseover', 'contextmenu'])
      headEl.addEventListener(event, (told) => told.stopPropagation())
  }

  /** Nothing is chosen, and the dialog stays, where a company goes into the box or a finger is first asked what to do. */
  override selectSuggestion(item: FoundItem, event: Pressed): void {
    if (item.is === 'company') return this.lookFor(item.name)
    if (Platform.isMobile && 'clientX' in event) return this.showMenu(item, event)
    const deed = deedOf(event)
    if (deed === 'new-job' && item.move === null)
      return this.footEl.setText(`LinkedIn tells of no new job of ${item.name}.`)
    super.selectSuggestion(item, event)
  }

  override onChooseSuggestion(item: FoundItem, event: Pressed): void {
    if (item.is !== 'somebody') return
    const deed = deedOf(event)
    // Who is listed as a way in is written to for that.
    this.act(item, deed === 'write' && item.leadsTo !== null ? 'introduction' : deed, event)
  }

  private act(item: FoundSomebody, deed: Deed, event: Pressed): void {
    const { contact, connection, move, leadsTo, path } = item
    if (deed === 'new-job') {
      if (move !== null) this.question.noteNewJob(move.contact)
    } else if (deed === 'introduction' && contact !== null)
      this.question.askForIntroduction(contact, leadsTo ?? '')
    else if (deed === 'write' && contact !== null) this.question.write(contact)
    else if (deed === 'open' && path !== null) this.openNote(path, event)
    // Whom only LinkedIn knows has no note to open, and none to write from.
    else this.question.newInterview(contact, connection)
  }

  private showMenu(item: FoundSomebody, event: MouseEvent): void {
    const menu = new Menu()
    if (Platform.isMobile) this.inputEl.blur()
    menu.addItem((line) => line.setTitle(item.name).setIsLabel(true))
    const add = (title: string, icon: string, deed: Deed) =>
      menu.addItem((line) =>
        line
          .setTitle(title)
          .setIcon(icon)
          .onClick((chosen) => {
            this.close()
            this.act(item, deed, chosen)
          }),
      )
    if (item.path !== null) add('Open note', 'file-text', 'open')
    if (item.contact !== null && item.leadsTo !== null)
      add('Ask for an introduction', 'waypoints', 'introduction')
    if (item.contact !== null) add('Write', 'pencil-line', 'write')
    add('New interview', 'user-plus', 'new-interview')
    if (item.move !== null) add('Note the new job', 'briefcase', 'new-job')
    const url = item.connection?.url ?? item.contact?.linkedin ?? null
    if (url !== null && /^https?:/i.test(url))
      menu.addItem((line) =>
        line
          .setTitle('Open profile')
          .setIcon('external-link')
          .onClick(() => void window.open(url)),
      )
    menu.showAtMouseEvent(event)
  }

  private itemAt(event: MouseEvent): FoundSomebody | null {
    const el = event.targetNode?.instanceOf(Element) ? event.targetNode.closest('.iin-found') : null
    return (el && this.shown.get(el)) ?? null
  }

  private lookFor(typed: string): void {
    this.inputEl.value = typed
    this.inputEl.dispatchEvent(new InputEvent('input', { bubbles: true }))
    this.inputEl.focus()
  }

  private async prepare(): Promise<void> {
    this.footEl.setText('Reading your notes…')
    try {
      this.exported = await this.question.prepare()
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      this.exported = { ...NO_EXPORT, problems: [`Not everybody can be found. ${why}`] }
    } finally {
      this.isReady = true
    }
  }

  private found(typed: string): FoundItem[] {
    const found = this.question.find(typed, MOST_COMPANIES)
    const items = itemsOf(found, typed, this.question.words, MOST_LINES)
    const isMore = found.more > 0 || items.length >= MOST_LINES
    this.emptyStateText = typed.trim() === '' ? 'There is nobody in your notes yet.' : 'Nobody is found.'
    this.tell(
      items.some(({ is }) => is === 'somebody'),
      isMore,
    )
    return items
  }

  /** What is to be said below the list. */
  private tell(isAnybody: boolean, isMore: boolean): void {
    const { path, problems } = this.exported
    const says = [...problems]
    if (isMore) says.push('There are more. Type on to find them.')
    if (!isAnybody && path === null && problems.length === 0) says.push(HOW_TO_GET_IT)
    this.footEl.empty()
    for (const text of says) this.footEl.createDiv({ text })
  }
}

function deedOf(event: Pressed): Deed {
  const { altKey, shiftKey, ctrlKey, metaKey } = event
  if (shiftKey) return ctrlKey || metaKey ? 'new-job' : 'write'
  return altKey ? 'new-interview' : 'open'
}

function instructions() {
  const mod = Platform.isMacOS ? 'cmd' : 'ctrl'
  return [
    { command: '↵', purpose: 'open note' },
    { command: 'shift ↵', purpose: 'write' },
    { command: 'alt ↵', purpose: 'new interview' },
    { command: `${mod} shift ↵`, purpose: 'note new job' },
  ]
}
