import type { NoteProperties } from '../../src/interviews/interview-index'

/** The properties of a vault of `count` notes, of which one in twenty is an interview note; always the same ones. */
export function generatedNotes(count: number): Map<string, NoteProperties> {
  const notes = new Map<string, NoteProperties>()
  for (let number = 0; number < count; number++) {
    if (number % 20 === 0) notes.set(`Interviews/Person ${number} interview.md`, interview(number))
    else notes.set(`Notes/${number % 97}/Note ${number}.md`, ordinary(number))
  }
  return notes
}

function ordinary(number: number): NoteProperties {
  if (number % 3 === 0) return 'none'
  return {
    tags: ['project', `area/${number % 50}`],
    created: '2026-01-05',
    status: 'open',
    aliases: [`N${number}`],
  }
}

function interview(number: number): NoteProperties {
  const month = String((number % 12) + 1).padStart(2, '0')
  const day = String((number % 27) + 1).padStart(2, '0')
  return {
    contact: number % 40 === 0 ? `Person ${number}` : `[[Person ${number}]]`,
    company: `Company ${number % 300}`,
    role: 'Engineer',
    email: `person${number}@example.org`,
    asked_on: `2025-${month}-01`,
    interview_on: `2025-${month}-${day}`,
    thanked_on: `2025-${month}-${day}`,
    check_ins: [`2026-${month}-${day}`].filter((written) => written < '2026-11-23'),
    prep_company: 'Makes things for people.',
    prep_values: 'Care.',
    tags: ['informational-interview'],
  }
}
