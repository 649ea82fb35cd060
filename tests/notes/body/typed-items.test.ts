import { describe, expect, it } from 'vitest'
import { typedItems } from '../../../src/notes/body/typed-items'

describe('several items in one line', () => {
  it.each([
    ['Why?| How? |', ['Why?', 'How?']],
    ['What of [[Jane Doe|Jane]]?', ['What of [[Jane Doe|Jane]]?']],
    ['Why?|What of [[a|b]] and [[c|d]]?|How?', ['Why?', 'What of [[a|b]] and [[c|d]]?', 'How?']],
    ['[[never closed|x', ['[[never closed', 'x']],
    ['[[a]]|[[b]]', ['[[a]]', '[[b]]']],
    ['||', []],
    ['', []],
  ])('%j is %j', (typed, items) => {
    expect(typedItems(typed)).toEqual(items)
  })
})
