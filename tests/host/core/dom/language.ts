import { extend, type HostWindow } from './extend'

type Realm = Pick<HostWindow, 'Array' | 'Math' | 'Number' | 'Object' | 'String'>

/** Adds Obsidian's helpers for arrays, strings, numbers and objects to one realm. */
export function installLanguageHelpers(realm: Realm): void {
  extend(realm.Object, {
    isEmpty: (object) => Object.keys(object).length === 0,
    each(object, callback, context) {
      for (const [key, value] of Object.entries(object)) {
        if (callback.call(context, value, key) === false) return false
      }
      return true
    },
  })
  extend(realm.Array, { combine: (arrays) => arrays.reduce((all, some) => all.concat(some), []) })
  const prototype: unknown[] = realm.Array.prototype
  extend(prototype, {
    first() {
      return this[0]
    },
    last() {
      return this[this.length - 1]
    },
    contains(target) {
      return this.includes(target)
    },
    remove(target) {
      for (let at = this.indexOf(target); at >= 0; at = this.indexOf(target, at)) this.splice(at, 1)
    },
    shuffle() {
      for (let at = this.length - 1; at > 0; at--) {
        const other = Math.floor(Math.random() * (at + 1))
        ;[this[at], this[other]] = [this[other], this[at]]
      }
      return this
    },
    unique() {
      return [...new Set(this)]
    },
  })
  extend(realm.Math, {
    clamp: (value, min, max) => Math.min(Math.max(value, min), max),
    square: (value) => value * value,
  })
  extend(realm.String, { isString: (value): value is string => typeof value === 'string' })
  extend(realm.Number, { isNumber: (value): value is number => typeof value === 'number' })
  extend(realm.String.prototype, {
    contains(target) {
      return this.includes(target)
    },
    format(...values) {
      return this.replace(/\{(\d+)\}/g, (whole, index: string) => values[Number(index)] ?? whole)
    },
  })
}
