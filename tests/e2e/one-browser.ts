import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { findBrowser } from '../host/browser/chromium'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the browser of the run listens. */
    browserAddress: string
  }
}

/** Starts one browser for all tests of the run: each start costs a second, and most of a small machine's memory. */
export default async function startBrowser({ provide }: TestProject): Promise<() => Promise<void>> {
  const { executablePath, args, env } = await findBrowser()
  const browser = await chromium.launchServer({ executablePath, args, env: { ...process.env, ...env } })
  provide('browserAddress', browser.wsEndpoint())
  return () => browser.close()
}
