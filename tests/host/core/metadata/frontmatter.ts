import type { FrontMatterCache, FrontmatterLinkCache } from 'obsidian'
import { parseYaml } from '../text/yaml'
import { decodedAddress, isInternal, wikilinkParts } from './link-text'

export interface PropertyRules {
  duplicateKeysBreakProperties: boolean
  linksInsideTextCount: boolean
}

/** The properties that a block holds; `null` for what is broken, empty, or no map. */
export function readProperties(block: string, rules: PropertyRules): FrontMatterCache | null {
  try {
    const value = parseYaml(block, { uniqueKeys: rules.duplicateKeysBreakProperties })
    return isMap(value) ? value : null
  } catch {
    return null
  }
}

/** The links that stand in properties; one in a list or a map has a key such as `people.0`. */
export function propertyLinks(properties: FrontMatterCache, rules: PropertyRules): FrontmatterLinkCache[] {
  const links: FrontmatterLinkCache[] = []
  const walk = (value: unknown, key: string) => {
    if (typeof value === 'string') links.push(...linksIn(value, rules).map((link) => ({ ...link, key })))
    else if (typeof value === 'object' && value !== null) {
      for (const [name, inner] of Object.entries(value)) walk(inner, key === '' ? name : `${key}.${name}`)
    }
  }
  walk(properties, '')
  return links
}

function linksIn(text: string, rules: PropertyRules): Omit<FrontmatterLinkCache, 'key'>[] {
  const pattern = /\[\[([^[\]]+)\]\]|\[([^[\]]*)\]\((?:<([^<>]+)>|([^\s()]+))\)/g
  return [...text.matchAll(pattern)].flatMap((match) => {
    const [original, inner, shown = '', angled, plain = ''] = match
    if (original !== text.trim() && !rules.linksInsideTextCount) return []
    if (inner !== undefined) return [{ ...wikilinkParts(inner), original }]
    const address = angled ?? plain
    return isInternal(address) ? [{ link: decodedAddress(address), original, displayText: shown }] : []
  })
}

const isMap = (value: unknown): value is FrontMatterCache =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
