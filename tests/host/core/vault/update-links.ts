import type { CachedMetadata, Reference } from 'obsidian'
import { parseLinktext } from '../text/link-text'
import type { TFile } from './files'

/** A link as it stands in a note, and what it shall be. */
interface Replacement {
  original: string
  updated: string
}

export interface LinkedNote {
  path: string
  links: { reference: Reference; target: TFile }[]
}

/** The notes that link to some of these files, with the links. */
export function notesLinkingTo(
  targets: ReadonlySet<TFile>,
  notes: { path: string; cache: CachedMetadata | null }[],
  resolve: (linkpath: string, source: string) => TFile | null,
): LinkedNote[] {
  return notes.flatMap(({ path, cache }) => {
    const references = [...(cache?.links ?? []), ...(cache?.embeds ?? []), ...(cache?.frontmatterLinks ?? [])]
    const links = references.flatMap((reference) => {
      const { path: linkpath } = parseLinktext(reference.link)
      const target = linkpath === '' ? null : resolve(linkpath, path)
      return target && targets.has(target) ? [{ reference, target }] : []
    })
    return links.length > 0 ? [{ path, links }] : []
  })
}

/** A note's text with its links leading where they led before their targets were renamed. */
export function withUpdatedLinks(
  text: string,
  { path, links }: LinkedNote,
  linktext: (file: TFile, source: string) => string,
): string {
  const replacements = links.flatMap(({ reference, target }) =>
    replacement(reference, linktext(target, path)),
  )
  return replacements.reduce(
    (updated, { original, updated: link }) => updated.replaceAll(original, link),
    text,
  )
}

function replacement({ link, original }: Reference, name: string): Replacement[] {
  const target = name + parseLinktext(link).subpath
  const wikilink = /^(!?\[\[)[^|\]]*?((?:\\?\|[^\]]*)?\]\])$/.exec(original)
  if (wikilink) return [{ original, updated: `${wikilink[1]}${target}${wikilink[2]}` }]
  const markdown = /^(!?\[[^\]]*\]\()[^)]*(\))$/.exec(original)
  return markdown ? [{ original, updated: `${markdown[1]}${encodeURI(`${target}.md`)}${markdown[2]}` }] : []
}
