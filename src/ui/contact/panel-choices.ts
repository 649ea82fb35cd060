import { member } from '../list/view-choices'
import { PANEL_SECTIONS, type PanelSectionKey } from './panel-sections'

/** Which sections the user has folded or opened. */
export type FoldedSections = Readonly<Partial<Record<PanelSectionKey, boolean>>>

/** From a stored view state; null where it says nothing of it. What is not understood counts as not chosen. */
export function readFoldedSections(stored: unknown): FoldedSections | null {
  if (typeof stored !== 'object' || stored === null) return null
  const folded: Partial<Record<PanelSectionKey, boolean>> = {}
  for (const key of PANEL_SECTIONS) {
    const isFolded = member(stored, key)
    if (typeof isFolded === 'boolean') folded[key] = isFolded
  }
  return folded
}
