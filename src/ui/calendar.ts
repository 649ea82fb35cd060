import type { App } from 'obsidian'
import { newestNote } from '../contacts/contact'
import { readCadence } from '../days/cadence'
import type { CalendarDay } from '../days/calendar-day'
import { heldTalks, talksOf } from '../follow-ups/facts'
import { fileName } from '../interviews/wikilink'
import { firstLine } from '../messages/section-lines'
import { nextCheckInOn } from '../actions/next-check-in'
import { tellWith, type Offer } from './notices'
import type { Target } from '../actions/target'
import { CalendarFiles } from '../vault/calendar-files'
import type { LiveOverview } from '../vault/live-overview'
import type { Settings } from '../settings/settings'
import type { Talks } from './talks'

export interface CalendarPorts {
  readonly app: App
  readonly settings: () => Settings
  readonly overview: LiveOverview['current']
  readonly talks: Pick<Talks, 'section'>
}

/** Puts the next message to a contact into the user's calendar. */
export class Calendar {
  private readonly files: CalendarFiles

  constructor(private readonly ports: CalendarPorts) {
    this.files = new CalendarFiles(ports.app, ports.settings)
  }

  /** What a notice offers, where there is a day to offer. */
  offers(target: Target): Offer[] {
    if (this.nextOf(target) === null) return []
    return [{ text: 'Add next check-in to calendar', run: () => void this.add(target) }]
  }

  async add(target: Target): Promise<void> {
    const next = this.nextOf(target)
    if (next === null) return tellWith(`No next check-in with ${target.name} is ahead.`, [])
    const { contact, day } = next
    const { overview, talks } = this.ports
    const talk = heldTalks({ talks: talksOf(contact) }, overview().today).pop()
    const takeaway = talk ? firstLine(await talks.section(talk.path, 'takeaways')) : ''
    try {
      const path = await this.files.write(contact, day, takeaway, newestNote(contact).path)
      const isOpen = await this.files.handOver(path)
      tellWith(
        isOpen
          ? `Handed “${fileName(path)}” to your calendar.`
          : `Saved ${path}. Open it to add it to your calendar.`,
        [],
      )
    } catch (error) {
      tellWith(
        `The calendar file was not written. ${error instanceof Error ? error.message : String(error)}`,
        [],
      )
    }
  }

  private nextOf({ contact: known }: Target) {
    const { overview, settings } = this.ports
    const { contacts, today } = overview()
    // What was just written may have made another contact of the same notes.
    const contact = known && (contacts.byNote.get(newestNote(known).path) ?? known)
    const day: CalendarDay | null =
      contact && nextCheckInOn(contact, today, readCadence(settings().defaultCadence))
    return contact && day && day > today ? { contact, day } : null
  }
}
