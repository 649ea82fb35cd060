import { PREP_PROPERTIES } from '../interviews/property-names'
import { briefingOf } from '../prep/briefing'
import { aboutContact } from './action'
import { noteToPrepare, nothingAhead } from './which-note'

/** Shows what to have read before a talk. */
export const showBriefing = aboutContact<unknown>({
  id: 'show-briefing',
  name: 'Show briefing',
  word: 'Briefing',
  icon: 'notebook-text',
  places: ['palette', 'row', 'note'],
  dots: false,
  applies: ({ target, today }) => noteToPrepare(target, today) !== null,
  isNextStep: ({ kind, prepAnswered }, hasBegun) =>
    kind === 'interview' && !hasBegun && prepAnswered === PREP_PROPERTIES.length,
  rank: ({ kind }, hasBegun) => (kind === 'interview' && !hasBegun ? 2 : null),
  async ask({ target }, { ask, notes, now }) {
    const { contact } = target
    const note = noteToPrepare(target, now.today)
    if (note === null || contact === null) return ask.tell(nothingAhead(target).message)
    const texts = new Map<string, string>()
    for (const { path } of contact.notes) texts.set(path, await notes.read(path))
    const { headings, words } = now
    const { findBlock } = notes
    const resolve = (link: string, from: string) => notes.resolve(link, from)
    ask.show(briefingOf({ contact, note, texts, headings, findBlock, words, resolve }))
  },
})
