import type { HostWindow } from './extend'

/** Every window of the app, each with what tells of changes to its document while somebody asks. */
const windows = new Map<HostWindow, MutationObserver | null>()
const looks = new Set<() => void>()

function observe(win: HostWindow): MutationObserver {
  const observer = new win.MutationObserver(() => {
    for (const look of looks) look()
  })
  observer.observe(win.document, { childList: true, subtree: true })
  return observer
}

/** Lets changes to the document of a window be told. */
export function installInsertions(win: HostWindow): void {
  windows.set(win, looks.size > 0 ? observe(win) : null)
}

/** Calls `look` after each change to any window's document, until the returned function is called. */
export function onAnyInsertion(look: () => void): () => void {
  looks.add(look)
  for (const [win, observer] of windows) if (!observer) windows.set(win, observe(win))
  return () => {
    looks.delete(look)
    if (looks.size > 0) return
    for (const [win, observer] of windows) {
      observer?.disconnect()
      windows.set(win, null)
    }
  }
}
