import { execFile } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'

// Each call is a process of its own, as it is for whoever types it. On a machine that is busy with three other things one took half a minute
// to start, and a limit is there to catch what hangs.
vi.setConfig({ testTimeout: 240_000 })

const project = resolve(import.meta.dirname, '..', '..', '..')

interface Outcome {
  code: number
  stdout: string
  stderr: string
}

const call = (...argv: string[]) =>
  new Promise<Outcome>((done) => {
    const script = join(project, 'tests', 'host', 'command-line.mjs')
    execFile(process.execPath, [script, ...argv], (error, stdout, stderr) => {
      done({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr })
    })
  })

const interview = `---
contact: Jane Doe
interview_on: 2026-01-05
thanked_on: 2026-01-06
tags: [informational-interview]
---
`

let folder: string
let outside: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'host-vault-'))
  outside = mkdtempSync(join(tmpdir(), 'host-outside-'))
  mkdirSync(join(folder, 'Interviews'))
  mkdirSync(join(folder, '.git'))
  writeFileSync(join(folder, 'Interviews', 'Jane Doe interview.md'), interview)
  writeFileSync(join(folder, '.git', 'Hidden.md'), interview.replace('Jane', 'Hidden'))
  writeFileSync(join(folder, 'not utf-8.md'), Buffer.from([0xff, 0xfe, 0x00, 0x41]))
  writeFileSync(join(folder, 'huge.md'), 'word '.repeat(1_000_000))
  writeFileSync(join(outside, 'Other.md'), interview.replace('Jane', 'Other'))
  symlinkSync(outside, join(folder, 'out'))
  symlinkSync(join(outside, 'Other.md'), join(folder, 'Other.md'))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
  rmSync(outside, { recursive: true })
})

const due = (...more: string[]) =>
  call(`vault=${folder}`, 'today=2026-11-23', 'informational-interviews:due', ...more)

describe('the command line', () => {
  test('answers a verb over a folder of notes, on the day that is asked for, and says nothing else', async () => {
    const { code, stdout, stderr } = await due('format=json')
    expect([code, stderr]).toEqual([0, ''])
    const answer = JSON.parse(stdout) as { today: string; followUps: { contact: string; due: string }[] }
    expect(answer.today).toBe('2026-11-23')
    expect(answer.followUps.map(({ contact, due }) => [contact, due])).toEqual([['Jane Doe', '2026-04-05']])
  })

  test('leaves the folder as it was', () => {
    const names = ['.git', 'Interviews', 'Other.md', 'huge.md', 'not utf-8.md', 'out']
    expect(readdirSync(folder)).toEqual(names)
    expect(readFileSync(join(folder, 'Interviews', 'Jane Doe interview.md'), 'utf8')).toBe(interview)
  })

  test('is wrong with 1 where the answer is an error', async () => {
    const { code, stdout } = await due('kind=nonsense')
    expect([code, stdout.slice(0, 7)]).toEqual([1, 'Error: '])
  })

  test('lists the verbs where none is given, and where there is none of that name', async () => {
    const { code, stdout } = await call(`vault=${folder}`)
    expect(code).toBe(0)
    expect(stdout).toContain('informational-interviews:due')
    const unknown = await call(`vault=${folder}`, 'informational-interviews:nonsense')
    expect(unknown.code).toBe(1)
    expect(unknown.stdout).toMatch(/^Error: .*nonsense\n[^]*informational-interviews:due/)
  })

  test('runs the verb of another plugin, instead of ours or beside it', async () => {
    const sample = `plugin=${join(project, 'tests', 'host', 'sample-plugin')}`
    expect(await call(`vault=${folder}`, sample, 'sample-plugin:greet')).toMatchObject({
      code: 0,
      stdout: 'Hello\n',
    })
    const alone = await call(`vault=${folder}`, sample)
    expect(alone.stdout).toBe('sample-plugin:greet\n    Greets.\n')
    const both = await call(`vault=${folder}`, `plugin=${project}`, sample)
    expect(both.stdout).toMatch(/informational-interviews:due[^]*sample-plugin:greet/)
    const none = await call(`vault=${folder}`, `plugin=${outside}`, 'x')
    expect([none.code, none.stdout]).toEqual([1, expect.stringContaining('Error: There is no plugin in')])
  })

  test.each([
    { argv: [], says: 'vault=DIR' },
    { argv: ['vault=/no/such/folder', 'x'], says: 'no folder' },
    { argv: ['vault=.', 'today=2026-02-30', 'x'], says: 'Not a day' },
  ])('is wrong with 1 about $argv', async ({ argv, says }) => {
    const { code, stdout } = await call(...argv)
    expect([code, stdout.startsWith('Error: ')]).toEqual([1, true])
    expect(stdout).toContain(says)
  })
})
