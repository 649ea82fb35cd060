import { companyName } from '../../contacts/company-name'
import { capital, type DayWords } from '../../days/day-words'
import { KINDS } from '../../follow-ups/follow-up'
import { KIND_HEADINGS, NO_COMPANY } from '../../follow-ups/kind-words'
import type { ListChoices } from './list-choices'
import { sectionNamed, type Item, type Section, type SectionKey } from './sections'

/** More groups than these would be more heads than rows. */
const MOST_GROUPS = 50

/** The sections whose rows are grouped otherwise where the user wants that; the others are about something else than what is next. */
const NEXT: ReadonlySet<string> = new Set<SectionKey>(['overdue', 'today', 'upcoming', 'later', 'to-ask'])

const COMPANY = 'company:'

/** Whether a section holds the people of one company alone. */
export function isCompanyGroup(key: string): boolean {
  return key.startsWith(COMPANY)
}

/** The group of a row: what tells it from others, and what stands over it. */
interface GroupOf {
  readonly key: string
  readonly title: string
  /** Groups stand in this order where they have one, else in that of the first row of each. */
  readonly rank?: number
}

/** The sections, with what is next grouped as the user wants it; all others stand behind that as they are. */
export function groupedBy(
  group: ListChoices['group'],
  sections: readonly Section[],
  words: DayWords,
): Section[] {
  if (group === 'due') return [...sections]
  const isGrouped = ({ key }: Section) => NEXT.has(key) && !(group === 'day' && key === 'later')
  const groups = new Map<string, GroupOf & { readonly items: Item[] }>()
  for (const item of sections.filter(isGrouped).flatMap(({ items }) => items)) {
    const of = groupOf(item, group, words)
    const found = groups.get(of.key)
    if (found) found.items.push(item)
    else groups.set(of.key, { ...of, items: [item] })
  }
  const inOrder = [...groups.values()].sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
  const rest = inOrder.slice(MOST_GROUPS).flatMap(({ items }) => items)
  return [
    ...inOrder.slice(0, MOST_GROUPS).map(({ key, title, items }) => ({ key, title, items })),
    ...(rest.length > 0 ? [{ key: 'group:rest', title: 'All others', items: rest }] : []),
    ...sections.filter((section) => !isGrouped(section)),
  ]
}

function groupOf(item: Item, group: 'day' | 'company' | 'kind', words: DayWords): GroupOf {
  if (item.of !== 'follow-up') return { key: 'group:', title: '' }
  const { kind, company, due, daysOverdue } = item.followUp
  switch (group) {
    case 'kind':
      return { key: `kind:${kind}`, title: KIND_HEADINGS[kind], rank: KINDS.indexOf(kind) }
    case 'company': {
      const { key } = companyName(company ?? '')
      // Who is nowhere stands behind all others.
      return key === '' || company === null
        ? { key: COMPANY, title: NO_COMPANY, rank: 1 }
        : { key: `${COMPANY}${key}`, title: company }
    }
    case 'day':
      if (due === null) return { ...sectionNamed('to-ask'), rank: 2 }
      if (daysOverdue > 0) return { ...sectionNamed('overdue'), rank: 0 }
      return due === words.today
        ? { ...sectionNamed('today'), rank: 0 }
        : { key: `day:${due}`, title: capital(words.name(due)), rank: 1 }
  }
}
