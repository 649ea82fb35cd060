import type { Debouncer } from 'obsidian'

/**
 * Calls back once, `timeout` after the first call; with `resetTimer` after the last. The arguments are always those of
 * the last call.
 */
export function debounce<T extends unknown[], V>(
  callback: (...args: [...T]) => V,
  timeout = 0,
  resetTimer = false,
): Debouncer<T, V> {
  let timer = 0
  let waiting: [...T] | null = null
  const fire = () => {
    const args = waiting
    timer = 0
    waiting = null
    return args ? callback(...args) : undefined
  }
  const debouncer = Object.assign(
    (...args: [...T]) => {
      waiting = args
      if (timer !== 0 && !resetTimer) return debouncer
      window.clearTimeout(timer)
      timer = window.setTimeout(fire, timeout)
      return debouncer
    },
    {
      cancel() {
        window.clearTimeout(timer)
        timer = 0
        waiting = null
        return debouncer
      },
      run() {
        window.clearTimeout(timer)
        return fire()
      },
    },
  ) as Debouncer<T, V>
  return debouncer
}
