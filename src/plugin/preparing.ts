import type { App } from 'obsidian'
import { today } from '../days/today'
import type { Done } from './actions/perform'
import { noteToPrepare, nothingAhead, prepare } from './actions/prepare'
import type { Target } from './actions/target'
import type { Core } from './core'
import { noteDraftStore } from './forms/note-draft-store'
import { PrepareForm } from './forms/prepare-form'

/** What the user sees before a talk: the form to prepare it, the questions to choose from, and the briefing. */
export class Preparing {
  constructor(
    private readonly app: App,
    private readonly core: Core,
    private readonly tell: (done: Done) => void,
  ) {}

  prepare(target: Target): void {
    const note = noteToPrepare(target, today())
    if (note === null) return this.tell({ ok: false, message: nothingAhead(target) })
    new PrepareForm(this.app, {
      title: `Prepare the talk with ${target.name}`,
      answered: note.prep,
      offers: [],
      draft: noteDraftStore(this.app, 'prepare', note.path),
      save: async (answers) => {
        const done = await this.core.perform.run({ ...target, path: note.path }, prepare(answers))
        if (!done.ok) return done.message
        this.tell(done)
        return null
      },
    }).open()
  }
}
