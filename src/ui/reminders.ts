import { Notice, Platform, setTooltip, type App, type Plugin } from 'obsidian'
import type { Overview } from '../follow-ups/follow-up'
import { isRecord, type Settings } from '../settings/settings'
import { dailyNoticeText, statusBarText } from './reminder-text'

const LAST_NOTICE = 'informational-interviews-last-notice'

export interface ReminderPorts {
  readonly overview: () => Overview
  readonly isReady: () => boolean
  readonly settings: () => Settings
  readonly open: () => void
}

/** What reminds the user while the view is closed: the number in the status bar, and one notice a day at most. */
export class Reminders {
  private statusBarEl: HTMLElement | null = null

  constructor(
    private readonly app: App,
    private readonly plugin: Plugin,
    private readonly ports: ReminderPorts,
  ) {}

  /** Says what is due now. Nothing is said before all notes are known, since that would be wrong. */
  update(): void {
    if (!this.ports.isReady()) return
    const overview = this.ports.overview()
    this.showInStatusBar(overview)
    this.noticeOncePerDay(overview)
  }

  private showInStatusBar(overview: Overview): void {
    // A phone has no status bar.
    if (Platform.isMobile) return
    const text = this.ports.settings().statusBar ? statusBarText(overview) : null
    this.statusBarEl ??= this.addToStatusBar()
    this.statusBarEl.toggle(text !== null)
    if (this.statusBarEl.getText() === (text ?? '')) return
    this.statusBarEl.setText(text ?? '')
    // The tooltip is the label too, and who hears it must hear what others see.
    if (text !== null) setTooltip(this.statusBarEl, `${text}. Open follow-ups`, { placement: 'top' })
  }

  private addToStatusBar(): HTMLElement {
    const el = this.plugin.addStatusBarItem()
    el.addClass('mod-clickable', 'iin-status')
    el.setAttrs({ role: 'button', tabindex: '0' })
    this.plugin.registerDomEvent(el, 'click', () => this.ports.open())
    this.plugin.registerDomEvent(el, 'keydown', (event) => {
      if (event.key === 'Enter' || event.key === ' ') this.ports.open()
    })
    return el
  }

  private noticeOncePerDay(overview: Overview): void {
    if (!this.ports.settings().dailyNotice) return
    const last: unknown = this.app.loadLocalStorage(LAST_NOTICE)
    if (isRecord(last) && last.day === overview.today) return
    const text = dailyNoticeText(overview)
    if (text === null) return
    // Kept on this device, so that each one says it once and no file of the vault changes.
    this.app.saveLocalStorage(LAST_NOTICE, { day: overview.today })
    const notice = new Notice(text, 10_000)
    notice.messageEl.addEventListener('click', () => this.ports.open())
  }
}
