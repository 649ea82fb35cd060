import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { normalizePath } from '../host/core/text/normalize-path'
import { stringifyYaml } from '../host/core/text/yaml'

// What the app itself answered. The host has to answer the same.

interface Answers {
  stringifyYaml: { value: unknown; text: string }[]
}

const data = process.env['SHARED_DATA']
const answers: Answers =
  data === undefined
    ? { stringifyYaml: [] }
    : (JSON.parse(readFileSync(join(data, 'obsidian-answers.json'), 'utf8')) as Answers)

describe.skipIf(data === undefined)("Obsidian's own answers", () => {
  test('there are answers to compare', () => {
    expect(answers.stringifyYaml.length).toBeGreaterThan(0)
  })

  test.each(answers.stringifyYaml)('stringifyYaml writes $text', ({ value, text }) => {
    expect(stringifyYaml(value)).toBe(text)
  })

  // The recording says this one in words.
  test('normalizePath squeezes slashes, cuts them at the ends, makes spaces plain, composes, and knows the root', () => {
    const nfd = 'Cafe\u0301'
    expect(normalizePath(`//a\\\\b/\\${nfd}\u00a0x\u202fy//`)).toBe('a/b/Caf\u00e9 x y')
    expect(normalizePath('')).toBe('/')
    expect(normalizePath('//')).toBe('/')
  })
})
