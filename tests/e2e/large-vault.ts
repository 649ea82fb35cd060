import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

export const PEOPLE = 400
export const INTERVIEWS = 300

const two = (number: number) => String(number).padStart(2, '0')

/** The day of the talk with a person of this number: between January and August. */
export const metOn = (number: number) => `2026-${two((number % 8) + 1)}-${two((number % 27) + 1)}`

export const meetingPath = (number: number) => `Meetings/${metOn(number)} Person ${number}.md`

/**
 * The files of a vault of `count` notes with habits of its own: people in `Contacts`, who hold when they were last written
 * to, meetings that link to them, properties with capitals and spaces. One in three people was written to in October.
 */
export function largeVault(count: number): Map<string, string> {
  const files = new Map<string, string>()
  for (let number = 0; number < PEOPLE; number++) {
    const lastContact = number % 3 === 0 ? 'Last Contact: 2026-10-15' : 'Last Contact:'
    const lines = [
      `org: Company ${number % 40}`,
      'Job Title: Engineer # for now',
      lastContact,
      'tags: [contact]',
    ]
    files.set(`Contacts/Person ${number}.md`, text(lines, number, 'Likes tea.'))
  }
  for (let number = 0; number < INTERVIEWS; number++) {
    const lines = [
      'type: informational-interview',
      `people: "[[Person ${number}]]"`,
      `Date Met: ${metOn(number)}`,
      `Thank you sent: ${metOn(number)}`,
      ...(number % 3 === 1 ? ['Last Contact: # fill in'] : []),
    ]
    files.set(meetingPath(number), text(lines, number, 'A good talk.'))
  }
  for (let number = 0; files.size < count; number++) {
    const lines = [
      `status: open`,
      `people: ["[[Person ${number % PEOPLE}]]"]`,
      'tags:',
      `  - area/${number % 50}`,
    ]
    files.set(`Notes/${number % 60}/Note ${number}.md`, text(lines, number, `See [[Note ${number + 1}]].`))
  }
  files.set(
    '.obsidian/plugins/informational-interviews/data.json',
    JSON.stringify({ peopleFolder: 'Contacts', interviewFolder: 'Meetings' }),
  )
  return files
}

/** One note in five has the line ends of another system. */
function text(properties: string[], number: number, body: string): string {
  const newline = number % 5 === 0 ? '\r\n' : '\n'
  return ['---', ...properties, '---', '', body, ''].join(newline)
}

export async function writeVault(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  const folders = new Set([...files.keys()].map((path) => dirname(path)))
  for (const one of folders) await mkdir(join(folder, one), { recursive: true })
  for (const [path, content] of files) await writeFile(join(folder, path), content)
}
