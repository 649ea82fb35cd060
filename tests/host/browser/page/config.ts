import type { PageConfig } from '../page-html'

const isConfig = (value: unknown): value is PageConfig =>
  typeof value === 'object' &&
  value !== null &&
  'vaultName' in value &&
  'vaultId' in value &&
  'plugins' in value &&
  Array.isArray(value.plugins)

/** What the server wrote into the page. */
export function readConfig(doc: Document): PageConfig {
  const config: unknown = JSON.parse(doc.querySelector('#config')?.textContent ?? 'null')
  if (!isConfig(config)) throw new Error('The page has no configuration')
  return config
}
