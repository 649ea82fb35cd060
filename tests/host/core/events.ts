/** What `on` hands out, and `offref` takes back. */
export interface EventRef {
  readonly source: Events
  readonly name: string
  readonly callback: Listener
  readonly context: unknown
}

/** Any function at all may listen: what it is called with is the promise of the event's name. */
export type Listener = (...data: never[]) => unknown

/**
 * Named events as the app knows them. Listeners are called in the order in which they came; one that throws stops
 * neither the others nor the code that triggered the event, and its error is reported as uncaught.
 */
export class Events {
  readonly #listeners = new Map<string, EventRef[]>()

  on(name: string, callback: (...data: unknown[]) => unknown, context?: unknown): EventRef {
    return this.listen(name, callback, context)
  }

  /** `on`, for a subclass whose own `on` says what each of its events carries. */
  protected listen(name: string, callback: Listener, context?: unknown): EventRef {
    const ref: EventRef = { source: this, name, callback, context }
    this.#listeners.set(name, [...(this.#listeners.get(name) ?? []), ref])
    return ref
  }

  off(name: string, callback: Listener): void {
    this.#keep(name, (ref) => ref.callback !== callback)
  }

  offref(ref: object): void {
    if (isEventRef(ref)) this.#keep(ref.name, (kept) => kept !== ref)
  }

  trigger(name: string, ...data: unknown[]): void {
    // The list is replaced, never changed, so a listener may take itself or others away while it is walked.
    for (const ref of this.#listeners.get(name) ?? []) this.tryTrigger(ref, data)
  }

  tryTrigger(ref: object, args: unknown[]): void {
    if (!isEventRef(ref)) return
    try {
      ref.callback.apply(ref.context, args as never[])
    } catch (error) {
      reportUncaught(error)
    }
  }

  /** How many listen to an event; a test asks this after an unload. */
  listenerCount(name: string): number {
    return this.#listeners.get(name)?.length ?? 0
  }

  #keep(name: string, wanted: (ref: EventRef) => boolean): void {
    const kept = (this.#listeners.get(name) ?? []).filter(wanted)
    if (kept.length > 0) this.#listeners.set(name, kept)
    else this.#listeners.delete(name)
  }
}

/** Whether this is what `on` handed out; in the app's own types that is an object of which nothing is told. */
export const isEventRef = (ref: object): ref is EventRef => 'source' in ref && ref.source instanceof Events

/** Makes an error uncaught on the real event loop: a test run fails with it, a page shows it in its console. */
export function reportUncaught(error: unknown): void {
  globalThis.setTimeout(() => {
    throw error
  }, 0)
}
