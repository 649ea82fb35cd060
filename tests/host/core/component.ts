import { isEventRef } from './events'

/** All that a parent needs of a child. */
type Child = Pick<Component, 'load' | 'unload'>

type DomTarget = Pick<EventTarget, 'addEventListener' | 'removeEventListener'>

/**
 * Something with a life: what is registered with it ends when it is unloaded, its children first. `window` is the
 * app's own, which every face puts in place before it makes an app.
 */
export class Component {
  #loaded = false
  readonly #children: Child[] = []
  readonly #endings: (() => unknown)[] = []

  /** Gives what `onload` gave, so that whoever loads a plugin can wait for it. */
  load(): void | Promise<void> {
    if (this.#loaded) return
    this.#loaded = true
    const loading = this.onload()
    for (const child of [...this.#children]) void child.load()
    return loading
  }

  onload(): void | Promise<void> {}

  unload(): void {
    if (!this.#loaded) return
    this.#loaded = false
    for (let child = this.#children.pop(); child; child = this.#children.pop()) child.unload()
    for (let end = this.#endings.pop(); end; end = this.#endings.pop()) end()
    this.onunload()
  }

  onunload(): void {}

  addChild<T extends Child>(component: T): T {
    this.#children.push(component)
    if (this.#loaded) void component.load()
    return component
  }

  removeChild<T extends Child>(component: T): T {
    const at = this.#children.indexOf(component)
    if (at >= 0) {
      this.#children.splice(at, 1)
      component.unload()
    }
    return component
  }

  register(callback: () => unknown): void {
    this.#endings.push(callback)
  }

  registerEvent(ref: object): void {
    if (isEventRef(ref)) this.register(() => ref.source.offref(ref))
  }

  registerDomEvent<K extends keyof WindowEventMap>(
    target: Window,
    type: K,
    callback: (this: HTMLElement, event: WindowEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void
  registerDomEvent<K extends keyof DocumentEventMap>(
    target: Document,
    type: K,
    callback: (this: HTMLElement, event: DocumentEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void
  registerDomEvent<K extends keyof HTMLElementEventMap>(
    target: HTMLElement,
    type: K,
    callback: (this: HTMLElement, event: HTMLElementEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void
  registerDomEvent(
    target: DomTarget,
    type: string,
    callback: (this: HTMLElement, event: never) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void {
    const listener = callback as EventListener
    target.addEventListener(type, listener, options)
    this.register(() => target.removeEventListener(type, listener, options))
  }

  registerInterval(id: number): number {
    this.register(() => window.clearInterval(id))
    return id
  }
}
