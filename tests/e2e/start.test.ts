import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { promisify } from 'node:util'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { launchBrowser, openVault } from './browser'
import { filesOf, row } from './user'

const run = promisify(execFile)
const project = join(import.meta.dirname, '..', '..')
const demo = join(project, 'tests', 'vaults', 'demo')

let outside: string
let vault: string

beforeEach(async () => {
  outside = await mkdtemp(join(tmpdir(), 'start-'))
  vault = join(outside, 'My notes')
  await cp(demo, vault, { recursive: true })
})

afterEach(() => rm(outside, { recursive: true, force: true }))

beforeAll(async () => {
  const [wanted, installed] = await Promise.all(
    ['package-lock.json', 'node_modules/.package-lock.json'].map((path) => stat(join(project, path))),
  )
  // `npm start` would install first, and take away in the midst of the run what the run is made of.
  if (wanted && installed && wanted.mtimeMs > installed.mtimeMs) throw new Error('Run `npm ci` first.')
})

/** Runs `npm start` with these arguments, as somebody types it. */
const npmStart = (...args: string[]): [string, string[]] => {
  const npm = process.env['npm_execpath']
  return npm
    ? [process.execPath, [npm, 'start', '--', ...args]]
    : [process.platform === 'win32' ? 'npm.cmd' : 'npm', ['start', '--', ...args]]
}

describe('npm start', () => {
  let browser: Browser
  let child: ChildProcess
  let address: string

  beforeAll(async () => {
    browser = await launchBrowser()
  })

  afterAll(() => browser.close())

  beforeEach(async () => {
    const [command, args] = npmStart('--no-open', '--port', '0', '--vault', vault, '--today', '2026-11-24')
    // A group of its own, since npm has the server run in a process of its own.
    child = spawn(command, args, { cwd: project, detached: true })
    address = await new Promise<string>((done, failed) => {
      let said = ''
      child.stdout?.setEncoding('utf8').on('data', (part: string) => {
        said += part
        const [found] = /http:\/\/127\.0\.0\.1:\d+\/$/m.exec(said) ?? []
        if (found !== undefined) done(found)
      })
      child.stderr?.setEncoding('utf8').on('data', (part: string) => (said += part))
      child.on('exit', () => failed(new Error(said)))
    })
  })

  afterEach(() => {
    if (child.pid === undefined) return
    if (process.platform === 'win32') child.kill()
    else process.kill(-child.pid)
  })

  /** Asks as any program could, with headers that a browser would not let a page choose. */
  const ask = (path: string, headers: Record<string, string>, body?: string) =>
    new Promise<{ status: number; text: string }>((done, failed) => {
      const { port, host } = new URL(address)
      const method = body === undefined ? 'GET' : 'POST'
      const asked = request(
        { host: '127.0.0.1', port, path, method, headers: { host, ...headers } },
        (answer) => {
          let text = ''
          answer.setEncoding('utf8')
          answer.on('data', (part: string) => (text += part))
          answer.on('end', () => done({ status: answer.statusCode ?? 0, text }))
        },
      )
      asked.on('error', failed)
      asked.end(body)
    })

  test('shows a folder of notes at the address that it prints, and lets nobody else in', async () => {
    const before = await filesOf(outside)
    const opened = await openVault(browser, { address, close: () => Promise.resolve() })
    await row(opened.page, 'Thandiwe Mokoena').waitFor()
    expect(await opened.page.getByText('Test host, not Obsidian').isVisible()).toBe(true)
    expect(opened.errors).toEqual([])
    await opened.close()

    const foreign: Record<string, string>[] = [
      { host: 'notes.example' },
      { origin: 'http://notes.example' },
      { origin: 'null' },
    ]
    for (const headers of foreign) {
      expect(await ask('/vault/tree', headers)).toMatchObject({ status: 403 })
      expect(await ask('/vault/write?path=Home.md', headers, 'mine')).toMatchObject({ status: 403 })
    }
    await writeFile(join(outside, 'secret.md'), 'secret')
    for (const path of ['../secret.md', 'Daily/../../secret.md', join(outside, 'secret.md')]) {
      const query = encodeURIComponent(path)
      expect((await ask(`/vault/read?path=${query}`, {})).text).not.toContain('secret')
      expect((await ask(`/vault/write?path=${query}`, {}, 'mine')).status).not.toBe(200)
    }
    expect((await ask('/plugins/informational-interviews/../package.json', {})).status).toBe(404)
    expect(await filesOf(outside)).toEqual({ ...before, 'secret.md': 'secret' })
  })
})

describe('npm start -- --install', () => {
  const install = (folder: string) => {
    const [command, args] = npmStart('--install', folder)
    return run(command, args, { cwd: project })
  }

  /** Every file of the folder, those of the app too. */
  async function everything(): Promise<Record<string, string>> {
    const entries = await readdir(vault, { recursive: true, withFileTypes: true })
    const paths = entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
    const texts = await Promise.all(paths.map((path) => readFile(path, 'base64')))
    return Object.fromEntries(paths.map((path, at) => [path.slice(vault.length + 1), texts[at] ?? '']))
  }

  test('puts three files into the plugin folder of a vault, and touches nothing else', async () => {
    const plugins = join('.obsidian', 'plugins')
    const own = join(plugins, 'informational-interviews')
    await mkdir(join(vault, own), { recursive: true })
    await mkdir(join(vault, plugins, 'other'))
    await writeFile(join(vault, own, 'data.json'), '{"interviewFolder": "Talks"}')
    await writeFile(join(vault, plugins, 'other', 'main.js'), 'other')
    await writeFile(join(vault, '.obsidian', 'app.json'), '{}')
    const before = await everything()

    const { stdout } = await install(vault)
    expect(stdout).toContain('switch it on under Community plugins')
    const after = await everything()
    const made = ['main.js', 'manifest.json', 'styles.css'].map((name) => join(own, name))
    expect(Object.keys(after).sort()).toEqual([...Object.keys(before), ...made].sort())
    expect(after).toMatchObject(before)
    for (const path of made) {
      const built = await readFile(join(project, path.slice(own.length + 1)), 'base64')
      expect(after[path] === built, path).toBe(true)
    }
  })

  test('refuses a folder that is no vault, and leaves it as it is', async () => {
    await rm(join(vault, '.obsidian'), { recursive: true })
    const before = await everything()
    await expect(install(vault)).rejects.toThrow('is no vault')
    expect(await everything()).toEqual(before)
  })
})
