import type { NoteProperties, NoteSource, NoteTasks } from '../../src/interviews/interview-index'
import { frozen } from './builders'

/** A vault of nothing but properties, which counts what it is asked. Links resolve as in the app: shortest path, any case. */
export class FakeVault implements NoteSource {
  private readonly notes = new Map<string, NoteProperties>()
  /** The paths whose properties were asked for, in order. */
  asked: string[] = []
  /** The links that were resolved, in order. */
  resolvedLinks: string[] = []

  constructor(notes: Record<string, NoteProperties>) {
    for (const [path, properties] of Object.entries(notes)) this.put(path, properties)
  }

  get paths(): string[] {
    return [...this.notes.keys()]
  }

  put(path: string, properties: NoteProperties): void {
    this.notes.set(path, frozen(properties))
  }

  /** How many questions the notes hold, by path. */
  readonly questions = new Map<string, number>()

  /** How many open promises they hold, by path. */
  readonly promises = new Map<string, number>()

  tasks(path: string): NoteTasks {
    return { questions: this.questions.get(path) ?? 0, promises: this.promises.get(path) ?? 0 }
  }

  remove(path: string): void {
    this.notes.delete(path)
  }

  move(from: string, to: string): void {
    this.put(to, this.notes.get(from) ?? 'none')
    this.notes.delete(from)
  }

  forgetCounts(): void {
    this.asked = []
    this.resolvedLinks = []
  }

  properties(path: string): NoteProperties {
    this.asked.push(path)
    return this.notes.get(path) ?? 'pending'
  }

  *each(visit: (path: string, properties: NoteProperties) => void): Generator<void, void> {
    for (const path of this.paths) {
      visit(path, this.properties(path))
      yield
    }
  }

  resolve(linkpath: string, from: string): string | null {
    this.resolvedLinks.push(`${linkpath} from ${from}`)
    const wanted = withoutExtension(linkpath)
    const folder = from.slice(0, from.lastIndexOf('/') + 1)
    const found = this.paths.filter((path) => `/${withoutExtension(path)}`.endsWith(`/${wanted}`))
    const rank = (path: string) => (withoutExtension(path) === wanted ? 0 : path.startsWith(folder) ? 1 : 2)
    return found.sort((a, b) => rank(a) - rank(b) || a.length - b.length)[0] ?? null
  }
}

const withoutExtension = (path: string) => path.replace(/\.md$/i, '').toLowerCase()
