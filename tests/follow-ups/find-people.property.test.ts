import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isLegalForm } from '../../src/contacts/company-name'
import { findPeople } from '../../src/follow-ups/find-people'
import { PeopleIndex } from '../../src/follow-ups/people-index'
import type { Notes } from '../contacts/contacts-of'
import { found, names, people, sourceOf } from './people-of'

const PASSED_OVER = ['and', 'the', 'for', 'who', 'with', 'from']
const letters = 'abdeéioüklmnrstvß'
const word = fc
  .string({ unit: fc.constantFrom(...letters), minLength: 3, maxLength: 9 })
  .filter((one) => !isLegalForm(one) && !PASSED_OVER.includes(one))
const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '))
const notesOf = (all: readonly { name: string; company: string }[]): Notes =>
  Object.fromEntries(
    all.map(({ name: contact, company }, place) => [`Interviews/${place}.md`, { contact, company }]),
  )
const everybody = fc.array(fc.record({ name, company: name }), { minLength: 1, maxLength: 6 })

const withoutAccents = (text: string) => text.normalize('NFD').replace(/\p{Mn}/gu, '')

test('every word of a name, and every beginning of one, finds whoever bears it', () => {
  fc.assert(
    fc.property(everybody, fc.nat(), fc.nat(), fc.boolean(), (all, who, cut, isUpper) => {
      const { name: sought } = all[who % all.length] ?? { name: '' }
      for (const one of sought.split(' ')) {
        const begun = one.slice(0, 3 + (cut % one.length))
        const typed = withoutAccents(isUpper ? begun.toUpperCase() : begun)
        // `ß` in capitals is longer than what was cut from it.
        expect(names(typed, { notes: notesOf(all) })).toContain(sought)
      }
    }),
  )
})

test('every word of a company finds whoever is there, in any order of the words', () => {
  fc.assert(
    fc.property(everybody, fc.nat(), (all, who) => {
      const { name: sought, company } = all[who % all.length] ?? { name: '', company: '' }
      for (const typed of [...company.split(' '), company.split(' ').reverse().join(' ')])
        expect(names(typed, { notes: notesOf(all) })).toContain(sought)
    }),
  )
})

test('a part of a company’s word, or more than it, finds nobody', () => {
  const plain = fc.string({ unit: fc.constantFrom(...'bdgkm'), minLength: 5, maxLength: 9 })
  fc.assert(
    fc.property(plain, fc.nat(), fc.boolean(), (company, at, isStart) => {
      // Two letters less are no typing error.
      const cut = 1 + (at % (company.length - 3))
      const typed = isStart ? company.slice(0, cut + 1) : company.slice(cut + 1)
      const given = { notes: notesOf([{ name: 'Ann', company }]), linkedIn: [`Bo,Ho,,,${company},,`] }
      const isNear = company.length - typed.length < 2
      if (!isNear) expect(found(typed, given).companies).toEqual([])
      expect(found(`${company}xyz`, given).companies).toEqual([])
    }),
  )
})

test('one typing error in a long word finds it all the same', () => {
  const long = fc.string({ unit: fc.constantFrom(...'bdegkmort'), minLength: 6, maxLength: 10 })
  const error = fc.constantFrom('more', 'less', 'other', 'changed')
  fc.assert(
    fc.property(
      long,
      error,
      fc.nat(),
      fc.constantFrom('name', 'company', 'role'),
      (one, kind, place, where) => {
        const at = place % (one.length - 1)
        const [before, after] = [one.slice(0, at), one.slice(at)]
        const typed = {
          more: `${before}z${after}`,
          less: before + after.slice(1),
          other: `${before}z${after.slice(1)}`,
          changed: before + (after[1] ?? '') + (after[0] ?? '') + after.slice(2),
        }[kind]
        const note = { contact: 'Ann', company: 'Acme', [where === 'name' ? 'contact' : where]: one }
        expect(people(found(typed ?? '', { notes: { 'Interviews/a.md': note } }))).toHaveLength(1)
      },
    ),
  )
})

test('an index that has seen other days of the vault finds what a new one finds', () => {
  fc.assert(
    fc.property(everybody, everybody, everybody, word, (before, after, connected, typed) => {
      const linkedIn = connected.map(({ name: who, company }) => `${who},Ho,,,${company},,`)
      const kept = new PeopleIndex().prepare(
        sourceOf({ notes: notesOf(before), linkedIn: linkedIn.slice(1) }),
      )
      const source = sourceOf({ notes: notesOf(after), linkedIn })
      kept.prepare(source)
      const anew = new PeopleIndex().prepare(source)
      for (const one of [
        typed,
        after[0]?.name ?? '',
        after[0]?.company ?? '',
        connected[0]?.company ?? '',
        '',
      ])
        expect(findPeople(one, kept)).toEqual(findPeople(one, anew))
    }),
    { numRuns: 50 },
  )
})
