import type { SectionCache } from 'obsidian'
import { sectionType } from './body'
import { parseMarkdown, rangeOf } from './markdown'

/**
 * The sections of a note without properties, as a list that is filled when somebody needs more of it than what kind of
 * section comes first. That alone is asked of every note of a vault, and its first lines are enough to tell.
 */
export function lazySections(text: string, all: () => SectionCache[]): SectionCache[] {
  const first: SectionCache = {
    get type() {
      return firstType(text) ?? all()[0]?.type ?? ''
    },
    get position() {
      return (all()[0] as SectionCache).position
    },
  }
  return new Proxy<SectionCache[]>([], {
    get: (_, key): unknown => (key === '0' ? first : Reflect.get(all(), key)),
    has: (_, key) => Reflect.has(all(), key),
    ownKeys: () => Reflect.ownKeys(all()),
    getOwnPropertyDescriptor: (_, key) => Reflect.getOwnPropertyDescriptor(all(), key),
  })
}

/** What kind of section comes first; `null` where more than the first paragraph's worth of text has a say in it. */
function firstType(text: string): string | null {
  const lines = /^(?:[ \t]*\r?\n)*((?:[ \t]*\S.*(?:\r?\n|$))+)/.exec(text)?.[1]
  if (lines === undefined || lines.includes('%%')) return null
  // What most notes begin with needs no parser.
  if (/^#{1,6}[ \t]/.test(lines)) return 'heading'
  if (/^\p{L}/u.test(lines) && !lines.includes('|') && !underline.test(lines)) return 'paragraph'
  // What a long paragraph is, its beginning tells, unless a line under it makes it a heading.
  const cut = lines.length > enough && !underline.test(lines)
  const beginning = cut ? lines.slice(0, enough) : lines
  const [block] = parseMarkdown(beginning, 0).tree.children
  if (!block) return null
  const { start, end } = rangeOf(block)
  return sectionType(block, beginning.slice(start, end))
}

const enough = 2_000
const underline = /^[ \t]*[=-]+[ \t]*$/m
