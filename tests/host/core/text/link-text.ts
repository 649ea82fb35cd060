/** Parts a link text into the path and what follows its first `#`, that sign included. */
export function parseLinktext(linktext: string): { path: string; subpath: string } {
  const text = linktext.replace(/\u00a0/g, ' ').trim()
  const at = text.indexOf('#')
  return at < 0 ? { path: text, subpath: '' } : { path: text.slice(0, at), subpath: text.slice(at) }
}

/** The path of a link text, without what names a place inside the note. */
export function getLinkpath(linktext: string): string {
  return parseLinktext(linktext).path
}

/** A heading without what a comparison does not heed: punctuation and runs of spaces. */
export function stripHeading(heading: string): string {
  return heading
    .replace(/[!"#$%&()*+,.:;<=>?@^`{|}~/[\]\\\r\n]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** A heading as it can stand behind the `#` of a link. */
export function stripHeadingForLink(heading: string): string {
  return heading
    .replace(/([:#|^\\\r\n]|%%|\[\[|]])/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
