/** Whether two values that YAML can hold are the same, in the order of lists and of keys too. */
export function deepEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => deepEqual(item, b[index]))
  }
  if (a instanceof Map && b instanceof Map) return deepEqual([...a], [...b])
  return false
}
