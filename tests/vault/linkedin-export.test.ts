import type { App } from 'obsidian'
import { describe, expect, it, vi } from 'vitest'
import { LinkedInExport } from '../../src/vault/linkedin-export'
import { HEADER } from '../follow-ups/people-of'
import type { Host } from '../host/node/host'
import { hosts } from '../ui/hands'

const start = hosts()

const listing = (...rows: string[]) => [HEADER, ...rows].join('\n')
const ANA = 'Ana,Ruiz,,,Acme,Designer,12 Mar 2019'
const BEN = 'Ben,Oki,,,Globex,,'

function exportIn(host: Host, chosen: () => string = () => '') {
  const app: App = Reflect.get(host, 'app')
  const file = new LinkedInExport(app, chosen)
  const read = () => host.until(file.read())
  return { file, read, names: async () => (await read()).connections.map(({ name }) => name) }
}

describe('LinkedIn’s export', () => {
  it('is found by its name, in any case and anywhere, and nothing else is taken for it', async () => {
    const host = await start({
      'Connections to make.md': 'Body.',
      'My Connections.csv': listing(BEN),
      'Data/Basic/CONNECTIONS (2).CSV': listing(ANA),
    })
    const { read, names } = exportIn(host)
    expect(await names()).toEqual(['Ana Ruiz'])
    expect((await read()).path).toBe('Data/Basic/CONNECTIONS (2).CSV')
  })

  it('of several is the one that was saved last', async () => {
    const host = await start({ 'b/Connections.csv': listing(ANA) })
    await host.advance(60_000)
    await host.disk.external.write('Connections.csv', listing(BEN))
    await host.settle()
    expect(await exportIn(host).names()).toEqual(['Ben Oki'])
    await host.advance(60_000)
    await host.disk.external.write('b/Connections.csv', listing(ANA, BEN))
    await host.settle()
    expect(await exportIn(host).names()).toEqual(['Ana Ruiz', 'Ben Oki'])
  })

  it('is the file that was chosen, whatever else there is', async () => {
    const host = await start({ 'Connections.csv': listing(ANA), 'Lists/mine.csv': listing(BEN) })
    expect(await exportIn(host, () => 'Lists/mine.csv').names()).toEqual(['Ben Oki'])
  })

  it('that was chosen and is gone is told, and no other is read in its place', async () => {
    const host = await start({ 'Connections.csv': listing(ANA) })
    const { read } = exportIn(host, () => 'Lists/gone.csv')
    expect(await read()).toEqual({
      path: null,
      connections: [],
      problems: [
        '“Lists/gone.csv”, the LinkedIn export of your settings, is not in the vault. Choose another there, or leave the setting empty.',
      ],
    })
  })

  it('is read once for as long as it is the same, also where two ask at once', async () => {
    const host = await start({ 'Connections.csv': listing(ANA) })
    const reads = vi.spyOn(host.app.vault, 'readBinary')
    const { file, read } = exportIn(host)
    const [first, second] = await host.until(Promise.all([file.read(), file.read()]))
    expect(second.connections).toBe(first.connections)
    expect((await read()).connections).toBe(first.connections)
    expect(file.current).toBe(first)
    expect(reads).toHaveBeenCalledTimes(1)
    await host.advance(5000)
    await host.disk.external.write('Connections.csv', listing(BEN))
    await host.settle()
    expect((await read()).connections.map(({ name }) => name)).toEqual(['Ben Oki'])
    expect(reads).toHaveBeenCalledTimes(2)
  })

  it('is not read before somebody looks for people', async () => {
    const host = await start({ 'Connections.csv': listing(ANA) })
    const reads = vi.spyOn(host.app.vault, 'readBinary')
    await host.cli('due')
    await host.advance(60_000)
    expect(reads).not.toHaveBeenCalled()
  })

  it.each<[string, string, string[]]>([
    [
      'a broken line',
      listing(ANA, 'Ben,Oki,only', BEN),
      ['Line 3 of “Connections.csv” is left out. This line has 3 values, where the columns are 7.'],
    ],
    [
      'many broken lines, of which the first is named',
      listing('a,b', 'a,b', 'a,b', 'a,b', BEN),
      ['4 lines of “Connections.csv” are left out. Line 2: This line has 2 values, where the columns are 7.'],
    ],
    [
      'what is something else altogether',
      'a,b\n1,2\n',
      [
        '“Connections.csv”: No line names the columns First Name, Last Name and Company, as LinkedIn’s Connections.csv does.',
      ],
    ],
    ['nothing at all', '', []],
  ])('tells of %s', async (_, text, problems) => {
    const host = await start({ 'Connections.csv': text })
    expect((await exportIn(host).read()).problems).toEqual(problems)
  })

  it('is read as a spreadsheet saved it', async () => {
    const host = await start({})
    const bytes = Buffer.from(listing('Zoë,Müller,,,Acme,,').replaceAll(',', ';'), 'latin1')
    await host.disk.external.write('Connections.csv', Uint8Array.from(bytes).buffer)
    await host.settle()
    expect(await exportIn(host).names()).toEqual(['Zoë Müller'])
  })

  it('that cannot be read is told, and read once it can', async () => {
    const host = await start({ 'Connections.csv': listing(ANA) })
    const { read, names } = exportIn(host)
    vi.spyOn(host.app.vault, 'readBinary').mockRejectedValueOnce(new Error('Busy.'))
    expect((await read()).problems).toEqual(['“Connections.csv” could not be read. Busy.'])
    expect(await names()).toEqual(['Ana Ruiz'])
  })
})
