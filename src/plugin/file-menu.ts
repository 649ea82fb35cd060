import { TFile, type Menu, type TAbstractFile } from 'obsidian'
import type { CalendarDay } from '../days/calendar-day'
import type { FollowUp } from '../follow-ups/follow-up'
import { canSnooze, canStopCheckIns } from './actions/applies'
import type { ContactActions } from './actions/contact-actions'
import { awaitsThanks } from './actions/mark-as-thanked'
import type { Target } from './actions/target'

const SECTION = 'informational-interviews'

/** What the menu of a note offers, each only where it makes sense. */
export interface FileMenuPorts {
  readonly targetOf: (path: string) => Target | null
  readonly followUpsOf: (target: Target) => readonly FollowUp[]
  readonly today: () => CalendarDay
  readonly actions: ContactActions
  readonly logOnDay: (target: Target) => void
  readonly snooze: (target: Target) => void
  readonly isPersonNote: (path: string) => boolean
  readonly newInterviewWith: (file: TFile) => void
  readonly canTurn: (file: TFile) => boolean
  readonly turn: (file: TFile) => void
}

/** Adds our items to the menu of a note. */
export function addToFileMenu(menu: Menu, file: TAbstractFile, ports: FileMenuPorts): void {
  if (!(file instanceof TFile) || file.extension !== 'md') return
  const add = (title: string, icon: string, run: () => void) =>
    menu.addItem((item) => item.setSection(SECTION).setTitle(title).setIcon(icon).onClick(run))

  const target = ports.targetOf(file.path)
  if (target !== null) {
    const { contact } = target
    add('Log check-in today', 'check', () => void ports.actions.logCheckIn(target))
    add('Log check-in on another day…', 'calendar-check', () => ports.logOnDay(target))
    if (awaitsThanks(target, ports.today())) {
      add('Mark as thanked', 'heart-handshake', () => void ports.actions.markAsThanked(target))
    }
    if (ports.followUpsOf(target).some(canSnooze)) add('Snooze…', 'alarm-clock', () => ports.snooze(target))
    if (canStopCheckIns({ kind: null, contact, cadence: contact?.cadence ?? null })) {
      add('Stop check-ins', 'bell-off', () => void ports.actions.stopCheckIns(target))
    }
  }
  if (ports.isPersonNote(file.path)) add('New interview…', 'user-plus', () => ports.newInterviewWith(file))
  if (ports.canTurn(file)) add('Turn into interview note', 'file-plus', () => ports.turn(file))
}
