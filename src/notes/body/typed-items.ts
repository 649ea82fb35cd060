/**
 * What was typed in one line as several items, taken apart at each `|` but those within links, where it stands between a note and how
 * it is shown. Without spaces around them, blank ones left out.
 */
export function typedItems(text: string): string[] {
  return (text.match(/(?:\[\[[^[\]]*\]\]|[^|])+/g) ?? [])
    .map((item) => item.trim())
    .filter((item) => item !== '')
}
