import { execFile, spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const run = promisify(execFile)
const project = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const script = join(project, 'tests', 'host', 'start.mjs')

// Installing is tried out in a project of its own: here it would pull what other tests run on from under them.
const begin = [script, '--no-install']

/** What `npm start` says before it ends by itself. */
async function ends(signal: AbortSignal, ...args: string[]): Promise<{ code: unknown; said: string }> {
  try {
    const { stdout } = await run(process.execPath, [...begin, ...args], { signal })
    return { code: 0, said: stdout }
  } catch (error) {
    const member = (name: string): unknown => Reflect.get(error as object, name)
    return { code: member('code'), said: String(member('stderr')) }
  }
}

test('prints its address, and serves a copy of the demo vault there on its own day', async ({
  onTestFinished,
}) => {
  const child = spawn(process.execPath, [...begin, '--no-open', '--port', '0'], { cwd: project })
  // Also where the test runs out of time: nothing that follows it would end the server.
  onTestFinished(() => void child.kill())
  const address = await new Promise<string>((done, failed) => {
    let said = ''
    child.stdout.setEncoding('utf8')
    child.stdout.on('data', (part: string) => {
      said += part
      const [found] = /http:\/\/127\.0\.0\.1:\d+\/$/m.exec(said) ?? []
      if (found !== undefined) done(found)
    })
    child.on('exit', () => failed(new Error(said)))
  })
  const page = await (await fetch(address)).text()
  expect(page).toContain('"today":"2026-11-23"')
  expect(page).toContain('"vaultName":"Demo"')
  expect(page).toContain('"plugins":["informational-interviews"]')
  expect((await fetch(`${address}plugins/informational-interviews/main.js`)).status).toBe(200)
})

test('says what was given wrongly, and ends with 1', async ({ signal }) => {
  expect(await ends(signal, '--today', '2026-02-30')).toEqual({
    code: 1,
    said: '--today is 2026-02-30. Write it as 2026-02-28.\n',
  })
  expect(await ends(signal, '--vault', '/no/such/folder')).toEqual({
    code: 1,
    said: 'There is no folder /no/such/folder.\n',
  })
  expect(await ends(signal, '--port', 'x')).toEqual({
    code: 1,
    said: '--port is x. It is a number up to 65535.\n',
  })
  const refused = await ends(signal, '--install', project)
  expect(refused.code).toBe(1)
  expect(refused.said).toContain('is no vault')
})
