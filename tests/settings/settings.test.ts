import { describe, expect, test } from 'vitest'
import { DEFAULT_SETTINGS, readSettings } from '../../src/settings/settings'

describe('the days of the weekend', () => {
  test.each([
    [
      [5, 6],
      [5, 6],
    ],
    [
      [5, 5, 6],
      [5, 6],
    ],
    [[], []],
    [[7, 6, 1.5, '0'], [6]],
    [
      [0, 1, 2, 3, 4, 5, 5],
      [0, 1, 2, 3, 4, 5],
    ],
  ])('%j are %j', (stored, weekend) => {
    expect(readSettings({ weekend: stored }).weekend).toEqual(weekend)
  })

  test.each([[[0, 1, 2, 3, 4, 5, 6]], ['6'], [null]])(
    '%j is none, so that a day to work is left',
    (stored) => {
      expect(readSettings({ weekend: stored }).weekend).toEqual(DEFAULT_SETTINGS.weekend)
    },
  )
})
