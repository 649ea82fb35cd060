import type { Frame, Page } from 'playwright-core'
import { expect } from 'vitest'
import { accessibilityFindings } from './accessibility'
import type { OpenedPage } from './browser'

/** The buttons of which a part is beyond the left or right edge, by what they say. */
const cutOff = (at: Page | Frame) =>
  at.locator('button:visible').evaluateAll((els) =>
    els.flatMap((el) => {
      const { left, right } = el.getBoundingClientRect()
      return left < 0 || right > innerWidth ? [el.textContent] : []
    }),
  )

/** Takes a picture of what is there, lets axe look for what is wrong with it, and minds that no button is cut off. A window within the page is looked at alone. */
export async function lookAt(
  opened: OpenedPage,
  name: string,
  at: Page | Frame = opened.page,
): Promise<void> {
  await opened.screenshot(name)
  expect(await cutOff(at), name).toEqual([])
  expect(await accessibilityFindings(at), name).toEqual([])
}
