import { expect, test } from 'vitest'
import { profileOf } from '../../src/contacts/linkedin-profile'

test.each([
  'https://www.linkedin.com/in/ana-ruiz',
  'https://www.linkedin.com/in/ana-ruiz/',
  'http://de.linkedin.com/in/Ana-Ruiz?trk=people',
  'linkedin.com/in/ana-ruiz/en',
  'www.linkedin.com/in/ana-ruiz#about',
  '/in/ana-ruiz',
  'https://www.linkedin.com/in/an%61-ruiz',
])('%s is one profile', (address) => {
  expect(profileOf(address)).toBe('ana-ruiz')
})

test('a profile with letters of other scripts is the same encoded and not', () => {
  expect(profileOf('https://www.linkedin.com/in/jos%C3%A9-ruiz')).toBe(profileOf('linkedin.com/in/josé-ruiz'))
  expect(profileOf('https://www.linkedin.com/in/%E7%94%B0')).toBe(profileOf('https://www.linkedin.com/in/田'))
})

test.each([
  null,
  '',
  'Ana Ruiz',
  'https://www.linkedin.com/company/acme',
  'https://example.com/in/ana',
  'https://linkedin.com/in/',
])('%s is none', (address) => {
  expect(profileOf(address)).toBeNull()
})

test('an address that is encoded wrongly is taken as it is', () => {
  expect(profileOf('https://www.linkedin.com/in/100%')).toBe('100%')
})
