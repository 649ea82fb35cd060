import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const project = resolve(import.meta.dirname, '..', '..')

let vault: string
beforeAll(() => {
  vault = mkdtempSync(join(tmpdir(), 'demo-vault-'))
  cpSync(join(project, 'tests', 'vaults', 'demo'), vault, { recursive: true })
})
afterAll(() => rmSync(vault, { recursive: true }))

/** Every file of the vault, by path, settings included. */
function snapshot(): Map<string, string> {
  const files = readdirSync(vault, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return new Map(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name)
      return [path.slice(vault.length + 1), readFileSync(path, 'utf8')]
    }),
  )
}

const changedSince = (before: Map<string, string>) =>
  [...snapshot()].filter(([path, text]) => before.get(path) !== text).map(([path]) => path)

/** One call, as somebody types it: `npm run -s obsidian -- vault=… verb …`. */
const call = (verb: string, ...parameters: string[]) =>
  new Promise<{ code: number; answer: string }>((done) => {
    const script = join(project, 'tests', 'host', 'command-line.mjs')
    const argv = [
      script,
      `vault=${vault}`,
      'today=2026-11-23',
      `informational-interviews:${verb}`,
      ...parameters,
    ]
    execFile(process.execPath, argv, (error, stdout) => {
      done({ code: typeof error?.code === 'number' ? error.code : 0, answer: stdout.trimEnd() })
    })
  })

describe('over a folder on the disk', () => {
  it('a new note is written, logged, thanked and snoozed, each in the one file', async () => {
    const before = snapshot()
    const made = await call('new', 'contact=Ada: "A" Lovelace', 'company=Engines', 'interview=2026-11-20')
    expect(made).toEqual({ code: 0, answer: "Interviews/Ada- 'A' Lovelace interview.md" })
    expect(changedSince(before)).toEqual([made.answer])

    const calls = [
      ['thanked', 'on=2026-11-21'],
      ['log', 'on=2026-11-22'],
      ['snooze', 'until=2027-03-01'],
    ] as const
    for (const [verb, parameter] of calls) {
      const now = snapshot()
      expect((await call(verb, `path=${made.answer}`, parameter)).code).toBe(0)
      expect(changedSince(now)).toEqual([made.answer])
    }
    const text = readFileSync(join(vault, made.answer), 'utf8')
    expect(text).toMatch(/^thanked_on: 2026-11-21$/m)
    expect(text).toMatch(
      /^check_ins:\n {2}- 2026-11-22\nlast_contact: 2026-11-22\nsnoozed_until: 2027-03-01$/m,
    )
    const { answer } = await call('due', 'within=365', 'format=json')
    expect(JSON.parse(answer)).toMatchObject({
      followUps: expect.arrayContaining([
        expect.objectContaining({ contact: 'Ada: "A" Lovelace', due: '2027-03-01', company: 'Engines' }),
      ]) as unknown,
    })
  }, 60_000)

  it.each(
    [
      ['log', 'contact=Nobody at all'],
      ['log', 'contact=Ulla Petersen', 'on=2026-11-24'],
      ['thanked'],
      ['new', 'contact={{contact}}'],
      ['new', 'company=Acme'],
      ['due', 'kind=nonsense'],
    ].map((words) => ({ words })),
  )('$words is wrong with 1, and changes nothing', async ({ words: [verb = '', ...parameters] }) => {
    const before = snapshot()
    const { code, answer } = await call(verb, ...parameters)
    expect(answer).toMatch(/^Error: /)
    expect(code).toBe(1)
    expect(changedSince(before)).toEqual([])
  })
})
