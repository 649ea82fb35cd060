import type { App, TFile } from 'obsidian'

/** A link to a note as a property holds it, which reads as the note's name. */
export function linkTo({ metadataCache }: App, file: TFile): string {
  const link = metadataCache.fileToLinktext(file, '', true)
  return link === file.basename ? `[[${link}]]` : `[[${link}|${file.basename}]]`
}
