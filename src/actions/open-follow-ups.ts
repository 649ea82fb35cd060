import type { Action } from './action'

/** Opens the list of follow-ups. */
export const openFollowUps: Action<never> = {
  id: 'open-follow-ups',
  name: 'Open follow-ups',
  icon: 'message-circle',
  places: ['palette'],
  dots: false,
  applies: () => true,
  ask: (_, { ask }) => ask.openFollowUps(),
}
