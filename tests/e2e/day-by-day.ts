import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { type OpenedPage, openVault, serveFolder, type VaultServer } from './browser'
import { changedLines } from './changed-lines'
import type { Hands } from './hands'
import { lookAt } from './look'
import { dialog, filesOf, followUps, notice, rowButton } from './user'

interface Day {
  readonly server: VaultServer
  readonly opened: OpenedPage
  /** What was handed to the system. */
  readonly handed: string[]
}

/** A folder of notes that is used on one day after another, and what was written to each person on them. */
export class DayByDay {
  /** The messages by whom they went to, each under its day. */
  readonly written = new Map<string, { day: string; message: string }[]>()
  private today = ''
  private now: Day | null = null
  private known: Record<string, string> = {}

  private constructor(
    private readonly browser: Browser,
    readonly hands: Hands,
    private readonly folder: string,
  ) {}

  static async begin(
    browser: Browser,
    hands: Hands,
    notes: Readonly<Record<string, string>>,
  ): Promise<DayByDay> {
    const folder = join(await mkdtemp(join(tmpdir(), 'quarters-')), 'Notes')
    const plugin = join(folder, '.obsidian', 'plugins', 'informational-interviews')
    await mkdir(plugin, { recursive: true })
    await writeFile(join(plugin, 'data.json'), '{"yourName": "Robin", "askedWhoWrites": true}')
    const days = new DayByDay(browser, hands, folder)
    await days.byHand(notes)
    return days
  }

  get page(): Page {
    return this.at.opened.page
  }

  get handed(): readonly string[] {
    return this.at.handed
  }

  private get at(): Day {
    if (this.now === null) throw new Error('No day has begun')
    return this.now
  }

  /** What the user writes in the notes without the plugin. */
  async byHand(notes: Readonly<Record<string, string>>): Promise<void> {
    for (const [path, text] of Object.entries(notes)) {
      await mkdir(dirname(join(this.folder, path)), { recursive: true })
      await writeFile(join(this.folder, path), text)
    }
    this.known = await filesOf(this.folder)
  }

  /** Puts one text in the place of another, which is there once. */
  async replace(path: string, from: string, to: string): Promise<void> {
    const text = this.known[path] ?? ''
    expect(text.split(from)).toHaveLength(2)
    await this.byHand({ [path]: text.replace(from, to) })
  }

  async on(today: string): Promise<void> {
    const server = await serveFolder(this.folder, { today })
    const opened = await openVault(this.browser, server, this.hands.look)
    await opened.page.context().grantPermissions(['clipboard-write'])
    const handed: string[] = []
    await opened.page.exposeFunction('handOver', (url: string) => handed.push(url))
    await opened.page.evaluate('window.open = (url) => (handOver(url), null)')
    this.today = today
    this.now = { server, opened, handed }
  }

  /** Ends the day; nothing is to have gone wrong on it, or to have been written without being looked at. */
  async leave(): Promise<void> {
    const { opened, server } = this.at
    this.now = null
    expect(opened.errors).toEqual([])
    expect(await this.changed()).toEqual({})
    await opened.close()
    await server.close()
  }

  async end(): Promise<void> {
    if (this.now !== null) {
      await this.now.opened.close()
      await this.now.server.close()
    }
    await rm(dirname(this.folder), { recursive: true, force: true })
  }

  /** The lines of the files on disk that have changed since it was asked last. */
  async changed(): Promise<Record<string, string[]>> {
    const before = this.known
    this.known = await filesOf(this.folder)
    return changedLines(before, this.known)
  }

  /** Looks at what is there, without the notices before it, which go when they are pressed. */
  async look(name: string): Promise<void> {
    await this.clearNotices()
    await lookAt(this.at.opened, name)
  }

  async clearNotices(): Promise<void> {
    await this.page.locator('.notice').evaluateAll((els) => els.forEach((el) => (el as HTMLElement).click()))
  }

  /** The follow-ups, brought back where the drawer of a phone was closed. */
  async list(): Promise<Locator> {
    const list = followUps(this.page)
    if (!(await list.isVisible())) await this.hands.press(this.page.getByLabel('Toggle right sidebar'))
    await list.waitFor()
    return list
  }

  /** Presses the button of somebody's row, and gives the form that opens. */
  async form(who: string, title: string | RegExp = `Write to ${who}`, button = 'Write'): Promise<Locator> {
    await this.list()
    await this.clearNotices()
    await this.hands.press(rowButton(this.page, new RegExp(`^${who}`), button))
    const form = dialog(this.page, title)
    await form.getByLabel('Message', { exact: true }).waitFor()
    return form
  }

  /** Takes a reason into the message. */
  async take(form: Locator, title: string): Promise<void> {
    const reason = form.locator('.iin-draft-reasons .iin-offer', { hasText: title })
    await this.hands.press(reason.getByRole('button'))
    await reason.getByRole('button', { name: /^Take out: / }).waitFor()
  }

  /** Keeps the message as it stands in the form, and notes that it was sent. */
  async log(who: string, form: Locator, told: string): Promise<void> {
    this.remember(who, await form.getByLabel('Message', { exact: true }).inputValue())
    await this.hands.press(form.getByRole('button', { name: 'Log check-in' }))
    await notice(this.page, told).waitFor()
  }

  remember(who: string, message: string): void {
    this.written.set(who, [...(this.written.get(who) ?? []), { day: this.today, message }])
  }
}
