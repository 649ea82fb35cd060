import { parse, stringify } from 'yaml'

export interface YamlRules {
  uniqueKeys?: boolean
}

/** Reads YAML as the app does: dates stay text, nothing at all is `null`, and what is broken throws. */
export function parseYaml(text: string, { uniqueKeys = true }: YamlRules = {}): unknown {
  return parse(text, { uniqueKeys, logLevel: 'error' })
}

/** Writes YAML as the app does: `null` as nothing (or as `null`, where that is asked for), never wrapped, no anchors. */
export function stringifyYaml(value: unknown, nullText = ''): string {
  return stringify(value, { nullStr: nullText, lineWidth: 0, aliasDuplicateObjects: false })
}
