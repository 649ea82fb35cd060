/**
 * What was typed in one line as several items, taken apart at each `|` but those within links, where it stands between a note and how
 * it is shown. Without spaces around them, blank ones left out.
 */
export function typedItems(text: string): string[] {
  return (text.match(/(?:\[\[[^[\]]*\]\]|[^|])+/g) ?? [])
    .map((item) => item.trim())
    .filter((item) => item !== '')
}

const LIST_MARK = /^(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(?:\[.\][ \t]+)?/u

/** What was typed in several lines as items, one a line, without the marks of a list where somebody typed them. */
export function typedLines(text: string): string[] {
  return text
    .split(/[\r\n]+/)
    .map((line) => line.trim().replace(LIST_MARK, '').trim())
    .filter((line) => line !== '')
}
