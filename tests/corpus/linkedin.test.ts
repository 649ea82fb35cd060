import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { decode } from '../../src/contacts/decode-text'
import { readConnections } from '../../src/contacts/linkedin-connections'

/** Exports of LinkedIn's in the shapes that people have, in a folder that is no part of the project. */
const shared = process.env.SHARED_DATA ?? ''
const folder = join(shared, 'linkedin')
const files = shared === '' ? [] : readdirSync(folder).filter((name) => name.endsWith('.csv'))

describe.skipIf(shared === '')('exports of other people', () => {
  it('are there', () => {
    expect(files.length).toBeGreaterThanOrEqual(5)
  })

  it.each(files)('%s is read whole, with a name and a day for everybody who has one', (file) => {
    const text = decode(readFileSync(join(folder, file)))
    const { connections, problems } = readConnections(text)
    expect(problems).toEqual([])
    expect(connections.length).toBeGreaterThan(0)
    const lines = text.split(/\r\n|\n/)
    for (const { name, line, company, connectedOn } of connections) {
      const written = lines[line - 1] ?? ''
      for (const word of name.split(' ')) expect(written).toContain(word)
      if (company !== null) expect(written).toContain(company)
      expect(connectedOn !== null).toBe(/\b\d{1,2} [A-Z][a-z]{2} \d{4}\b/.test(written))
    }
  })
})
