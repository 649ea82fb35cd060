import {
  SECTION_NAMES,
  SECTION_TITLES,
  type SectionHeadings,
  type SectionName,
} from '../notes/body/section-headings'
import type { Settings } from './settings'

/**
 * The headings under which sections are found. Those of notes from before the user chose their own are found still, unless another
 * section is called so now.
 */
export function ownHeadings({ headings }: Pick<Settings, 'headings'>): SectionHeadings {
  const folded = (text: string) => text.normalize('NFC').toLowerCase()
  const own = new Set(SECTION_NAMES.map((name) => folded(headings[name])))
  const entries = SECTION_NAMES.map((name): [SectionName, readonly string[]] => {
    const usual = SECTION_TITLES[name]
    return [name, own.has(folded(usual)) ? [headings[name]] : [headings[name], usual]]
  })
  return Object.fromEntries(entries) as Record<SectionName, readonly string[]>
}
