import { KINDS, type Kind } from '../../follow-ups/follow-up'
import { member } from './view-choices'

export const GROUPS = ['due', 'day', 'company', 'kind'] as const
export const SORTS = ['day', 'lateness'] as const

/** What the list is grouped by: by when it is due (overdue, today …), by each day, by company, or by what it is. */
export type Group = (typeof GROUPS)[number]

/** What is on top: what was due first, or what is latest for how often one is in touch. */
export type Sort = (typeof SORTS)[number]

/** What of the list the user wants to see, and in which order. */
export interface ListChoices {
  /** What was typed: words of names, companies and roles. */
  readonly typed: string
  readonly kind: Kind | null
  readonly company: string | null
  /** A tag without `#`. */
  readonly tag: string | null
  readonly group: Group
  readonly sort: Sort
}

/** The whole list, by when it is due. */
export const ALL_BY_DAY: ListChoices = {
  typed: '',
  kind: null,
  company: null,
  tag: null,
  group: 'due',
  sort: 'day',
}

/** Whether only a part of the list is shown. */
export function isFiltered({ typed, kind, company, tag }: ListChoices): boolean {
  return typed.trim() !== '' || kind !== null || company !== null || tag !== null
}

/** The choices that a stored view state holds; what is not understood counts as not chosen. */
export function readListChoices(state: unknown): ListChoices {
  const text = (key: string) => {
    const value = member(state, key)
    return typeof value === 'string' && value !== '' ? value : null
  }
  const oneOf = <T extends string>(all: readonly T[], key: string) =>
    all.find((one) => one === member(state, key)) ?? null
  return {
    typed: text('filter') ?? '',
    kind: oneOf(KINDS, 'kind'),
    company: text('company'),
    tag: text('tag'),
    group: oneOf(GROUPS, 'group') ?? ALL_BY_DAY.group,
    sort: oneOf(SORTS, 'sort') ?? ALL_BY_DAY.sort,
  }
}

/** The choices as a view state holds them. */
export function storedListChoices({ typed, ...others }: ListChoices): Record<string, unknown> {
  return { filter: typed, ...others }
}
