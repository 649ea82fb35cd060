import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createHost } from '../host/node/create-host'
import type { Host } from '../host/node/host'

interface Problem {
  path: string
  property: string | null
  code: string
  message: string | null
}

interface Answer {
  today: string
  followUps: unknown[]
  noNextStep: { contact: string; reason: string; path: string }[]
  closed: { contact: string; reason: string; path: string }[]
  problems: Problem[]
}

type Expected = Record<'within0' | 'within365' | 'toAsk', Answer>

const vaults = join(import.meta.dirname, '..', 'vaults')

// The answers were worked out by hand; tests/vaults/README.md holds the arithmetic.
describe.each([
  ['the demo vault', 'demo'],
  ['a vault with property names and folders of its own', 'own-names'],
])('Over %s, the command line', (_, vault) => {
  let host: Host
  let expected: Expected

  beforeAll(async () => {
    expected = JSON.parse(await readFile(join(vaults, `${vault}.expected.json`), 'utf8')) as Expected
    host = await createHost({ folder: join(vaults, vault), today: '2026-11-23' })
  })

  afterAll(() => host.unload())

  it('lists what is due today, and the interviews ahead', async () => {
    expect(comparable(await due({}))).toEqual(comparable(expected.within0))
  })

  it('lists what comes up within a year', async () => {
    expect(comparable(await due({ within: '365' }))).toEqual(comparable(expected.within365))
  })

  it('lists whom to ask when asked for it', async () => {
    expect(comparable(await due({ kind: 'to-ask' }))).toEqual(comparable(expected.toAsk))
  })

  it('says of every problem what was found', async () => {
    const { problems } = await due({})
    expect(problems.filter(({ message }) => !message?.trim())).toEqual([])
  })

  async function due(parameters: Record<string, string>): Promise<Answer> {
    return JSON.parse(await host.cli('due', { ...parameters, format: 'json' })) as Answer
  }
})

/** The answer without what may change freely: the wording of problems, and the order of what has none. */
function comparable({ noNextStep, closed, problems, ...answer }: Answer): Answer {
  return {
    ...answer,
    noNextStep: byText(noNextStep),
    closed: byText(closed),
    problems: byText(problems.map((problem) => ({ ...problem, message: null }))),
  }
}

function byText<T>(values: T[]): T[] {
  return values
    .map((value) => ({ value, text: JSON.stringify(value) }))
    .sort((a, b) => (a.text < b.text ? -1 : 1))
    .map(({ value }) => value)
}
