import { expect, it } from 'vitest'
import { companyOf, manyConnections, nameOf } from '../follow-ups/many-people'
import type { Host } from '../host/node/host'
import { hosts, interview } from '../ui/hands'

const start = hosts()
const EXPORT = 'LinkedIn/Connections.csv'

const files = {
  ...Object.fromEntries(
    Array.from({ length: 5_000 }, (_, at) => [
      `Interviews/${at}.md`,
      interview(nameOf(5 * at), `company: ${companyOf(5 * at)}`),
    ]),
  ),
  [EXPORT]: manyConnections(30_000),
}

async function type(host: Host, text: string): Promise<string[]> {
  const box = host.document.body.querySelector<HTMLInputElement>('input[aria-label="Find people"]')
  if (!box) throw new Error('Nobody asks whom to find')
  for (let length = 1; length <= text.length; length++) {
    box.value = text.slice(0, length)
    box.dispatchEvent(new host.window.Event('input', { bubbles: true }))
    await host.settle()
  }
  return host.document.body.findAll('.iin-found-name').map((el) => el.getText())
}

/** Looks for somebody from the opening of the dialog to the closing. */
async function lookFor(host: Host, text: string): Promise<string[]> {
  await host.command('find-people')
  await host.advance(2000)
  const names = await type(host, text)
  host.document.body
    .querySelector('input[aria-label="Find people"]')
    ?.dispatchEvent(new host.window.KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
  await host.settle()
  return names
}

it('the export of 30,000 is read once as long as it is the same, and for no key, whatever asks', async () => {
  const host = await start(files)
  await host.advance(2000)
  host.counters.reset()
  expect(await lookFor(host, nameOf(29_999))).toEqual([nameOf(29_999)])
  expect(host.counters.filesRead).toBe(1)

  host.counters.reset()
  expect(await lookFor(host, nameOf(4_000))).toContain(nameOf(4_000))
  expect(await host.cli('contacts', { query: nameOf(29_999) })).toContain(nameOf(29_999))
  expect(host.counters.filesRead).toBe(0)

  // A changed note has nobody read it again; a changed export has, once.
  await host.disk.external.write('Interviews/7.md', interview('Zed Newman'))
  await host.advance(2000)
  expect(await lookFor(host, 'zed newman')).toEqual(['Zed Newman'])
  host.counters.reset()
  await host.disk.external.write(EXPORT, manyConnections(20, 30_000))
  await host.advance(2000)
  expect(await lookFor(host, nameOf(30_007))).toContain(nameOf(30_007))
  expect(await lookFor(host, nameOf(29_999))).toEqual([])
  expect(host.counters.filesRead).toBe(1)
}, 90_000)
