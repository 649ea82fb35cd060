import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { verbs, type VerbPorts } from '../../src/cli/verbs'

// The names of verbs need no values.
const NOTHING = {} as VerbPorts

it('every verb and each of its parameters stands in the table of the guide', async () => {
  const guide = await readFile(join(import.meta.dirname, '..', '..', 'docs', 'guide.md'), 'utf8')
  const rows = guide
    .slice(guide.indexOf('## Command line'))
    .split('\n')
    .filter((line) => line.startsWith('|'))
  const missing = verbs(NOTHING).flatMap((verb) => {
    const row = rows.find((line) => line.split('|')[1]?.includes(`\`${verb.name}\``)) ?? ''
    const named = Object.keys(verb.parameters).filter((name) => !row.includes(`\`${name}`))
    return row === '' ? [verb.name] : named.map((name) => `${verb.name} ${name}=`)
  })
  expect(missing).toEqual([])
})
