import { isPlaceholder } from '../interviews/property-values'
import type { Ask, NotTaken } from './ask'

/** Asks whom a note is about: a name, or a link where a note was picked. `initial` is likely right, or ''. */
export function askContact(
  ask: Ask,
  { title, initial, button }: { title: string; initial: string; button: string },
  take: (contact: string) => Promise<NotTaken | null>,
): void {
  ask.form({
    title,
    button,
    fields: [{ key: 'contact', label: 'Contact', as: 'person', keyboard: 'name', initial }],
    async send(typed) {
      const contact = typed.contact.trim().replace(/\s+/g, ' ')
      const message = contactProblem(contact)
      return message === null ? take(contact) : { message, problems: [{ field: 'contact', message }] }
    },
  })
}

/** What is wrong with what was typed for a contact, as the user reads it; null where nothing is. */
function contactProblem(typed: string): string | null {
  if (typed === '') return 'Whom is it with? Write a name.'
  if (isPlaceholder(typed)) return 'This still holds a placeholder of a template. Write a name.'
  return null
}
