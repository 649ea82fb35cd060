import { expect, test } from 'vitest'
import { ownHeadings } from '../../src/settings/own-headings'
import { USUAL_HEADINGS } from '../../src/notes/body/section-headings'
import { DEFAULT_SETTINGS } from '../../src/settings/settings'

const usual = DEFAULT_SETTINGS.headings

test('where the user chose none, sections are found under the usual headings', () => {
  const found = ownHeadings(DEFAULT_SETTINGS)
  expect(found.notes).toEqual(USUAL_HEADINGS.notes)
})

test('sections of notes from before the user chose a heading are found still', () => {
  const found = ownHeadings({ headings: { ...usual, notes: 'Mitschrift' } })
  expect(found.notes).toEqual(['Mitschrift', 'Notes'])
  expect(found.takeaways[0]).toBe('Takeaways')
})

test('a usual heading that is another section’s now is that section’s alone, whatever its case', () => {
  const found = ownHeadings({ headings: { ...usual, notes: 'Mitschrift', takeaways: 'NOTES' } })
  expect(found.notes).toEqual(['Mitschrift'])
  expect(found.takeaways).toEqual(['NOTES', 'Takeaways'])
})
