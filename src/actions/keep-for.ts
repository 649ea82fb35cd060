import { KEPT_FOR } from '../interviews/kept-note'
import { readReference } from '../interviews/wikilink'
import { isAbsent } from '../interviews/property-values'
import { fileNameOf } from '../notes/file-name'
import { NEW_VALUE, writeScalar } from '../notes/properties/scalar'
import type { Action, AtHand, Plan } from './action'
import type { NotTaken } from './ask'
import type { Now } from './now'
import { isAboutContact } from './occasion'
import { CallError, text } from './parameters'
import { referenceTo } from './reference-to'
import { oneLine } from './sent'

/** What is kept, and for whom: a contact as notes name them, or a company. */
type Answers = { readonly forWhom: string } & (
  | { readonly keeps: 'note'; readonly path: string; readonly title: string }
  | { readonly keeps: 'link'; readonly url: string; readonly title: string; readonly why: string }
)

/** Keeps an ordinary note for somebody: it is offered as a reason to write to them. */
export const keepNoteFor: Action<Answers> = {
  id: 'keep-note-for',
  name: 'Keep this note for somebody',
  icon: 'bookmark',
  places: ['palette', 'note'],
  applies: (occasion) => occasion.note?.canTurn === true && !isAboutContact(occasion),
  async ask({ note }, at) {
    if (note === null) return null
    const forWhom = await askForWhom(`For whom do you keep “${note.name}”?`, at)
    return forWhom === null ? null : { keeps: 'note', path: note.path, title: note.name, forWhom }
  },
  plan: (_, answers, now) => planned(answers, now),
}

/** Keeps the address of a page for somebody, in a small note of its own. Its verb keeps notes, too. */
export const keepLinkFor: Action<Answers> = {
  id: 'keep-link-for',
  name: 'Keep a link for somebody',
  icon: 'bookmark-plus',
  places: ['palette', 'row', 'note'],
  applies: (occasion) => isAboutContact(occasion) && occasion.target.contact !== null,
  ask({ target }, { ask, notes }, send) {
    ask.form({
      title: `Keep a link for ${target?.name ?? ''}`,
      button: 'Keep',
      fields: [
        { key: 'url', label: 'Address of the page', as: 'text', keyboard: 'url' },
        { key: 'title', label: 'What it is', as: 'text', placeholder: 'Title of the page' },
        { key: 'why', label: 'Why it is for them', as: 'lines' },
      ],
      async send({ url, title, why }) {
        const problem = problemWith(url, title)
        if (problem !== null) return problem
        const forWhom = referenceTo(target?.contact ?? null, notes)
        return send({
          keeps: 'link',
          url: url.trim(),
          title: oneLine(title),
          why,
          forWhom,
        })
      },
    })
    return null
  },
  plan: (_, answers, now) => planned(answers, now),
  verb: {
    name: 'keep',
    description: 'Keep a page, or a note of yours, for somebody',
    isAboutNobody: true,
    answer: ([created]) => created?.path ?? 'Kept.',
    parameters: {
      for: { value: '<name>', description: 'A contact or a company', required: true },
      url: { value: '<url>', description: 'The address of the page' },
      title: { value: '<title>', description: 'What the page is' },
      why: { value: '<text>', description: 'Why it is for them' },
      note: { value: '<path>', description: 'A note of yours, in place of a page' },
    },
    read(given, _, { notes }) {
      const [forWhom, path, url, title] = ['for', 'note', 'url', 'title'].map((name) =>
        text(given, name).trim(),
      )
      if (!forWhom) throw new CallError('for= is missing. Write for="Jane Doe", say.')
      if (path) {
        if (!notes.exists(path)) throw new CallError(`There is no note at ${path}.`)
        return { answers: { keeps: 'note', path, title: path.replace(/^.*\/|\.md$/g, ''), forWhom } }
      }
      const problem = problemWith(url ?? '', title ?? '')
      if (problem !== null) throw new CallError(problem.message)
      const why = text(given, 'why')
      return { answers: { keeps: 'link', url: url ?? '', title: oneLine(title ?? ''), why, forWhom } }
    },
  },
}

/** A contact as other notes name them, or a company. */
async function askForWhom(title: string, { ask, now, notes }: AtHand): Promise<string | null> {
  const { all } = now.overview.contacts
  const companies = [...new Set(all.flatMap(({ company }) => company ?? []))].sort()
  return ask.choice({
    title,
    choices: [
      ...all.map((contact) => ({
        value: referenceTo(contact, notes),
        name: contact.name,
        detail: contact.company ?? '',
      })),
      ...companies.map((company) => ({ value: company, name: company, detail: 'Everybody there' })),
    ],
    nothing: 'Nobody of that name is among your contacts.',
  })
}

function problemWith(url: string, title: string): NotTaken | null {
  const wrong = (field: string, message: string) => ({ message, problems: [{ field, message }] })
  if (url.trim() === '') return wrong('url', 'Which page? Paste its address.')
  if (!/^https?:\/\/[^\s/]+\S*$/i.test(url.trim()))
    return wrong('url', `“${url.trim()}” is no address of a page. It begins with https://.`)
  return oneLine(title) === '' ? wrong('title', 'What is it? A few words.') : null
}

function planned(answers: Answers, { settings }: Now): Plan {
  const { forWhom, title } = answers
  const label = `Kept “${title}” for ${readReference(forWhom).name}`
  if (answers.keeps === 'note') {
    const [key, ...others] = KEPT_FOR
    const absent = (value: unknown): boolean =>
      Array.isArray(value) ? value.every((one) => isAbsent('contact', one)) : isAbsent('contact', value)
    return {
      ok: true,
      label,
      namesNextDay: true,
      changes: [
        {
          path: answers.path,
          edits: [{ op: 'append', key, spellings: [key, ...others], absent, value: forWhom }],
        },
      ],
    }
  }
  const { url, why } = answers
  const lines = [
    '---',
    `url: ${writeScalar(url, NEW_VALUE)}`,
    'for:',
    `  - ${writeScalar(forWhom, NEW_VALUE)}`,
    '---',
    '',
    ...(why.trim() === '' ? [] : [why.trim(), '']),
  ]
  return {
    ok: true,
    label,
    namesNextDay: true,
    creates: [
      {
        as: 'file',
        folder: settings.clippingsFolder,
        name: fileNameOf('{{title}}', { title }),
        extension: 'md',
        text: lines.join('\n'),
      },
    ],
  }
}
