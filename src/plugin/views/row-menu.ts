import type { Menu } from 'obsidian'
import type { Contact } from '../../contacts/contact'
import { plusDays, type CalendarDay } from '../../days/calendar-day'
import { fileName } from '../../interviews/wikilink'
import { canLogCheckIn, canMarkAsThanked, canSnooze, canStopCheckIns } from '../actions/applies'
import { inAMonth, inAWeek, nextQuarter } from '../actions/snooze-days'
import type { Target } from '../actions/target'
import { comingDays, recentDays } from '../forms/day-form'
import type { FollowUpsPorts } from './follow-ups-ports'
import { occasionOf, QUICK_LABELS, targetOf, type Row } from './rows'

/** What the menu of a row asks for and sets off. */
export interface RowMenuPorts extends Pick<FollowUpsPorts, 'actions' | 'askDay' | 'linkContact'> {
  readonly today: CalendarDay
  openNote(path: string, event: MouseEvent | KeyboardEvent): void
}

/** More notes of one contact than these are found through the search. */
const OTHER_NOTES = 10

/** Adds what applies to a row to `menu`: the actions first, then the contact's other notes. */
export function fillRowMenu(menu: Menu, row: Row, ports: RowMenuPorts): void {
  if (row.quick === 'link-contact') {
    add(menu, QUICK_LABELS['link-contact'], 'link', () => ports.linkContact(row.path))
  }
  const target = targetOf(row.item)
  const occasion = occasionOf(row.item)
  if (!target || !occasion) return
  const { actions, today } = ports

  if (canMarkAsThanked(occasion)) {
    add(menu, 'Mark as thanked', 'heart', () => void actions.markAsThanked(target))
  }
  if (canLogCheckIn(occasion)) {
    add(menu, 'Log check-in today', 'check', () => void actions.logCheckIn(target))
    add(menu, 'Log check-in on another day…', 'calendar-check', () => void logOnDay(target, ports))
  }
  if (canSnooze(occasion)) {
    const until = (day: CalendarDay) => () => void actions.snooze(target, day)
    add(menu, 'Snooze for a week', 'alarm-clock', until(inAWeek(today)))
    add(menu, 'Snooze for a month', 'alarm-clock', until(inAMonth(today)))
    add(menu, 'Snooze until next quarter', 'alarm-clock', until(nextQuarter(today)))
    add(menu, 'Snooze until a day of choice…', 'alarm-clock', () => void snoozeUntilDay(target, ports))
  }
  if (canStopCheckIns(occasion)) {
    add(menu, 'Stop check-ins', 'bell-off', () => void actions.stopCheckIns(target))
  }
  for (const path of otherNotes(target.contact, row.path)) {
    menu.addItem((item) =>
      item
        .setSection('info')
        .setTitle(`Open “${fileName(path)}”`)
        .setIcon('file-text')
        .onClick((event) => ports.openNote(path, event)),
    )
  }
}

function add(menu: Menu, title: string, icon: string, onClick: () => void): void {
  menu.addItem((item) => item.setSection('action-primary').setTitle(title).setIcon(icon).onClick(onClick))
}

async function logOnDay(target: Target, { askDay, actions, today }: RowMenuPorts): Promise<void> {
  const day = await askDay({
    title: `When were you in touch with ${target.name}?`,
    to: today,
    initial: plusDays(today, -1),
    choices: recentDays(today),
  })
  if (day !== null) await actions.logCheckIn(target, day)
}

async function snoozeUntilDay(target: Target, { askDay, actions, today }: RowMenuPorts): Promise<void> {
  const day = await askDay({
    title: `Until when can ${target.name} wait?`,
    from: today,
    initial: inAWeek(today),
    choices: comingDays(today),
  })
  if (day !== null) await actions.snooze(target, day)
}

/** The newest interview notes of the contact but this one, and the user's own note about them. */
function otherNotes(contact: Contact | null, path: string): string[] {
  if (contact === null) return []
  const newestFirst = contact.notes.map((note) => note.path).reverse()
  const all = contact.personNote === null ? newestFirst : [contact.personNote, ...newestFirst]
  return all.filter((other) => other !== path).slice(0, OTHER_NOTES)
}
