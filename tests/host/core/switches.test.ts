import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { facts, switchesFromEnvironment, switchesOf } from './switches'

describe('the switches', () => {
  test('each have two different readings, and a sentence that says what is unsure', () => {
    for (const { about, likely, unlikely } of Object.values(facts)) {
      expect(likely).not.toBe(unlikely)
      expect(about).toMatch(/^[A-Z].{20,}\.$/)
    }
  })

  test('are named in the readme, all of them', () => {
    const readme = readFileSync(join(import.meta.dirname, '..', 'README.md'), 'utf8')
    expect(Object.keys(facts).filter((name) => !readme.includes(`\`${name}\``))).toEqual([])
  })

  test('are all likely where nothing is asked for, and all unlikely where that is', () => {
    expect(switchesFromEnvironment('')).toEqual(switchesOf('likely'))
    expect(switchesFromEnvironment('unlikely')).toEqual(switchesOf('unlikely'))
    expect(switchesOf('likely').deletedFires).toBe(true)
    expect(switchesOf('unlikely').deletedFires).toBe(false)
  })

  test('can be set one by one', () => {
    const switches = switchesFromEnvironment('unlikely, deletedFires=true, resolvedFires=after-every-batch')
    expect(switches).toEqual(
      switchesOf('unlikely', { deletedFires: true, resolvedFires: 'after-every-batch' }),
    )
  })

  test.each(['unlikley', 'deletedFires', 'deletedFires=maybe', 'toString=true'])('are not %j', (text) => {
    expect(() => switchesFromEnvironment(text)).toThrow('HOST_SWITCHES')
  })
})
