import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Frame, Page } from 'playwright-core'

const source = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Finding {
  id: string
  help: string
  nodes: { html: string; failureSummary?: string }[]
}

/**
 * What axe finds wrong, one line for each element; nothing is right. A frame, such as the settings window's, is looked at
 * on its own. `within` narrows it to a part of the page.
 */
export async function accessibilityFindings(page: Page | Frame, within?: string): Promise<string[]> {
  await page.evaluate(await source)
  const found = await page.evaluate(
    `axe.run(${within === undefined ? 'document' : JSON.stringify(within)}, { iframes: false }).then((result) => result.violations)`,
  )
  return (found as Finding[]).flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => `${id}: ${help}\n  ${html}\n  ${failureSummary}`),
  )
}
