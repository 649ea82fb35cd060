/** Three people as they stand in the notes before the first of the quarters, and the eighteen who come later. */

export const JANE = 'Interviews/Jane Doe interview.md'
export const SAM = 'Interviews/Sam Lee interview.md'
export const HAL = 'Interviews/Hal Berg interview.md'

const jane = `---
contact: Jane Doe
company: Acme
role: Head of repair
email: jane@acme.example
interview_on: 2025-12-11
outcome: held
thanked_on: 2025-12-12
tags:
  - informational-interview
---

## Takeaways

- Start where you are
- She thinks of leaving
- Small jobs teach more than big ones

## Next steps

- [ ] Visit a repair café and count what comes in

### I promised

- [ ] Send the photo of the chair

### They offered

- [ ] To read my letter

## Stay in touch
`

// With line ends of Windows, a comment and another list style.
const sam = `---
contact: "Sam Lee" # from the choir
company: Obermeer
email: sam@obermeer.example
interview_on: 2025-12-09
thanked_on: 2025-12-10
last_contact: 2025-12-10
tags: [informational-interview]
---

## Takeaways

* Being early is half of the work

## Stay in touch

* 2025-12-10: thanked him for the tea
`.replace(/\n/g, '\r\n')

const hal = `---
contact: Hal Berg
role: Watchmaker
introduced_by: Sam Lee
interview_on: 2026-03-05
outcome: held
thanked_on: 2026-03-06
tags:
  - informational-interview
---

## Takeaways

- A good tool is one that you can mend
`

export const FIRST_NOTES: Readonly<Record<string, string>> = { [JANE]: jane, [SAM]: sam, [HAL]: hal }

const NAMES =
  `Ada Fink,Ben Roth,Cleo Marsh,Dag Holm,Eva Brandt,Finn Odel,Gus Tarn,Ida Voss,Joy Lund,Kai Stern,Lea Wolf,Max Adler,
Nia Frost,Ole Krog,Pia Rosen,Quinn Hart,Rosa Blum,Tim Vogel`.split(/,\s*/)

/** Eighteen talks of a busy spring, each thanked for, so that all are to be written to in summer. */
export const BUSY_SPRING: Readonly<Record<string, string>> = Object.fromEntries(
  NAMES.map((name, place) => {
    const day = `2027-03-${String(place + 10)}`
    const lines = ['---', `contact: ${name}`, `interview_on: ${day}`, `thanked_on: ${day}`]
    return [
      `Interviews/${name} interview.md`,
      [...lines, 'tags:', '  - informational-interview', '---', ''].join('\n'),
    ]
  }),
)

/** The same eighteen once they were written to, a week before the last of the quarters. */
export const WRITTEN_TO: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(BUSY_SPRING).map(([path, text]) => [
    path,
    text.replace('tags:', 'last_contact: 2027-10-04\ntags:'),
  ]),
)
