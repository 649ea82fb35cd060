/** The sections of an interview note that we write to, in the order of the built-in template, with their headings there. */
export const SECTION_TITLES = {
  questions: 'Questions',
  notes: 'Notes',
  takeaways: 'Takeaways',
  meaning: 'What it means for me',
  next_steps: 'Next steps',
  promised: 'I promised',
  offered: 'They offered',
  people: 'People to talk to',
  stay_in_touch: 'Stay in touch',
} as const satisfies Record<string, string>

/** Our own name of a section. */
export type SectionName = keyof typeof SECTION_TITLES

export const SECTION_NAMES = Object.keys(SECTION_TITLES) as SectionName[]

/** The section that holds another one. Both are sections by themselves. */
export const HOLDERS: Readonly<Partial<Record<SectionName, SectionName>>> = {
  promised: 'next_steps',
  offered: 'next_steps',
}

/** For each section the headings under which it is found, in any language. The first is written where a note has none. */
export type SectionHeadings = { readonly [name in SectionName]: readonly string[] }

export const USUAL_HEADINGS: SectionHeadings = {
  questions: [SECTION_TITLES.questions],
  notes: [SECTION_TITLES.notes],
  takeaways: [SECTION_TITLES.takeaways],
  meaning: [SECTION_TITLES.meaning],
  next_steps: [SECTION_TITLES.next_steps],
  promised: [SECTION_TITLES.promised],
  offered: [SECTION_TITLES.offered],
  people: [SECTION_TITLES.people],
  stay_in_touch: [SECTION_TITLES.stay_in_touch],
}

/** The same headings without blank ones; a section that is left with none has its usual one. */
export function usableHeadings(headings: SectionHeadings): SectionHeadings {
  const usable: Record<SectionName, readonly string[]> = { ...headings }
  for (const name of SECTION_NAMES) {
    const given = headings[name].filter((heading) => heading.trim() !== '')
    usable[name] = given.length > 0 ? given : USUAL_HEADINGS[name]
  }
  return usable
}
