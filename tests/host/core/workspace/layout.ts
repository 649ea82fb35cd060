import type { ViewState } from 'obsidian'
import type { WorkspaceSidedock, WorkspaceSplit } from './items'
import type { Leaf } from './leaf'
import { LeafHolder, MobileDrawer, Tabs } from './tabs'

export interface SavedLeaf {
  id: string
  type: 'leaf'
  state: ViewState
}

export interface SavedTabs {
  type: 'tabs'
  currentTab: number
  children: SavedLeaf[]
}

export interface SavedSide {
  collapsed: boolean
  children: SavedTabs[]
}

/** The workspace as it was left: `type` and `state` of each view, and which tabs were in front. */
export interface SavedLayout {
  main: { children: SavedTabs[] }
  left: SavedSide
  right: SavedSide
  active: string | null
  lastOpenFiles: string[]
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** Whether something is a layout that `getLayout` gave; what is not is ignored. */
export const isLayout = (value: unknown): value is SavedLayout =>
  isRecord(value) &&
  ['main', 'left', 'right'].every((part) => isRecord(value[part]) && 'children' in value[part])

const savedLeaf = (leaf: Leaf): SavedLeaf => ({ id: leaf.id, type: 'leaf', state: leaf.getViewState() })

const savedTabs = (holder: LeafHolder): SavedTabs => ({
  type: 'tabs',
  currentTab: Math.max(0, holder.current ? holder.children.indexOf(holder.current) : 0),
  children: holder.children.map(savedLeaf),
})

/** The groups of tabs in a part of the workspace. */
export const saved = (part: WorkspaceSplit | LeafHolder): SavedTabs[] =>
  part instanceof LeafHolder ? [savedTabs(part)] : part.children.map(savedTabs)

interface Parts {
  rootSplit: WorkspaceSplit
  leftSplit: WorkspaceSidedock | MobileDrawer
  rightSplit: WorkspaceSidedock | MobileDrawer
}

async function restorePart(
  part: WorkspaceSplit | MobileDrawer,
  groups: SavedTabs[],
  makeLeaf: (holder: LeafHolder) => Leaf,
): Promise<[string, Leaf][]> {
  const restored: [string, Leaf][] = []
  for (const [index, group] of groups.entries()) {
    const holder = part instanceof MobileDrawer ? part : (part.children[index] ?? new Tabs(part))
    if (holder instanceof Tabs && !holder.parent.children.includes(holder)) holder.parent.insert(holder)
    const leaves = group.children.map((child) => ({ leaf: makeLeaf(holder), child }))
    const front = leaves[group.currentTab]?.leaf
    // The tab in front is known before any view is made, or every leaf would be in sight for a moment.
    if (front) holder.select(front)
    for (const { leaf, child } of leaves) {
      await leaf.setViewState({ ...child.state, active: false })
      restored.push([child.id, leaf])
    }
  }
  return restored
}

/** Makes the leaves of a layout. They are given by the names that the layout has for them. */
export async function restoreLayout(
  { main, left, right }: SavedLayout,
  parts: Parts,
  makeLeaf: (holder: LeafHolder) => Leaf,
): Promise<Map<string, Leaf>> {
  const restored = await restorePart(parts.rootSplit, main.children, makeLeaf)
  for (const [part, side] of [
    [parts.leftSplit, left],
    [parts.rightSplit, right],
  ] as const) {
    if (side.collapsed) part.collapse()
    else part.expand()
    restored.push(...(await restorePart(part, side.children, makeLeaf)))
  }
  return new Map(restored)
}
