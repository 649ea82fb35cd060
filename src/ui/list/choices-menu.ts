import type { App, Menu } from 'obsidian'
import { KINDS, type Overview } from '../../follow-ups/follow-up'
import { KIND_HEADINGS } from '../../follow-ups/kind-words'
import { askChoice } from '../forms/choice-form'
import { putBehind } from '../menus/submenu'
import { ALL_BY_DAY, GROUPS, SORTS, type Group, type ListChoices, type Sort } from './list-choices'

const GROUP_NAMES: Readonly<Record<Group, string>> = {
  due: 'When it is due',
  day: 'Day',
  company: 'Company',
  kind: 'Kind',
}

const SORT_NAMES: Readonly<Record<Sort, string>> = {
  day: 'Day',
  lateness: 'Latest for its rhythm first',
}

export interface ChoicesMenu {
  readonly app: App
  readonly choices: ListChoices
  readonly overview: Overview
  /** The companies and tags that there are to choose from. */
  readonly companies: readonly string[]
  readonly tags: readonly string[]
  readonly choose: (choices: ListChoices) => void
}

/** Fills `menu` with what part of the list can be seen, and in which order. */
export function fillChoicesMenu(menu: Menu, given: ChoicesMenu): void {
  const { choices, overview, companies, tags } = given
  const kinds = KINDS.filter((kind) => overview.followUps.some((one) => one.kind === kind))
  const { kind } = choices
  choice(menu, 'Only one kind', 'shapes', given, [
    { name: 'All kinds', isChosen: kind === null, becomes: { kind: null } },
    ...kinds.map((one) => ({
      name: KIND_HEADINGS[one],
      isChosen: kind === one,
      becomes: { kind: one },
    })),
  ])
  if (companies.length > 0)
    question(menu, 'company', 'building-2', companies, given, (company) => ({ company }))
  if (tags.length > 0) question(menu, 'tag', 'tag', tags, given, (tag) => ({ tag }))
  menu.addSeparator()
  choice(
    menu,
    'Group by',
    'rows-3',
    given,
    GROUPS.map((group) => ({
      name: GROUP_NAMES[group],
      isChosen: choices.group === group,
      becomes: { group },
    })),
  )
  choice(
    menu,
    'Sort by',
    'arrow-down-wide-narrow',
    given,
    SORTS.map((sort) => ({
      name: SORT_NAMES[sort],
      isChosen: choices.sort === sort,
      becomes: { sort },
    })),
  )
  if (JSON.stringify(choices) === JSON.stringify(ALL_BY_DAY)) return
  menu.addSeparator()
  menu.addItem((item) =>
    item
      .setTitle('Reset')
      .setIcon('rotate-ccw')
      .onClick(() => given.choose(ALL_BY_DAY)),
  )
}

/** A few to choose from, behind one item. */
function choice(
  menu: Menu,
  title: string,
  icon: string,
  { choices, choose }: ChoicesMenu,
  all: readonly { name: string; isChosen: boolean; becomes: Partial<ListChoices> }[],
): void {
  menu.addItem((item) => {
    item.setTitle(title).setIcon(icon)
    putBehind(item, (submenu) => {
      for (const { name, isChosen, becomes } of all)
        submenu.addItem((one) =>
          one
            .setTitle(name)
            .setChecked(isChosen)
            .onClick(() => choose({ ...choices, ...becomes })),
        )
    })
  })
}

/** Many to choose from, in a dialog in which one types. */
function question(
  menu: Menu,
  what: string,
  icon: string,
  all: readonly string[],
  { app, choices, choose }: ChoicesMenu,
  become: (chosen: string) => Partial<ListChoices>,
): void {
  const ask = async () => {
    const chosen = await askChoice(app, {
      title: `Show only one ${what}`,
      nothing: `There is no such ${what}.`,
      choices: all.map((name) => ({ name, detail: '', value: name })),
    })
    if (chosen !== null) choose({ ...choices, ...become(chosen) })
  }
  menu.addItem((item) =>
    item
      .setTitle(`Only one ${what}…`)
      .setIcon(icon)
      .onClick(() => void ask()),
  )
}
