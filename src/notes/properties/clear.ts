import { linesOf, type Block } from './block'
import { entriesOf, NOTHING, refuse, type KeyPlan, type Plan } from './planned-splices'
import type { ClearProperty } from './property-edit'
import { replacedIn } from './replaced'

/** Empties a property in each spelling that holds it, or takes its lines away. */
export function planClear(edit: ClearProperty, block: Block): Plan {
  const found = entriesOf(edit, block)
  if ('refusal' in found) return found
  const plans: KeyPlan[] = []
  for (const entry of found.filled) {
    const key = entry.key ?? edit.key
    const replaced = replacedIn(block, entry, edit.understood)
    if (edit.remove) {
      plans.push({ key, splices: [{ ...linesOf(block, entry), insert: '' }], expected: undefined, replaced })
    } else if (entry.colonEnd === null) {
      return refuse('unusual-value', block, entry, `\`${key}\` is written with a question mark`)
    } else {
      plans.push({
        key,
        splices: [{ from: entry.colonEnd, to: entry.contentEnd, insert: '' }],
        expected: null,
        replaced,
      })
    }
  }
  return plans.length > 0 ? { plans } : NOTHING
}
