import type { AtHand } from '../../src/actions/action'
import type { Notes, Now } from '../../src/actions/now'
import type { Around } from '../../src/actions/occasion'
import { propertyEdits } from '../../src/actions/property-edits'
import { NO_EXPORT } from '../../src/vault/linkedin-export'
import { findPeople } from '../../src/follow-ups/find-people'
import { PeopleIndex } from '../../src/follow-ups/people-index'
import { dayWords } from '../../src/days/day-words'
import { localDayAndTime } from '../../src/days/today'
import { overview } from '../../src/follow-ups/overview'
import { USUAL_NAMES } from '../../src/interviews/property-names'
import { USUAL_HEADINGS } from '../../src/notes/body/section-headings'
import { DEFAULT_SETTINGS } from '../../src/settings/settings'
import { indexOf, type Notes as Vault } from '../contacts/contacts-of'
import { USUAL } from '../follow-ups/overview-of'
import { TODAY } from '../ui/list/given'

/** What actions plan from where the vault has these notes, on a Monday on which nothing special happens. */
export function nowWith(notes: Vault = {}, over: Partial<Now> = {}): Now {
  return {
    today: TODAY,
    overview: overview(indexOf(notes), TODAY, USUAL),
    introductionsOf: () => [],
    introducedByOthers: () => [],
    introducedByAllOthers: () => [],
    settings: DEFAULT_SETTINGS,
    headings: USUAL_HEADINGS,
    templateFolder: '',
    edits: propertyEdits(USUAL_NAMES, localDayAndTime),
    local: localDayAndTime,
    words: dayWords(TODAY, 'en'),
    instant: 0,
    ...over,
  }
}

/** Notes without a text, of which nothing is known. */
export function notesWith(over: Partial<Notes> = {}): Notes {
  return {
    read: async () => '',
    exists: () => false,
    findBlock: () => ({ exists: false, frontmatter: '', from: 0, to: 0, contentStart: 0 }),
    resolve: () => null,
    linkTo: () => null,
    urlOf: (path) => path,
    templates: () => [],
    candidates: () => [],
    namesContact: () => false,
    kept: () => ({ under: () => [], names: () => [] }),
    personAt: () => null,
    people: {
      prepare: async () => NO_EXPORT,
      find: () => findPeople('', new PeopleIndex()),
      moveOf: async () => null,
    },
    companyAsWritten: (name) => name,
    ...over,
  }
}

/** What is around: nothing to undo but `undoable`, and no note with takeaways. */
export function aroundWith(undoable: Around['undoable'] = []): Around {
  return { undoable, toWrite: () => 0, hasTakeaways: () => false, knownMove: () => null }
}

/** All that an action has at hand while it asks. */
export function atHandWith(ask: AtHand['ask'], now: Now = nowWith(), notes: Notes = notesWith()): AtHand {
  const at: AtHand = { ask, now, notes, keep: async () => {}, again: () => at }
  return at
}
