import type { Action } from './action'

/** Shows who led to whom. */
export const openIntroductions: Action<never> = {
  id: 'open-introductions',
  name: 'Show who led to whom',
  icon: 'git-fork',
  places: ['palette'],
  dots: false,
  applies: () => true,
  ask: (_, { ask }) => ask.openIntroductions(),
}
