import { expect, test } from 'vitest'
import { findPeople } from '../../src/follow-ups/find-people'
import type { PeopleSource } from '../../src/follow-ups/found-people'
import { PeopleIndex } from '../../src/follow-ups/people-index'
import { people, sourceOf } from './people-of'

const notes = Object.fromEntries(
  Array.from({ length: 40 }, (_, place) => [
    `Interviews/${place}.md`,
    { contact: `Ann No${place}`, company: `Acme${place % 4}`, role: 'Lead' },
  ]),
)
const linkedIn = Array.from({ length: 100 }, (_, place) => `Bo,Ho${place},,,Acme${place % 7},Coach,`)

/** Counts how often notes are asked for what they tell. */
function counting(source: PeopleSource): { source: PeopleSource; asked: () => number } {
  let asked = 0
  const tagsOf = (path: string) => {
    asked++
    return source.told.tagsOf(path)
  }
  return { source: { ...source, told: { ...source.told, tagsOf } }, asked: () => asked }
}

test('each text is taken apart once, and none for what is typed', () => {
  const { source, asked } = counting(sourceOf({ notes, linkedIn }))
  const index = new PeopleIndex().prepare(source)
  // 40 names and a role; 100 names and a role.
  expect(index.textsRead).toBe(142)
  expect(asked()).toBe(40)
  for (const typed of ['a', 'an', 'ann', 'ann no3', 'acme1', 'caoch', '']) {
    findPeople(typed, index)
    index.prepare(source)
  }
  expect(index.textsRead).toBe(142)
  expect(asked()).toBe(40)
})

test('where one note is another, one text is taken apart', () => {
  const given = sourceOf({ notes, linkedIn })
  const index = new PeopleIndex().prepare(given)
  const changed = sourceOf({ notes: { ...notes, 'Interviews/7.md': { contact: 'Zed', role: 'Lead' } } })
  index.prepare({ ...changed, connections: given.connections })
  expect(index.textsRead).toBe(143)
  expect(findPeople('zed', index).people).toBe(1)
  expect(findPeople('ann no7', index).people).toBe(0)
})

test('another export is taken apart, and the contacts are matched with it', () => {
  const given = sourceOf({ notes, linkedIn })
  const index = new PeopleIndex().prepare(given)
  const other = sourceOf({ linkedIn: ['Ann,No3,,,Globex,Lead,'] })
  index.prepare({ ...given, connections: other.connections })
  expect(findPeople('bo', index).connections).toBe(0)
  const moved = people(findPeople('ann', index)).filter(({ move }) => move !== null)
  expect(moved.map(({ contact, move }) => `${contact.name} ${move?.company}`)).toEqual(['Ann No3 Globex'])
})

test('what notes tell otherwise is asked for again when its number is another', () => {
  const given = sourceOf({ notes })
  const index = new PeopleIndex().prepare(given)
  const tagged = (version: number): PeopleSource => ({
    ...given,
    told: { ...given.told, tagsOf: (path) => (path === 'Interviews/5.md' ? ['mentor'] : []), version },
  })
  expect(findPeople('mentor', index.prepare(tagged(0))).people).toBe(0)
  expect(findPeople('mentor', index.prepare(tagged(1))).people).toBe(1)
})

test('it is prepared in small steps', () => {
  const many = Array.from({ length: 2000 }, (_, place) => `Bo,Ho${place},,,Acme,Coach,`)
  const index = new PeopleIndex()
  const steps = index.preparing(sourceOf({ notes, linkedIn: many }))
  let count = 0
  while (!steps.next().done) count++
  expect(count).toBeGreaterThanOrEqual(10)
  expect(findPeople('bo', index).connections).toBe(2000)
})
