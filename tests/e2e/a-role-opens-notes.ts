// A search of half a year: forty people at fifteen companies, and the 1,200 whom LinkedIn lists.

const COMPANIES = [
  'Lumora GmbH',
  'Nordhafen',
  '"[[Feldspat AG]]"',
  'Brightwell, Inc.',
  'Ostara Energy',
  'Kiefer & Söhne',
  'Café Miró',
  'Tindra AB',
  'Vela Mobility',
  'Harbour Light Ltd',
  'Zirkon Labs',
  'Papaya Health',
  'Rostock Maritim',
  'Ada Institute',
  'Quill & Co.',
] as const

const FIRST = 'Ana Bo Çelia Dario Élise Farid Greta Håkon Inès José'.split(' ')
const LAST = ['Álvarez', 'Brandt', 'Ćosić', "D'Arcy"]

/** How far it has come with somebody, as the days of a note tell it. */
const STAGES: readonly (readonly string[])[] = [
  ['interview_on: 2026-10-12', 'thanked_on: 2026-10-13'],
  ['interview_on: 2026-04-02', 'thanked_on: 2026-04-03', 'last_contact: 2026-07-01'],
  ['asked_on: 2026-11-19'],
  [],
  ['asked_on: 2026-03-02', 'outcome: declined'],
  ['interview_on: 2025-02-03', 'thanked_on: 2025-02-04'],
  ['interview_on: 2026-11-20'],
]

const ROLES = ['Product lead', 'Engineer', 'Analyst', 'Head of operations', 'Designer']

function noteOf(name: string, company: string, role: string, more: readonly string[], body = ''): string {
  const lines = [`contact: ${name}`, `company: ${company}`, `role: ${role}`, ...more]
  return `---\n${lines.join('\n')}\ntags: [informational-interview]\n---\n${body}`
}

/** Who matters to the story; the others are like them, and elsewhere. */
export const JANE = 'Interviews/Jané Okonkwo interview.md'
export const OMAR = 'Interviews/Omar Haddad interview.md'
export const SAM = 'Interviews/Sam Lee interview.md'
export const MIRA = 'Interviews/Mira Falk interview.md'

const QUESTION = 'What would you want to know before you start?'

const answer = (said: string) => `\n## Questions\n\n- [x] ${QUESTION}\n  - ${said}\n`

const STORY: Readonly<Record<string, string>> = {
  [JANE]: noteOf(
    'Jané Okonkwo',
    'Lumora GmbH',
    'Product lead',
    ['interview_on: 2026-08-11', 'thanked_on: 2026-08-12', 'email: jane@example.org'],
    answer('Who decides when two teams disagree'),
  ),
  [OMAR]: noteOf(
    'Omar Haddad',
    '"[[Lumora]]"',
    'Engineer',
    ['interview_on: 2026-05-04', 'thanked_on: 2026-05-05', 'introduced_by: Sam Lee'],
    answer('How the on-call week is shared'),
  ),
  [SAM]: noteOf(
    'Sam Lee',
    'Nordhafen',
    'Recruiter',
    ['interview_on: 2026-06-01', 'thanked_on: 2026-06-02', 'last_contact: 2026-09-01'],
    answer('Who decides when two teams disagree, and who may say no'),
  ),
  [MIRA]: noteOf('Mira Falk', 'Ostara Energy # since spring', 'Analyst', [
    'interview_on: 2026-10-05',
    'thanked_on: 2026-10-06',
    'linkedin: https://www.linkedin.com/in/mira-falk',
  ]),
}

/** Forty people at fifteen companies. */
export const NOTES: Readonly<Record<string, string>> = {
  ...STORY,
  ...Object.fromEntries(
    Array.from({ length: 36 }, (_, at) => {
      const name = `${FIRST[at % FIRST.length] ?? ''} ${LAST[Math.floor(at / FIRST.length)] ?? ''}`
      const company = COMPANIES[1 + (at % (COMPANIES.length - 1))] ?? ''
      const stage = STAGES[at % STAGES.length] ?? []
      return [`Interviews/${name} interview.md`, noteOf(name, company, ROLES[at % ROLES.length] ?? '', stage)]
    }),
  ),
}

/** The export as LinkedIn gives it, with three lines above the names of its columns. */
export function connections(): string {
  const rows = Array.from({ length: 1198 }, (_, at) => {
    const first = FIRST[(at * 7) % FIRST.length] ?? ''
    return `${first},Number${at},https://www.linkedin.com/in/number-${at},,"Company ${at % 90}, Inc.",Manager,${String(1 + (at % 28)).padStart(2, '0')} Mar 20${10 + (at % 15)}`
  })
  return [
    'Notes:',
    '"When exporting your connection data, you may notice that some of the email addresses are missing."',
    '',
    'First Name,Last Name,URL,Email Address,Company,Position,Connected On',
    'Mira,Falk,https://www.linkedin.com/in/mira-falk,,Tindra AB,Head of grid analysis,04 Feb 2021',
    'Pia,Lund,https://www.linkedin.com/in/pia-lund,,Lumora,"Controller, ""grids""",12 May 2019',
    ...rows,
  ].join('\r\n')
}

export { QUESTION }
