import type { SearchMatches, SearchMatchPart, SearchResult, SearchResultContainer } from 'obsidian'

type Search = (text: string) => SearchResult | null

const joined = (matches: SearchMatches): SearchMatches => {
  const parts: SearchMatchPart[] = []
  for (const [from, to] of matches) {
    const last = parts.at(-1)
    if (last?.[1] === from) last[1] = to
    else parts.push([from, to])
  }
  return parts
}

/** Finds the characters of a query in their order, anywhere. Fewer gaps and an early start score higher. */
export function prepareFuzzySearch(query: string): Search {
  const wanted = [...query.toLowerCase()].filter((character) => !/\s/.test(character))
  const phrase = query.trim().toLowerCase()
  return (text) => {
    const lower = text.toLowerCase()
    // As it was typed, it is meant: letters that stand apart come after that.
    const whole = lower.indexOf(phrase)
    if (phrase !== '' && whole >= 0) {
      const score = (whole === 0 ? 1 : 0.5) - lower.length / 10_000
      return { score, matches: [[whole, whole + phrase.length]] }
    }
    const matches: SearchMatches = []
    let at = 0
    let score = 0
    for (const character of wanted) {
      const found = startOfWord(lower, character, at) ?? lower.indexOf(character, at)
      if (found < 0) return null
      if (found > at) score -= 0.1 * Math.min(found - at, 10)
      matches.push([found, found + character.length])
      at = found + character.length
    }
    return { score: score - lower.length / 10_000, matches: joined(matches) }
  }
}

/** Where a word starts with the character, unless the very next character is the one. */
function startOfWord(text: string, character: string, from: number): number | null {
  if (text.startsWith(character, from)) return from
  for (let at = text.indexOf(character, from); at >= 0; at = text.indexOf(character, at + 1)) {
    if (at === 0 || /[^\p{L}\p{N}]/u.test(text[at - 1] ?? ' ')) return at
  }
  return null
}

/** Finds every word of a query, as it is written. */
export function prepareSimpleSearch(query: string): Search {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  return (text) => {
    const lower = text.toLowerCase()
    const matches: SearchMatches = []
    for (const word of words) {
      const at = lower.indexOf(word)
      if (at < 0) return null
      matches.push([at, at + word.length])
    }
    return { score: -matches.length, matches: matches.sort(([a], [b]) => a - b) }
  }
}

/** Best first. */
export function sortSearchResults(results: SearchResultContainer[]): void {
  results.sort((a, b) => b.match.score - a.match.score)
}

/** Writes a text with its matches marked. `offset` is where the text begins within what was searched. */
export function renderMatches(
  el: HTMLElement | DocumentFragment,
  text: string,
  matches: SearchMatches | null,
  offset = 0,
): void {
  let at = 0
  for (const [start, end] of matches ?? []) {
    const from = Math.max(at, start + offset)
    const to = Math.min(text.length, end + offset)
    if (to <= from) continue
    el.appendText(text.slice(at, from))
    el.createSpan({ cls: 'suggestion-highlight', text: text.slice(from, to) })
    at = to
  }
  el.appendText(text.slice(at))
}

export function renderResults(el: HTMLElement, text: string, result: SearchResult, offset?: number): void {
  renderMatches(el, text, result.matches, offset)
}
