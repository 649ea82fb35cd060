/** Which rows are selected, known by their keys. The one that was selected last is where a range begins. */
export class RowSelection {
  private keys: ReadonlySet<string> = new Set()
  private anchor: string | null = null

  get size(): number {
    return this.keys.size
  }

  has(key: string): boolean {
    return this.keys.has(key)
  }

  /** Selects a row, or lets it go. */
  toggle(key: string): void {
    const keys = new Set(this.keys)
    if (!keys.delete(key)) keys.add(key)
    this.keys = keys
    this.anchor = key
  }

  /** Selects all from where the selection began to `key`, and no others. `order` is every row from top to bottom. */
  extendTo(key: string, order: readonly string[], from = key): void {
    const anchor = this.anchor !== null && order.includes(this.anchor) ? this.anchor : from
    const [first, last] = [order.indexOf(anchor), order.indexOf(key)].sort((a, b) => a - b)
    this.keys = new Set(order.slice(first, (last ?? 0) + 1))
    this.anchor = anchor
  }

  select(keys: readonly string[]): void {
    this.keys = new Set(keys)
    this.anchor = keys[0] ?? null
  }

  clear(): void {
    this.select([])
  }

  /** Rows have other keys from now on. */
  rename(rename: (key: string) => string): void {
    this.keys = new Set([...this.keys].map(rename))
    this.anchor = this.anchor === null ? null : rename(this.anchor)
  }

  /** Lets go what is not shown any more: nobody acts on rows that they do not see. */
  keepOnly(shown: ReadonlySet<string>): void {
    if ([...this.keys].every((key) => shown.has(key))) return
    this.keys = new Set([...this.keys].filter((key) => shown.has(key)))
  }
}
