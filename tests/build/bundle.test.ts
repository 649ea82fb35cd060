import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'informational-interviews-'))

const build = (name: string, ...more: string[]) => {
  const file = join(folder, name)
  execFileSync(process.execPath, ['esbuild.config.mjs', file, ...more], { stdio: 'pipe' })
  return readFileSync(file)
}

describe('the bundle that Obsidian loads', () => {
  let first: Buffer
  beforeAll(() => {
    first = build('first.js')
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it('is the same, byte for byte, when it is built again', () => {
    expect(build('second.js').equals(first)).toBe(true)
  })

  it('fails above its budget, and says by how much', () => {
    const over = () => build('over.js', '--budget', String(first.length - 1))
    expect(over).toThrow(`main.js has ${first.length} bytes; the budget is ${first.length - 1}.`)
    expect(build('at.js', '--budget', String(first.length)).length).toBe(first.length)
  })

  it('asks for no module but obsidian, so that it also loads on a phone', () => {
    const asked = [...first.toString().matchAll(/\brequire\(["']([^"']+)["']\)/g)].map(([, name]) => name)
    expect([...new Set(asked)]).toEqual(['obsidian'])
    expect(builtinModules.filter((name) => asked.includes(name))).toEqual([])
  })

  it('talks to no network and evaluates no text', () => {
    const text = first.toString()
    expect(text).not.toMatch(/\b(?:fetch|XMLHttpRequest|WebSocket|requestUrl|sendBeacon|EventSource)\b/)
    expect(text).not.toMatch(/\beval\(|new Function\(|innerHTML/)
  })

  it('makes no formatter of Intl when it loads, which would take longer than all the rest', () => {
    const load = join(import.meta.dirname, '..', 'bench', 'load.mjs')
    const told = execFileSync(process.execPath, [load, join(folder, 'first.js')], { encoding: 'utf8' })
    expect(JSON.parse(told)).toMatchObject({ made: [] })
  })

  it('holds no path of the machine that built it', () => {
    expect(first.toString()).not.toContain(process.cwd())
  })
})
