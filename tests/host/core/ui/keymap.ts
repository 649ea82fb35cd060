import type {
  KeymapContext,
  KeymapEventHandler,
  KeymapEventListener,
  Modifier,
  PaneType,
  Scope as RealScope,
  UserEvent,
} from 'obsidian'

const onMac = () => window.navigator.platform.startsWith('Mac')

function isModifier(event: UserEvent, modifier: Modifier): boolean {
  switch (modifier) {
    case 'Ctrl':
      return event.ctrlKey
    case 'Meta':
      return event.metaKey
    case 'Shift':
      return event.shiftKey
    case 'Alt':
      return event.altKey
    case 'Mod':
      return onMac() ? event.metaKey : event.ctrlKey
  }
}

const spelled = (modifiers: Modifier[]): string =>
  modifiers
    .map((modifier) => (modifier === 'Mod' ? (onMac() ? 'Meta' : 'Ctrl') : modifier))
    .sort()
    .join(',')

const held = (event: KeyboardEvent): string =>
  spelled((['Ctrl', 'Meta', 'Shift', 'Alt'] as const).filter((modifier) => isModifier(event, modifier)))

const contextOf = (event: KeyboardEvent): KeymapContext => ({
  modifiers: held(event),
  key: event.key,
  vkey: event.code.replace(/^(Key|Digit)/, ''),
})

interface Handler extends KeymapEventHandler {
  func: KeymapEventListener
}

/** Keys that mean something while this scope is on top. What it does not know is asked of its parent. */
export class Scope {
  readonly #handlers: Handler[] = []

  constructor(readonly parent?: RealScope) {}

  register(modifiers: Modifier[] | null, key: string | null, func: KeymapEventListener): KeymapEventHandler {
    const handler: Handler = { scope: this, modifiers: modifiers && spelled(modifiers), key, func }
    this.#handlers.push(handler)
    return handler
  }

  unregister(handler: KeymapEventHandler): void {
    const at = this.#handlers.findIndex((one) => one === handler)
    if (at >= 0) this.#handlers.splice(at, 1)
  }

  /** What the first handler for the key answered; `false` keeps the browser from doing its own with it. */
  handleKey(event: KeyboardEvent, context: KeymapContext): unknown {
    const handler = this.#handlers.find((one) => matches(one, context))
    if (handler) return handler.func(event, context)
    return this.parent instanceof Scope ? this.parent.handleKey(event, context) : undefined
  }
}

function matches(handler: Handler, { modifiers, key, vkey }: KeymapContext): boolean {
  if (handler.modifiers !== null && handler.modifiers !== modifiers) return false
  if (handler.key === null) return true
  return [key?.toLowerCase(), vkey.toLowerCase()].includes(handler.key.toLowerCase())
}

/** The stack of scopes. Keys go to the topmost; where none was pushed, to `base`: the active view's, else the app's. */
export class Keymap {
  readonly #stack: RealScope[] = []
  /** Whose keys count where nothing was pushed. */
  base: () => RealScope = () => new Scope()

  static isModifier(event: UserEvent, modifier: Modifier): boolean {
    return isModifier(event, modifier)
  }

  static isModEvent(event?: UserEvent | null): PaneType | boolean {
    if (!event) return false
    if ('button' in event && event.button === 1) return 'tab'
    if (!isModifier(event, 'Mod')) return false
    if (!event.altKey) return 'tab'
    return event.shiftKey ? 'window' : 'split'
  }

  pushScope(scope: RealScope): void {
    this.#stack.push(scope)
  }

  popScope(scope: RealScope): void {
    const at = this.#stack.lastIndexOf(scope)
    if (at >= 0) this.#stack.splice(at, 1)
  }

  /** Listens to the keys of one window until the returned function is called. */
  listen(win: Window): () => void {
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing) return
      const scope = this.#stack.at(-1) ?? this.base()
      if (!(scope instanceof Scope) || scope.handleKey(event, contextOf(event)) !== false) return
      event.preventDefault()
      event.stopPropagation()
    }
    // Before anything on the page: the app decides first.
    win.addEventListener('keydown', onKey, true)
    return () => win.removeEventListener('keydown', onKey, true)
  }
}
