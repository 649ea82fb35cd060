/** Where the app keeps what belongs to one vault on one device. A browser's `localStorage` is one. */
export type KeyValueStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

export function memoryStore(): KeyValueStore {
  const values = new Map<string, string>()
  return {
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
  }
}

/** `App#loadLocalStorage` and its counterpart: JSON under the vault's own key. */
export class LocalStorage {
  constructor(
    private readonly store: KeyValueStore,
    private readonly vaultId: string,
  ) {}

  load(key: string): unknown {
    const text = this.store.getItem(this.#key(key))
    if (text === null) return null
    try {
      return JSON.parse(text) as unknown
    } catch {
      return null
    }
  }

  save(key: string, data: unknown): void {
    if (data === null || data === undefined) this.store.removeItem(this.#key(key))
    else this.store.setItem(this.#key(key), JSON.stringify(data))
  }

  #key(key: string): string {
    return `${this.vaultId}-${key}`
  }
}
