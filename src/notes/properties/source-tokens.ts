import type { CST } from 'yaml'

const BESIDE_CONTENT: ReadonlySet<string> = new Set(['space', 'newline', 'comment'])

/** The colon of `key: value`. */
export function mapValueIndicator(tokens: readonly CST.SourceToken[]): CST.SourceToken | undefined {
  return tokens.find((token) => token.type === 'map-value-ind')
}

/** Just after an item's last character, comments and blank lines left out; undefined where it holds only those. */
export function itemEnd(item: CST.CollectionItem): number | undefined {
  const value = item.value && tokenEnd(item.value)
  if (value !== undefined) return value
  const tokens = [...item.start, ...(item.sep ?? [])].filter(({ type }) => !BESIDE_CONTENT.has(type))
  const ends = tokens.map((token) => token.offset + token.source.length)
  if (item.key) ends.push(tokenEnd(item.key) ?? 0)
  return ends.length > 0 ? Math.max(...ends) : undefined
}

/** Just after a node's last character, comments and blank lines left out. */
export function tokenEnd(token: CST.Token): number | undefined {
  switch (token.type) {
    case 'block-map':
    case 'block-seq':
      return lastEnd(token.items)
    case 'flow-collection':
      return endOf(token.end.find(({ type }) => type === 'flow-map-end' || type === 'flow-seq-end'))
    case 'block-scalar': {
      const headerEnd = endOf(token.props.at(-1))
      // With `+` in its header, a block of text owns the blank lines below it.
      const keeps = token.props.some(
        (prop) => prop.type === 'block-scalar-header' && prop.source.includes('+'),
      )
      const content = keeps ? token.source.replace(/\r?\n$/, '') : token.source.trimEnd()
      return headerEnd === undefined ? undefined : headerEnd + content.length
    }
    case 'document':
      return undefined
    default:
      return endOf(token)
  }
}

function lastEnd(items: readonly CST.CollectionItem[]): number | undefined {
  const ends = items.map(itemEnd).filter((end) => end !== undefined)
  return ends.at(-1)
}

function endOf(token: CST.Token | undefined): number | undefined {
  return token && 'source' in token ? token.offset + token.source.length : undefined
}
