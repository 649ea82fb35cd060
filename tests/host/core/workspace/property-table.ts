import type { App, TFile } from 'obsidian'

const shown = (value: unknown): string => {
  if (typeof value === 'string') return value
  return value === null || value === undefined ? '' : JSON.stringify(value)
}

/** Draws the properties that the cache knows of a note, to be read only. Nothing is drawn where there are none. */
export function drawProperties(el: HTMLElement, app: App, file: TFile | null): void {
  el.empty()
  const properties = file && app.metadataCache.getFileCache(file)?.frontmatter
  if (!properties || Object.keys(properties).length === 0) return
  const box = el.createDiv({ cls: 'metadata-container', attr: { role: 'group', 'aria-label': 'Properties' } })
  box.createDiv({ cls: 'metadata-properties-heading', text: 'Properties' })
  const table = box.createDiv('metadata-properties')
  for (const [key, value] of Object.entries(properties)) {
    const row = table.createDiv({ cls: 'metadata-property', attr: { 'data-property-key': key } })
    row.createDiv({ cls: 'metadata-property-key', text: key })
    const valueEl = row.createDiv('metadata-property-value')
    if (!Array.isArray(value)) valueEl.setText(shown(value))
    else for (const one of value) valueEl.createSpan({ cls: 'multi-select-pill', text: shown(one) })
  }
}
