import { extend, type HostWindow } from './extend'
import { onAnyInsertion } from './insertions'

type Listener = (this: Document | HTMLElement, event: Event, delegateTarget: HTMLElement) => unknown
interface Delegation {
  type: string
  selector: string
  listener: unknown
  bound: (event: Event) => void
}

function delegating(home: HostWindow) {
  const delegations = new WeakMap<EventTarget, Delegation[]>()
  const listed = (target: EventTarget) => {
    const list = delegations.get(target) ?? []
    delegations.set(target, list)
    return list
  }
  return {
    on(
      target: Document | HTMLElement,
      type: string,
      selector: string,
      listener: Listener,
      options?: boolean | AddEventListenerOptions,
    ) {
      const bound = (event: Event) => {
        const from = event.target as Node | null
        const start = from && 'closest' in from ? (from as Element) : (from?.parentElement ?? null)
        const last = target.nodeType === home.Node.DOCUMENT_NODE ? undefined : (target as HTMLElement)
        const hit = start?.matchParent(selector, last) ?? null
        if (hit) listener.call(target, event, hit as HTMLElement)
      }
      listed(target).push({ type, selector, listener, bound })
      target.addEventListener(type, bound, options)
    },
    off(
      target: Document | HTMLElement,
      type: string,
      selector: string,
      listener: unknown,
      options?: boolean | AddEventListenerOptions,
    ) {
      const list = listed(target)
      const at = list.findIndex(
        (one) => one.type === type && one.selector === selector && one.listener === listener,
      )
      if (at < 0) return
      const [gone] = list.splice(at, 1)
      if (gone) target.removeEventListener(type, gone.bound, options)
    },
  }
}

/** Adds delegated listeners, click and insertion events. */
export function installListeners(win: HostWindow): void {
  const delegations = delegating(win)
  for (const prototype of [win.HTMLElement.prototype, win.Document.prototype]) {
    Object.defineProperties(prototype, {
      on: {
        configurable: true,
        value(this: HTMLElement, ...rest: [string, string, Listener, AddEventListenerOptions?]) {
          delegations.on(this, ...rest)
        },
      },
      off: {
        configurable: true,
        value(this: HTMLElement, ...rest: [string, string, Listener, AddEventListenerOptions?]) {
          delegations.off(this, ...rest)
        },
      },
    })
  }
  extend(win.HTMLElement.prototype, {
    onClickEvent(listener, options) {
      this.addEventListener('click', listener, options)
      this.addEventListener('auxclick', listener, options)
    },
    onNodeInserted(listener, once) {
      let inside = this.isConnected
      const stop = onAnyInsertion(() => {
        const now = this.isConnected
        const inserted = now && !inside
        inside = now
        if (inserted && once) stop()
        if (inserted) listener()
      })
      return stop
    },
    onWindowMigrated(listener) {
      let last = this.win
      return onAnyInsertion(() => {
        if (this.win === last) return
        last = this.win
        listener(last)
      })
    },
    trigger(type) {
      this.dispatchEvent(new win.Event(type, { bubbles: true }))
    },
  })
}
