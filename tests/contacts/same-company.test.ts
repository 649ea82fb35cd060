import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { companyName, isLegalForm } from '../../src/contacts/company-name'
import { isSameCompany, othersAtCompany } from '../../src/contacts/same-company'
import { contactsOf } from './contacts-of'

const SAME: readonly (readonly [one: string, other: string, because: string])[] = [
  ['Acme', 'Acme', 'it is the same name'],
  ['Acme', 'ACME', 'case is a matter of logos'],
  ['Acme Health', '  acme   health ', 'spaces are typed by accident'],
  ['Acme', '[[Acme]]', 'a link is a way to write the name'],
  ['Acme', '[[Companies/Acme]]', 'the folder of the note is no part of the name'],
  ['Acme', '[[acme-inc|Acme]]', 'a link is read by what it shows'],
  ['Acme', 'Acme GmbH', 'GmbH is a legal form'],
  ['ACME Inc.', 'Acme, Inc', 'so is Inc, with comma and dot or without'],
  ['Acme GmbH', 'Acme Inc.', 'people mean the employer, whichever of its legal bodies'],
  ['Acme', 'The Acme Company', 'the article and Company frame the name'],
  ['Acme Corp.', 'Acme Corporation', 'a form and its abbreviation'],
  ['Acme Ltd', 'Acme Limited', 'a form and its abbreviation'],
  ['Acme', 'Acme LLC', 'LinkedIn has the form, a note mostly not'],
  ['Acme', 'Acme L.L.C.', 'initials with dots'],
  ['Acme', 'Acme GmbH & Co. KG', 'a form made of three'],
  ['Acme', 'Acme Pty Ltd', 'an Australian form made of two'],
  ['Siemens', 'Siemens AG', 'a German form'],
  ['SAP', 'SAP SE', 'a European form'],
  ['Danone', 'Danone S.A.', 'a French form with dots'],
  ['Ferrari', 'Ferrari S.p.A.', 'an Italian form with dots'],
  ['Enel', 'Enel SpA', 'an Italian form without'],
  ['Maersk', 'Maersk A/S', 'a Danish form with a stroke'],
  ['Volvo', 'Volvo AB', 'a Swedish form'],
  ['Nokia', 'Nokia Oyj', 'a Finnish form'],
  ['Philips', 'Philips N.V.', 'a Dutch form'],
  ['Allegro', 'Allegro Sp. z o.o.', 'a Polish form of four words'],
  ['Avast', 'Avast s.r.o.', 'a Czech form'],
  ['トヨタ自動車', 'トヨタ自動車株式会社', 'a Japanese form, written without a space'],
  ['华为', '华为有限公司', 'a Chinese form, written without a space'],
  ['Ромашка', 'ООО «Ромашка»', 'a Russian form in front, and quotation marks'],
  ['Nestlé', 'Nestle', 'accents are left out where a keyboard has none'],
  ['Citroën', 'CITROEN', 'a diaeresis and capitals'],
  ['Ørsted', 'Orsted', 'a letter that English has not'],
  ['L’Oréal', "L'Oreal", 'two signs for the apostrophe'],
  ['McDonald’s', 'McDonalds', 'an apostrophe is often left out'],
  ['Johnson & Johnson', 'Johnson and Johnson', '& is and'],
  ['Marks & Spencer', 'Marks&Spencer', 'spaces around & come and go'],
  ['Müller & Söhne', 'Müller und Söhne GmbH', '& is und in German'],
  ['Coca-Cola', 'Coca Cola', 'a hyphen is a space'],
  ['GitHub', 'Git Hub', 'a name of two words that are written as one'],
  ['I.B.M.', 'IBM', 'initials with dots'],
  ['Amazon.com, Inc.', 'Amazon', 'the address of the site is used as a name'],
  ['Ｓｏｎｙ', 'Sony', 'full width, as Japanese keyboards write it'],
  ['T-Mobile', 'TMobile', 'a hyphen comes and goes'],
  ['Co-op', 'Coop', 'a part of a name that looks like a form is none'],
  ['AT&T', 'AT and T', '& within a name is and too'],
  ['H&M', 'H & M', 'spaces around & come and go in initials, too'],
  ['3M', '3M Company', 'a name that begins with a number'],
  ['Société Générale', 'SOCIETE GENERALE S.A.', 'accents, capitals and a form at once'],
  ['Dr. Oetker', 'Dr Oetker KG', 'the dot of an abbreviation'],
  ['The Company', 'the company', 'where only a form is left, it is the name'],
]

const NOT_SAME: readonly (readonly [one: string, other: string, because: string])[] = [
  ['Meta', 'Metaplan', 'one word begins with the other'],
  ['Apple', 'Applebee’s', 'one word begins with the other'],
  ['Acme', 'Acme Health', 'another word makes another company'],
  ['Acme', 'Acme Group', 'a group has other companies too'],
  ['Acme Bank', 'Acme Health', 'sisters share a word'],
  ['Apple', 'Apple Bank', 'a bank of that name has nothing to do with it'],
  ['Delta', 'Delta Dental', 'a word that many companies begin with'],
  ['Bosch', 'Bosch Rexroth', 'a daughter hires for itself'],
  ['General Electric', 'General Motors', 'the first word is common'],
  ['United', 'United Airlines', 'it may be United anything'],
  ['Shell', 'Seashell', 'one word ends with the other'],
  ['Ford', 'Oxford', 'one word ends with the other'],
  ['Stripe', 'Stride', 'a letter makes another company'],
  ['Day Spa', 'Day', 'a spa is no S.p.A.'],
  ['SAS Institute', 'Institute', 'a form in front is a name'],
  ['Y Combinator', 'Combinator', 'a y in front is no and'],
  ['Booking.com', 'Booking Holdings', 'another word makes another company'],
  ['Hotels', 'Hotel', 'one letter more'],
  ['Boots', 'Marks and Spencer and Boots', 'a list holds it'],
  ['ハ', 'パ', 'marks of kana are no accents'],
  ['Studio 54', 'Studio 55', 'numbers are names'],
  ['Acme UK', 'Acme', 'the branch of a country hires for itself'],
  ['Deutsche Bahn', 'Deutsche Bank', 'the last letter makes another company'],
  ['AS Roma', 'Roma', 'a form in front is a name'],
  ['Coop', 'Co', 'a name is no form that it begins with'],
  ['Samsung', '삼성', 'nobody can tell what another script means'],
  ['3M', '4M', 'numbers are names'],
  ['H&M', 'HM', '& is a word, and not nothing'],
  ['UN Women', 'UN', 'a part of it hires for itself'],
  ['Unilever', 'Uni Leverkusen', 'one begins with the other once the space is gone'],
  ['Mercedes-Benz', 'Mercedes', 'half of a name of two'],
  ['Alpha', 'Alphabet', 'one word begins with the other'],
  ['Co', 'Inc', 'what has nothing but forms is told apart by them'],
  ['C++', 'C', 'signs that only seem to be nothing'],
]

describe('a table of companies', () => {
  test('has at least sixty pairs', () => {
    expect(SAME.length + NOT_SAME.length).toBeGreaterThanOrEqual(60)
  })

  test.each(SAME)('%s and %s are the same: %s', (one, other) => {
    expect([isSameCompany(one, other), isSameCompany(other, one)]).toEqual([true, true])
  })

  test.each(NOT_SAME)('%s and %s are not: %s', (one, other) => {
    expect([isSameCompany(one, other), isSameCompany(other, one)]).toEqual([false, false])
  })
})

test('no company is the same as no company', () => {
  expect(isSameCompany(null, null)).toBe(false)
  expect(isSameCompany('', '')).toBe(false)
  expect(isSameCompany('?', '!')).toBe(false)
  expect(isSameCompany('?', ' ? ')).toBe(true)
  expect(isSameCompany('Acme', null)).toBe(false)
})

const word = fc
  .string({ unit: fc.constantFrom(...'bcdfghjklmnpqrtvw'), minLength: 4, maxLength: 9 })
  .filter((one) => !isLegalForm(one))

test('a name is the same with every legal form behind it, in every case', () => {
  const form = fc.constantFrom(
    ', Inc.',
    ' GmbH',
    ' AG',
    ' Ltd',
    ' & Co. KG',
    ' S.A.',
    ' LLC',
    ' Company',
    ' plc',
  )
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 3 }),
      form,
      fc.boolean(),
      (words, behind, isUpper) => {
        const name = words.join(' ')
        expect(isSameCompany(name, `${isUpper ? name.toUpperCase() : name}${behind}`)).toBe(true)
      },
    ),
  )
})

test('a name is never the same with letters or a word more', () => {
  fc.assert(
    fc.property(word, word, fc.boolean(), (one, more, isWord) => {
      expect(isSameCompany(one, isWord ? `${one} ${more}` : one + more)).toBe(false)
      expect(isSameCompany(one, isWord ? `${more} ${one}` : more + one)).toBe(false)
    }),
  )
})

test('sameness goes on: of three that share a key, all are the same', () => {
  const names = [...SAME, ...NOT_SAME].flatMap(([one, other]) => [one, other])
  for (const one of names) {
    for (const other of names)
      expect(isSameCompany(one, other)).toBe(companyName(one).key === companyName(other).key)
  }
})

test('whoever is at the same company in another spelling is among the others there', () => {
  const { all } = contactsOf({
    'Interviews/a.md': { contact: 'Ann', company: 'Acme' },
    'Interviews/b.md': { contact: 'Bea', company: '[[Acme GmbH]]' },
    'Interviews/c.md': { contact: 'Cid', company: 'Acme Health' },
    'Interviews/d.md': { contact: 'Dot' },
  })
  const [ann] = all.filter(({ name }) => name === 'Ann')
  expect(ann && othersAtCompany(ann, all).map(({ name }) => name)).toEqual(['Bea'])
})
