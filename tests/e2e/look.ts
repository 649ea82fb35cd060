import type { Frame, Page } from 'playwright-core'
import { expect } from 'vitest'
import { accessibilityFindings } from './accessibility'
import type { OpenedPage } from './browser'

/** Takes a picture of what is there, and lets axe look for what is wrong with it. A window within the page is looked at alone. */
export async function lookAt(
  opened: OpenedPage,
  name: string,
  at: Page | Frame = opened.page,
): Promise<void> {
  await opened.screenshot(name)
  expect(await accessibilityFindings(at), name).toEqual([])
}
