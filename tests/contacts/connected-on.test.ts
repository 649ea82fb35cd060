import { expect, test } from 'vitest'
import { readConnectedOn } from '../../src/contacts/connected-on'

test.each([
  ['12 Mar 2024', '2024-03-12'],
  ['1 Mar 2022', '2022-03-01'],
  ['01 January 2024', '2024-01-01'],
  ['29 Feb 2024', '2024-02-29'],
  ['31 DEC 2020', '2020-12-31'],
  ['Mar 12, 2024', '2024-03-12'],
  ['March 12 2024', '2024-03-12'],
  ['2024-03-12', '2024-03-12'],
  ['2024-03-12T08:30:00Z', '2024-03-12'],
  ['12. März 2024', '2024-03-12'],
  ['3. Okt. 2023', '2023-10-03'],
  ['12 août 2021', '2021-08-12'],
  ['12 juil. 2021', '2021-07-12'],
  ['12 juin 2021', '2021-06-12'],
  ['12 de marzo de 2024', '2024-03-12'],
  ['12 ene 2024', '2024-01-12'],
  ['12 mei 2024', '2024-05-12'],
  ['12 dez 2024', '2024-12-12'],
])('%s is %s', (text, day) => {
  expect(readConnectedOn(text)).toBe(day)
})

test.each([
  '',
  '03/04/2024',
  '12.03.2024',
  '30 Feb 2024',
  '12 Foo 2024',
  'Mar 2024',
  '12 Mar 24',
  '2024-13-01',
  'today',
])('“%s” is no day that is sure', (text) => {
  expect(readConnectedOn(text)).toBeNull()
})
