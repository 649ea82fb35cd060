// A generated vault, always the same one: for each note what Obsidian would have parsed of it.

const INTRODUCED_BY = 'introduced_by'

/**
 * The metadata of `count` notes by path, of which one in twenty is an interview note. With `introducers`, every fifth interview
 * was made possible by the person of the one before it; with `kept`, each of the others is kept for a contact or a company.
 */
export function generatedNotes(count, introducers = false, kept = false) {
  const notes = new Map()
  for (let number = 0; number < count; number++) {
    if (number % 20 === 0)
      notes.set(`Interviews/Person ${number} interview.md`, interviewNote(number, introducers))
    else notes.set(`Notes/${number % 97}/Note ${number}.md`, kept ? keptNote(number) : ordinaryNote(number))
  }
  return notes
}

/** The metadata of an interview note that holds these properties. */
export function withProperties(frontmatter) {
  const sections = [{ type: 'yaml', position: position(0, 20, 0, 400) }, ...HEADINGS.map(sectionOf)]
  return { frontmatter, sections, headings: HEADINGS, listItems: LIST_ITEMS }
}

/** The properties of the `number`th interview note. */
export function interviewProperties(number, introducers = false) {
  const month = String((number % 12) + 1).padStart(2, '0')
  const day = String((number % 27) + 1).padStart(2, '0')
  const named = introducers && number % 100 === 0 && number > 0
  return {
    contact: number % 40 === 0 ? `Person ${number}` : `[[Person ${number}]]`,
    company: `Company ${number % 300}`,
    role: 'Engineer',
    email: `person${number}@example.org`,
    ...(named && { [INTRODUCED_BY]: `[[Person ${number - 20}]]` }),
    asked_on: `2025-${month}-01`,
    interview_on: `2025-${month}-${day}`,
    thanked_on: `2025-${month}-${day}`,
    check_ins: [`2026-${month}-${day}`].filter((written) => written < '2026-11-23'),
    prep_company: 'Makes things for people.',
    prep_values: 'Care.',
    tags: ['informational-interview'],
  }
}

const interviewNote = (number, introducers) => withProperties(interviewProperties(number, introducers))

/** A page that was clipped for one of the contacts, or for a company. */
function keptNote(number) {
  const forWhom = number % 3 === 0 ? `Company ${number % 300}` : [`[[Person ${20 * (number % 5000)}]]`]
  const frontmatter = { for: forWhom, url: `https://pages.example/${number}`, tags: ['clipping'] }
  const sections = [{ type: 'paragraph', position: position(0, 1, 0, 40) }]
  return { frontmatter, sections: [{ type: 'yaml', position: position(0, 6, 0, 90) }, ...sections] }
}

function ordinaryNote(number) {
  const sections = [{ type: 'paragraph', position: position(0, 1, 0, 40) }]
  if (number % 3 === 0) return { sections }
  const frontmatter = {
    tags: ['project', `area/${number % 50}`],
    created: '2026-01-05',
    status: 'open',
    aliases: [`N${number}`],
  }
  return { frontmatter, sections: [{ type: 'yaml', position: position(0, 6, 0, 90) }, ...sections] }
}

const HEADINGS = [
  'Questions',
  'Notes',
  'Takeaways',
  'What it means for me',
  'Next steps',
  'Stay in touch',
].map((heading, at) => ({
  heading,
  level: 2,
  position: position(22 + 4 * at, 22 + 4 * at, 420 + 40 * at, 440 + 40 * at),
}))

const LIST_ITEMS = [0, 1, 2].map((at) => ({
  task: ' ',
  parent: -22,
  position: position(23 + at, 23 + at, 441 + 6 * at, 446 + 6 * at),
}))

const sectionOf = ({ position: at }) => ({ type: 'heading', position: at })

function position(fromLine, toLine, from, to) {
  return { start: { line: fromLine, col: 0, offset: from }, end: { line: toLine, col: 0, offset: to } }
}
