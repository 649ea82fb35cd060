/** How an HTML block ends: within its first lines where the pattern fits, or before the next blank line. */
export type HtmlBlockEnd = RegExp | 'blank line'

const CONTAINERS =
  'address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|' +
  'fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|' +
  'menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|' +
  'track|ul'

const ATTRIBUTE = '\\s+[a-z_:][\\w:.-]*(?:\\s*=\\s*(?:[^\\s"\'=<>`]+|\'[^\']*\'|"[^"]*"))?'

// The seven starts of https://spec.commonmark.org/0.31.2/#html-blocks, the last one apart.
const STARTS: readonly (readonly [start: RegExp, end: HtmlBlockEnd])[] = [
  [/^<(?:script|pre|style|textarea)(?:\s|>|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^<!--/, /-->/],
  [/^<\?/, /\?>/],
  [/^<![a-z]/i, />/],
  [/^<!\[CDATA\[/, /\]\]>/],
  [new RegExp(`^</?(?:${CONTAINERS})(?:\\s|/?>|$)`, 'i'), 'blank line'],
]
const LONE_TAG = new RegExp(`^(?:<[a-z][a-z0-9-]*(?:${ATTRIBUTE})*\\s*/?>|</[a-z][a-z0-9-]*\\s*>)\\s*$`, 'i')

/** Whether a line, its indentation left out, begins an HTML block, and how that ends. A lone tag interrupts no paragraph. */
export function htmlBlockEnd(line: string, inParagraph: boolean): HtmlBlockEnd | null {
  if (!line.startsWith('<')) return null
  const found = STARTS.find(([start]) => start.test(line))
  if (found) return found[1]
  return !inParagraph && LONE_TAG.test(line) ? 'blank line' : null
}
