import type { FollowUp } from '../follow-ups/follow-up'
import type { Action, Place } from './action'
import { ALL } from './all'
import type { Occasion } from './occasion'

/** What a menu offers, each part in its order. */
export interface Offered {
  /** What the follow-ups of the occasion ask for, the likeliest first. */
  readonly likely: readonly Action[]
  readonly others: readonly Action[]
}

/** Every action of a place that applies to an occasion. `hasBegun` tells whether the talk of a follow-up has. */
export function offeredIn(
  place: Place,
  occasion: Occasion,
  hasBegun: (followUp: FollowUp) => boolean,
): Offered {
  const all = ALL.filter((action) => action.places.includes(place) && action.applies(occasion))
  const likely = occasion.followUps.flatMap((followUp) => nearestFirst(all, followUp, hasBegun(followUp)))
  return { likely: [...new Set(likely)], others: all.filter((action) => !likely.includes(action)) }
}

function nearestFirst(actions: readonly Action[], followUp: FollowUp, hasBegun: boolean): Action[] {
  const ranked = actions.flatMap((action) => {
    const rank = action.rank?.(followUp, hasBegun) ?? null
    return rank === null ? [] : [{ action, rank }]
  })
  return ranked.sort((a, b) => a.rank - b.rank).map(({ action }) => action)
}
