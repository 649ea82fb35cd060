import { dirname } from 'node:path/posix'
import { plusDays } from '../../src/days/calendar-day'
import { day } from '../days/day'
import type { Host } from '../host/node/host'
import { interview, notesOf } from '../ui/hands'
import { untrueIn } from './named-day'

/** Numbers that look random and are the same for the same seed. */
export function dice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * sides)
  }
}

/** What is about nobody in particular takes no contact. */
const ABOUT_NOBODY: ReadonlySet<string> = new Set(['new', 'spread', 'keep'])

/** A property of the user's that cannot be read, and the same as it can. */
const BROKEN = /(\nmine_\d+: )\[/
const WHOLE = /(\nmine_\d+: )/

const PEOPLE = ['Ann', 'Bea', 'Cid', 'Dot', 'Eva', 'Fay']
const OUTCOMES = ['held', 'declined', 'no reply', 'cancelled', 'postponed']
const CADENCES = ['monthly', 'quarterly', 'every 6 weeks', 'never']

/** The notes that a soak begins with. */
export function soakFiles(today: string): Record<string, string> {
  const notes = PEOPLE.flatMap((name, at) => [
    [`Interviews/${name} 1.md`, interview(name, `interview_on: ${plusDays(day(today), -20 * at - 3)}`)],
    [`Interviews/Old/${name} 2.md`, interview(name, `asked_on: ${plusDays(day(today), -30 * at - 9)}`)],
  ])
  return Object.fromEntries(notes) as Record<string, string>
}

/**
 * Somebody who uses the plugin for a long time, beside other programs that write, move and delete: each step is one thing that
 * happens. Keeps book of what the user wrote, and of what the plugin said that was not so.
 */
export class Soak {
  /** What was found to be wrong. */
  readonly wrong: string[] = []
  readonly done = new Map<string, number>()
  private readonly written = new Set<string>()
  private count = 0

  constructor(
    /** The app in which it goes on; another one after each restart. */
    public host: Host,
    private readonly roll: (sides: number) => number,
    private today: string,
  ) {}

  async step(): Promise<void> {
    this.count++
    const kind = this.pick([
      'act',
      'act',
      'act',
      'act',
      'undo',
      'write',
      'property',
      'rename',
      'remove',
      'sync',
      'break',
      'day',
    ])
    this.done.set(kind, (this.done.get(kind) ?? 0) + 1)
    const before = notesOf(this.host)
    await this.happen(kind)
    const all = Object.values(this.host.disk.files()).join('\n')
    for (const mine of this.written) {
      if (all.includes(mine)) continue
      this.written.delete(mine)
      this.wrong.push(
        `Step ${this.count} (${kind}) lost ${mine}; before it there were ${Object.keys(before).length} notes`,
      )
    }
  }

  /** Mends what is broken: what a note said before counts only as long as the app is open. */
  async mend(): Promise<void> {
    for (const path of Object.keys(notesOf(this.host)))
      await this.change(path, (text) => text.replace(BROKEN, '$1'))
    await this.host.advance(5000)
  }

  private async happen(kind: string): Promise<void> {
    const { host } = this
    const path = this.pick(Object.keys(notesOf(host)))
    switch (kind) {
      case 'act':
        return this.act()
      case 'undo':
        return this.undo()
      case 'write':
        return this.change(path, (text) => `${text}${this.token()}\n`)
      case 'property':
        return this.change(path, (text) =>
          text.replace(/\n---\n/, `\nmine_${this.count}: ${this.token()}\n---\n`),
        )
      case 'break':
        return this.change(path, (text) =>
          BROKEN.test(text) ? text.replace(BROKEN, '$1') : text.replace(WHOLE, '$1['),
        )
      case 'rename': {
        const file = host.app.vault.getFileByPath(path)
        const folder = dirname(this.pick(Object.keys(notesOf(host))))
        const to = `${folder}/Note ${this.count}.md`
        if (file) await host.until(host.app.fileManager.renameFile(file, to))
        return
      }
      case 'sync':
        await host.disk.external.rename(path, `${dirname(path)}/Synced ${this.count}.md`)
        return host.advance(1000)
      case 'remove':
        return this.remove(path)
      default:
        this.today = plusDays(day(this.today), this.roll(3))
        return host.setToday(`${this.today}T09:00`)
    }
  }

  private async act(): Promise<void> {
    const { host } = this
    const contact = this.pick(PEOPLE)
    const until = plusDays(day(this.today), this.roll(60))
    const on = plusDays(day(this.today), -this.roll(60))
    const [verb, call] = this.pick<[string, Record<string, string>]>([
      ['log', { on }],
      ['log', {}],
      ['log', { note: `Told ${this.count}` }],
      ['promises', { kept: 'book' }],
      ['answered', { is: this.pick(['yes', 'declined']) }],
      ['spread', { 'a-day': '2' }],
      ['keep', { for: contact, url: 'https://a.example/', title: `Page ${this.count}` }],
      ['thanked', {}],
      ['snooze', { until }],
      ['asked', { on }],
      ['reminded', {}],
      ['outcome', { is: this.pick(OUTCOMES) }],
      ['cadence', { is: this.pick(CADENCES) }],
      [
        'went',
        { learned: `Said ${this.count}`, promised: 'A book', people: this.pick(['', `New ${this.count}`]) },
      ],
      ['questions', { add: `Why ${this.count}?` }],
      ['prepare', { goal: `Goal ${this.count}` }],
      ['new', { contact, interview: until }],
    ])
    const before = host.disk.files()
    const answer = await host.cli(verb, ABOUT_NOBODY.has(verb) ? call : { contact, ...call })
    if (answer.startsWith('Error') && !sameFiles(before, host.disk.files()))
      this.wrong.push(`${verb}: “${answer}” has written`)
    const untrue = await untrueIn(host, { verb, contact, until: call.until, answer })
    if (untrue !== '') this.wrong.push(untrue)
  }

  private async undo(): Promise<void> {
    const before = this.host.disk.files()
    await this.host.command('undo-last-change')
    const said = this.host.notices().at(-1) ?? ''
    const isSame = sameFiles(before, this.host.disk.files())
    if (said.startsWith('Undone') === isSame && !/Nothing to undo/.test(said)) {
      this.wrong.push(`“${said}”, and ${isSame ? 'nothing' : 'something'} is changed`)
    }
  }

  /** Another program writes a note. */
  private async change(path: string, edit: (text: string) => string): Promise<void> {
    await this.host.disk.external.write(path, edit(await this.host.read(path)))
    await this.host.advance(1000)
  }

  /** The user, or a sync, deletes a note, and with it what was in it. */
  private async remove(path: string): Promise<void> {
    const { host } = this
    if (Object.keys(notesOf(host)).length <= PEOPLE.length) return
    const text = await host.read(path)
    for (const mine of this.written) if (text.includes(mine)) this.written.delete(mine)
    const file = host.app.vault.getFileByPath(path)
    if (file && this.roll(2) === 0) await host.until(host.app.vault.delete(file))
    else await host.disk.external.remove(path)
    await host.advance(1000)
  }

  private token(): string {
    const mine = `mine-${this.count}.`
    this.written.add(mine)
    return mine
  }

  private pick<T>(from: readonly T[]): T {
    const found = from[this.roll(from.length)]
    if (found === undefined) throw new Error('There is nothing to pick')
    return found
  }
}

function sameFiles(a: Record<string, string>, b: Record<string, string>): boolean {
  return JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort())
}
