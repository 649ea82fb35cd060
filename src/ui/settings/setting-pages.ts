import type { SettingDefinitionList, SettingDefinitionPage } from 'obsidian'
import type { Weekday } from '../../days/calendar-day'
import { SECTION_NAMES, SECTION_TITLES, type SectionName } from '../../notes/body/section-headings'
import { heading } from '../../settings/settings'
import { isLastWorkingDay, WEEK, weekdayName, weekendWords } from '../../settings/weekend'

/** The key of the switch for one day of the weekend. */
export type WeekendKey = `weekend.${Weekday}`

/** The day that a switch of the weekend stands for, or null where `key` is none of them. */
export function weekdayOfKey(key: string): Weekday | null {
  return WEEK.find((day) => key === `weekend.${day}`) ?? null
}

/** A page with a switch for each day of the week. The last working day cannot be switched off. */
export function weekendPage(current: () => readonly Weekday[]): SettingDefinitionPage<WeekendKey> {
  return {
    type: 'page',
    name: 'Weekend',
    desc: 'Days on which you do not wait for an answer.',
    displayValue: () => weekendWords(current()),
    items: WEEK.map((day) => ({
      name: weekdayName(day),
      control: {
        type: 'toggle',
        key: `weekend.${day}`,
        disabled: () => isLastWorkingDay(current(), day),
      },
    })),
  }
}

/** The key of the field for the heading of one section. */
export type HeadingKey = `headings.${SectionName}`

/** The section whose heading a field is for, or null where `key` is none of them. */
export function sectionOfKey(key: string): SectionName | null {
  return SECTION_NAMES.find((name) => key === `headings.${name}`) ?? null
}

/** A page with a field for the heading of each section. */
export function headingsPage(): SettingDefinitionPage<HeadingKey> {
  return {
    type: 'page',
    name: 'Section headings',
    desc: 'How the sections of your notes are called, in your own language.',
    items: SECTION_NAMES.map((name) => ({
      name: SECTION_TITLES[name],
      control: {
        type: 'text',
        key: `headings.${name}`,
        placeholder: SECTION_TITLES[name],
        defaultValue: SECTION_TITLES[name],
        validate: (value: unknown) =>
          value === '' || heading(value) !== undefined ? undefined : 'Write the words of a heading.',
      },
    })),
  }
}

type List = Required<Pick<SettingDefinitionList<never>, 'emptyState' | 'items' | 'addItem' | 'onDelete'>>

/** A page with a list of things to add and to remove. */
export function listPage({
  name,
  desc,
  ...list
}: List & { readonly name: string; readonly desc: string }): SettingDefinitionPage<never> {
  const { length } = list.items
  return {
    type: 'page',
    name,
    desc,
    displayValue: length === 0 ? 'None' : String(length),
    items: [{ type: 'list', ...list }],
  }
}
