import { App } from './core/app'
import type { HostWindow } from './core/dom/extend'
import { MemoryDisk } from './core/memory-disk'
import { memoryStore } from './core/local-storage'
import { RunningApp } from './core/running-app'
import { type Switches, switchesOf } from './core/switches'
import { Shell } from './core/workspace/shell'
import { ControlledClock } from './node/controlled-clock'
import { domWindow } from './node/dom-window'

export interface FaceUnderTest {
  app: App
  clock: ControlledClock
  disk: MemoryDisk
  running: RunningApp
  shell: Shell
  win: HostWindow
  /** Presses a key where the focus is. */
  press: (key: string, modifiers?: KeyboardEventInit) => void
  /** Lets everything that is due now happen. */
  settle: () => Promise<void>
}

interface FaceOptions {
  files?: Record<string, string>
  switches?: Partial<Switches>
  device?: 'desktop' | 'phone'
  layout?: unknown
  /** Registers views and the like, as plugins do before the layout is there. */
  before?(shell: Shell): void
}

/** An app over a vault in memory whose face is in a document without a picture, on a clock that stands still. */
export async function startFace(options: FaceOptions = {}): Promise<FaceUnderTest> {
  const clock = new ControlledClock('2026-11-23')
  const win = domWindow(clock)
  Object.defineProperty(globalThis, 'window', { configurable: true, value: win })
  Object.defineProperty(globalThis, 'document', { configurable: true, value: win.document })
  const disk = new MemoryDisk(options.files ?? {}, { now: () => clock.now() })
  const switches = switchesOf('likely', options.switches)
  const shells: Shell[] = []
  const running = new RunningApp({
    disk,
    clock,
    switches,
    device: options.device ?? 'desktop',
    store: memoryStore(),
    world: () => ({ modules: {}, window: win }),
    makeFace(parts) {
      const shell = new Shell(parts)
      shells.push(shell)
      options.before?.(shell)
      return shell
    },
  })
  await running.start([], options.layout)
  const [shell] = shells
  if (!shell) throw new Error('The app made no face')
  const settle = () => clock.advance(100)
  await settle()
  return {
    app: running.app,
    clock,
    disk,
    running,
    shell,
    win,
    settle,
    press(key, modifiers = {}) {
      const { activeElement, body } = window.activeDocument
      const { KeyboardEvent } = window.activeWindow as HostWindow
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...modifiers })
      ;(activeElement ?? body).dispatchEvent(event)
    },
  }
}
