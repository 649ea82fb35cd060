import type { App } from 'obsidian'
import { today } from '../days/today'
import type { Done } from '../actions/perform'
import type { Target } from '../actions/target'
import { noteOfTalk } from '../actions/write-down'
import { noteDraftStore } from './forms/unsaved-input'
import { WentForm } from './forms/went-form'
import type { LiveOverview } from '../vault/live-overview'
import type { Talks } from './talks'

export interface TalkingPorts {
  readonly app: App
  readonly talks: Talks
  readonly overview: LiveOverview['current']
  readonly language: () => string
  readonly tell: (done: Done) => void
}

/** What the user sees after a talk. */
export class Talking {
  constructor(private readonly ports: TalkingPorts) {}

  async writeDown(target: Target): Promise<void> {
    const { app, talks, language, tell } = this.ports
    const note = noteOfTalk(target, today())
    if (note === null) return tell({ ok: false, message: `No talk with ${target.name} has begun yet.` })
    new WentForm(app, {
      title: `How did it go with ${target.name}?`,
      today: today(),
      notes: await talks.section(note.path, 'notes'),
      kept: noteDraftStore(app, 'went', note.path),
      language: language(),
      isContact: (name) => talks.isContact(name),
      write: async (account, newPeople) => {
        const done = await talks.writeDown({ ...target, path: note.path }, account, newPeople)
        if (!done.ok) return done.message
        tell(done)
        return null
      },
    }).open()
  }
}
