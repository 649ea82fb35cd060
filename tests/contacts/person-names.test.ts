import { describe, expect, test } from 'vitest'
import { firstName, isolated, namesTogether } from '../../src/contacts/person-names'

describe('the first name', () => {
  test.each([
    ['Jane Doe', 'Jane'],
    ['Jean-Luc Picard', 'Jean-Luc'],
    ['D’Arcy Wentworth', 'D’Arcy'],
    ['محمد علي', 'محمد'],
    ['Ødegaard Åse', 'Ødegaard'],
    ['Zoë Ångström', 'Zoë'],
    ['Doe, Jane', 'Jane'],
    ['Jane Doe, PhD', 'Jane'],
    ['Jane Doe, Junior', 'Jane'],
    ['O’Connor, Sinéad Mary', 'Sinéad'],
    ['Dr. Jane Doe', 'Jane'],
    ['Prof Jane Doe', 'Jane'],
    ['Prof. Dr. Jane Doe', 'Jane'],
    ['PROF. DR. MED. Jane Doe', 'Jane'],
    ['Prof. Dr.-Ing. Jane Doe', 'Jane'],
    ['Herr Dr. Jörg Müller', 'Jörg'],
    ['Mme Élodie Marchetti', 'Élodie'],
    ['Sra. Beatriz Quiroga', 'Beatriz'],
    ['Doña Beatriz Quiroga', 'Beatriz'],
    ['Doe, Dr. Jane', 'Jane'],
    ['Dr. phil. Jane Doe', 'Jane'],
    ['Dr. Phil Collins', 'Phil'],
    ['Dr. rer. nat. Jane Doe', 'Jane'],
    ['Dr. h.c. Jane Doe, PhD', 'Jane'],
    ['Don Norman', 'Don'],
    ['Phil Collins', 'Phil'],
  ])('of %s is %s', (name, expected) => {
    expect(firstName(name)).toBe(expected)
  })

  test.each([
    ['a single name', 'Oscar'],
    ['a title and a surname', 'Dr. Quist'],
    ['titles and a surname', 'Frau Prof. Dr. Quist'],
    ['a title without a full stop and a surname', 'Frau Doe'],
    ['a title and a surname of two words', 'Dr. van Gogh'],
    ['a title before an initial', 'Dr. J. Doe'],
    ['a title and a surname that begins like a first name', 'Mme Le Bihan'],
    ['titles alone', 'Prof. Dr.'],
    ['an initial', 'J. Doe'],
    ['an initial behind a comma', 'Doe, J.'],
    ['a particle', 'van Gogh Vincent'],
    ['a Japanese name, with the family name first', '山田 太郎'],
    ['a Korean name', '김 민준'],
    ['the name of a file', '2026-01-05 Acme'],
    ['an emoji', '🌻 Jane'],
    ['nothing', ''],
  ])('is the whole name for %s', (_, name) => {
    expect(firstName(name)).toBe(name)
  })
})

test('a name from right to left takes nothing of the sentence with it', () => {
  expect(isolated('דנה')).toBe('\u2068דנה\u2069')
  expect(isolated('Jane')).toBe('Jane')
})

test('several names are put together', () => {
  expect(namesTogether(['Jane'])).toBe('Jane')
  expect(namesTogether(['Jane', 'Ali'])).toBe('Jane and Ali')
  expect(namesTogether(['Jane', 'Ali', 'Sam', 'Kim'])).toBe('Jane and 3 others')
})
