import { Platform, type App } from 'obsidian'
import { showInFolder } from '../vault/hand-over'
import type { CreatedFile } from '../vault/plan'
import type { Offer } from './notices'

const CALENDAR = 'text/calendar'

/** Other ways to a file that the system was asked to open: its folder, or what a phone can share with. */
export function waysTo(app: App, { path, text }: CreatedFile): Offer[] {
  const show = showInFolder(app, path)
  if (show !== null) return [{ text: 'Show in folder', run: show }]
  if (!Platform.isMobile) return []
  const { navigator } = activeWindow
  const files = [new File([text], path.slice(path.lastIndexOf('/') + 1), { type: CALENDAR })]
  if (!('share' in navigator) || !('canShare' in navigator) || !navigator.canShare({ files })) return []
  // Who closes the sheet again has shared nothing, which is no error.
  return [{ text: 'Share', run: () => void navigator.share({ files }).catch(() => {}) }]
}
