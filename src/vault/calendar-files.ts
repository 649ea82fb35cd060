import type { App } from 'obsidian'
import { instantNow } from '../days/today'
import type { Contact } from '../contacts/contact'
import type { CalendarDay } from '../days/calendar-day'
import { CHECK_IN_FILE_NAME, checkInEvent, noteUrl } from '../messages/calendar/check-in-event'
import { calendarWith } from '../messages/calendar/ical'
import { fileNameOf, notePath as pathIn } from '../notes/file-name'
import { isRecord, type Settings } from '../settings/settings'

const MOST_TRIES = 100

/** Writes events into the vault as files that a calendar takes. */
export class CalendarFiles {
  constructor(
    private readonly app: App,
    private readonly settings: () => Settings,
  ) {}

  /**
   * Writes the file of the next message to a contact, and gives its path. One of the same event is written again; no other file is
   * touched. `takeaway` reminds of the talk; `notePath` is where the event leads to.
   */
  async write(contact: Contact, day: CalendarDay, takeaway: string, notePath: string): Promise<string> {
    const { vault } = this.app
    const event = checkInEvent({
      contactKey: contact.email ?? contact.name,
      contact: contact.name,
      company: contact.company,
      day,
      takeaway,
      url: noteUrl(vault.getName(), notePath),
    })
    const text = calendarWith(event, instantNow())
    const name = fileNameOf(CHECK_IN_FILE_NAME, { contact: contact.name, day })
    const { calendarFolder, interviewFolder } = this.settings()
    for (let tries = 0; ; tries++) {
      const path = pathOf(calendarFolder || interviewFolder, tries === 0 ? name : `${name} ${tries}`)
      const file = vault.getFileByPath(path)
      if (file !== null) {
        const before = await vault.read(file)
        if (!before.includes(`UID:${event.uid}\r\n`)) continue
        await vault.modify(file, text)
        return path
      }
      try {
        await this.makeFolder(path.slice(0, Math.max(path.lastIndexOf('/'), 0)))
        await vault.create(path, text)
        return path
      } catch (error) {
        // The disk may have a file that Obsidian's list spells otherwise, or not at all.
        if (tries >= MOST_TRIES || !/exist/i.test(String(error))) throw error
      }
    }
  }

  /**
   * Hands a file to the program that the system has for it; false where Obsidian cannot. There is no public API for it; seen in public
   * plugins as `app.openWithDefaultApp(path)`.
   */
  async handOver(path: string): Promise<boolean> {
    const app: unknown = this.app
    const open = isRecord(app) ? app.openWithDefaultApp : undefined
    if (typeof open !== 'function') return false
    try {
      await Reflect.apply(open, app, [path])
      return true
    } catch {
      return false
    }
  }

  private async makeFolder(path: string): Promise<void> {
    const { vault } = this.app
    if (path === '' || vault.getFolderByPath(path) !== null) return
    if ((await vault.adapter.stat(path))?.type !== 'folder') await vault.createFolder(path)
  }
}

function pathOf(folder: string, name: string): string {
  return pathIn(folder, name).replace(/\.md$/, '.ics')
}
