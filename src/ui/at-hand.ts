import { getFrontMatterInfo, type App, type TFile } from 'obsidian'
import { roundOf } from '../follow-ups/round'
import type { Notes, Now } from '../actions/now'
import {
  occasionAboutNobody,
  occasionOfNote,
  type Around,
  type NoteAtHand,
  type Occasion,
} from '../actions/occasion'
import { Perform } from '../actions/perform'
import { propertyEdits } from '../actions/property-edits'
import { dayWords } from '../days/day-words'
import { instantNow, localDayAndTime } from '../days/today'
import { USUAL_NAMES } from '../interviews/property-names'
import { noteUrl } from '../messages/calendar/check-in-event'
import type { Settings } from '../settings/settings'
import type { SettingsStore } from '../settings/settings-store'
import { handOver } from '../vault/hand-over'
import type { OpenVault } from '../vault/open-vault'
import { readNote } from '../vault/read-note'
import { templatesIn } from '../vault/templates'
import type { Suggesting } from './forms/form-field'
import { openCreated } from './open-created'

// What actions have at hand, as the vault and the clock give it.

const edits = propertyEdits(USUAL_NAMES, localDayAndTime)

/** Values as of now. `language` is that of the sentences, a BCP 47 tag. */
export function nowIn(vault: OpenVault, settings: Settings, language: string): Now {
  const day = vault.today()
  return {
    today: day,
    overview: vault.live.current(),
    introductionsOf: (contact) => vault.live.introductionsOf(contact),
    introducedByOthers: () => vault.live.introducedByOthers(),
    introducedByAllOthers: () => vault.live.introducedByAllOthers(),
    settings,
    headings: vault.headings,
    templateFolder: vault.templateFolder,
    edits,
    local: localDayAndTime,
    words: dayWords(day, language),
    instant: instantNow(),
  }
}

export function notesIn(app: App, vault: OpenVault): Notes {
  const at = (path: string) => app.vault.getFileByPath(path)
  return {
    read: (path) => readNote(app, path),
    exists: (path) => at(path) !== null,
    findBlock: getFrontMatterInfo,
    resolve: (link, from) => vault.notes.resolve(link, from),
    linkTo(path) {
      const file = at(path)
      return file === null ? null : app.metadataCache.fileToLinktext(file, '', true)
    },
    urlOf: (path) => noteUrl(app.vault.getName(), path),
    templates: () =>
      templatesIn(app, vault.templateFolder).map(({ path, basename }) => ({ path, name: basename })),
    candidates: () => vault.existingNotes.candidates(),
    namesContact: (path) => vault.existingNotes.namesContact(path),
    kept: () => vault.index.kept,
    personAt(path) {
      const file = at(path)
      return file === null ? null : vault.people.ofNote(file)
    },
    people: vault.finder,
    companyAsWritten: (name) => vault.companies.asWritten(name),
  }
}

/** What is asked of the vault to see what applies. */
export function aroundIn(vault: OpenVault): Around {
  return {
    get undoable() {
      return vault.history.steps
    },
    toWrite: () => (vault.feed.isReady ? roundOf(vault.live.current()).length : 0),
    hasTakeaways: (path) => vault.takeaways.holds(path),
    knownMove: (contact) => vault.finder.knownMove(contact),
  }
}

/** Carries actions out in the vault. `now` gives values as of now. */
export function performIn(app: App, vault: OpenVault, store: SettingsStore, notes: Notes, now: () => Now) {
  return new Perform({
    now,
    notes,
    write: (plan) => vault.writer.write(plan),
    undo: (choose) => vault.writer.undo(choose),
    lastStep: () => vault.history.steps[vault.history.steps.length - 1] ?? null,
    open: (created) => openCreated(app, created),
    handOver: (path) => handOver(app, path),
    setSetting: (key, value) => store.set(key, value),
  })
}

/** The people and companies of the notes, for who types a name. */
export function suggestingIn({ people, companies }: OpenVault): Suggesting {
  return { people: (typed) => people.suggest(typed), companies: (typed) => companies.suggest(typed) }
}

/** What there is to do about a file, null for none. While not all notes are known, nobody knows. */
export function occasionOfFile(vault: OpenVault, around: Around, file: TFile | null): Occasion {
  if (file?.extension !== 'md' || !vault.feed.isReady) return occasionAboutNobody(vault.today(), around)
  return occasionOfNote(noteAtHand(vault, file), vault.live.current(), around)
}

function noteAtHand(vault: OpenVault, { path, basename: name }: TFile): NoteAtHand {
  return {
    path,
    name,
    isPerson: vault.people.isPersonNote(path),
    canTurn: vault.canTurn(path),
  }
}
