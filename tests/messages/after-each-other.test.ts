import { expect, test } from 'vitest'
import { draftMessage } from '../../src/messages/message-draft'
import { longestFormula } from '../e2e/alike'

const VALUES = {
  first_name: 'Hal',
  company: 'Acme',
  my_name: 'Kim Lee',
  talked_in: 'in March 2026',
  last_in_touch: 'in March 2026',
  quiet_for: 'more than a year',
}

// They can follow each other in any order, and who gets both is to hear something new.
test('no message to somebody known has more than five words in a row in common with one of another kind', () => {
  const told = (kind: 'check-in' | 'reconnect' | 'share-news', turns: number, reason: string) =>
    Array.from({ length: turns }, (_, turn) => draftMessage(kind, { ...VALUES, reason }, { turn }).body)
  const kinds = [told('check-in', 5, 'One.'), told('reconnect', 3, 'Two.'), told('share-news', 1, 'Three.')]
  for (const [at, messages] of kinds.entries()) {
    for (const other of kinds.slice(at + 1).flat()) {
      for (const message of messages)
        expect(longestFormula(message, other).split(' ').length, `${message}\n\n${other}`).toBeLessThan(6)
    }
  }
})
