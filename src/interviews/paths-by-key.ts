/** The paths that stand under a key. Nearly every key stands for one path, and a set for each would be most of what is kept. */
export class PathsByKey {
  private readonly map = new Map<string, string | Set<string>>()

  add(key: string, path: string): void {
    const paths = this.map.get(key)
    if (paths === undefined) this.map.set(key, path)
    else if (typeof paths !== 'string') paths.add(path)
    else if (paths !== path) this.map.set(key, new Set([paths, path]))
  }

  delete(key: string, path: string): void {
    const paths = this.map.get(key)
    if (paths === path) this.map.delete(key)
    if (typeof paths !== 'object') return
    paths.delete(path)
    const [only] = paths
    if (only === undefined) this.map.delete(key)
    else if (paths.size === 1) this.map.set(key, only)
  }

  of(key: string): Iterable<string> {
    const paths = this.map.get(key)
    if (paths === undefined) return []
    return typeof paths === 'string' ? [paths] : paths
  }

  has(key: string): boolean {
    return this.map.has(key)
  }

  /** Whether more than one path stands under the key. */
  isShared(key: string): boolean {
    return typeof this.map.get(key) === 'object'
  }

  keys(): Iterable<string> {
    return this.map.keys()
  }

  clear(): void {
    this.map.clear()
  }
}
