import type { Action } from './action'
import { contactStory } from './contact-story'
import { choice } from './parameters'
import { storyAsJson, storyAsText } from './story-told'

/** Opens the panel with the whole story of a contact, or of the note in front; its verb tells a contact's. */
export const openContactPanel: Action<never> = {
  id: 'open-contact-panel',
  name: 'Open contact panel',
  menuName: 'Show their story',
  icon: 'contact',
  places: ['palette', 'row'],
  dots: false,
  // What a company's note or none leads to, the panel says itself.
  applies: ({ target, problem }) => problem === null && target?.contact !== null,
  ask: ({ target, note }, { ask }) => {
    // The panel follows the open note by itself, unless it is to stay with somebody.
    ask.openContact(note === null ? (target?.path ?? target?.contact?.notes[0]?.path ?? null) : null)
  },
  verb: {
    name: 'contact',
    description: 'Tell the whole story of one contact',
    parameters: { format: { value: '<format>', description: 'text or json' } },
    async read(given, { target }, at) {
      const format = choice(given, 'format', ['text', 'json'], 'text')
      const contact = target?.contact ?? null
      if (contact === null)
        return { tells: `No note tells of ${target?.name ?? 'them'} but those that name them.` }
      const story = await contactStory(contact, at)
      return { tells: format === 'json' ? storyAsJson(story, at.now.today) : storyAsText(story, at.now) }
    },
  },
}
