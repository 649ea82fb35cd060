import { expect, it } from 'vitest'
import { companyInWords, theirWork } from '../../src/messages/their-work'

it.each([
  ['Head of research', 'Klarsund Energy', 'your work as head of research at Klarsund Energy'],
  ['Senior user researcher', 'Klarsund', 'your work as senior user researcher at Klarsund'],
  ['Senior User Researcher', 'Klarsund', 'your work as Senior User Researcher at Klarsund'],
  ['CTO', 'Acme', 'your work as CTO at Acme'],
  ['UX researcher', null, 'your work as UX researcher'],
  ['Designer', 'Tidewrack', 'your work as designer at Tidewrack'],
  ['Kuratorin', 'Wattenhaus', 'your work as Kuratorin at Wattenhaus'],
  ['Leiter Fahrgastinformation', 'Obermeer', 'your work as Leiter Fahrgastinformation at Obermeer'],
  ['Profesora de diseño', 'Papierboot', 'your work as Profesora de diseño at Papierboot'],
  ['Head of research at Klarsund', 'Klarsund Energy', 'your work as Head of research at Klarsund'],
  ['Acme founder', 'Acme', 'your work as Acme founder'],
  [null, 'Acme', 'your work at Acme'],
  [null, null, ''],
  [' ', ' ', ''],
  ['Trains the dispatchers', 'Lindwurm', 'your work at Lindwurm'],
  ['Installer, now support', 'Klarsund', 'your work at Klarsund'],
  ['Freelance, two days each', 'Tidewrack', 'your work at Tidewrack'],
  ['Macht einen Podcast über Berufswechsel', null, ''],
  ['Ticketing', 'Obermeer', 'your work at Obermeer'],
  ['Product management', 'Acme', 'your work at Acme'],
  ['Retired planner', 'Acme', ''],
  ['Former head of design', 'Acme', ''],
  ['Rentner, war Stadtplaner', 'Acme', ''],
  ['Information architect', 'Acme', 'your work as information architect at Acme'],
  ['Designer', 'Freelance', 'your work as designer'],
])('of %j at %j is said %j', (role, company, words) => {
  expect(theirWork(role, company)).toBe(words)
})

it.each(['Freelance', 'self-employed', 'Universität', ' '])('nobody works at %j', (company) => {
  expect(companyInWords(company).trim()).toBe('')
})
