import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { installPlugin } from './browser/install-plugin'
import { type RunningServer, startServer } from './browser/server'

const project = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

let outside: string
let vault: string

beforeEach(async () => {
  outside = await mkdtemp(join(tmpdir(), 'host-'))
  vault = join(outside, 'vault')
  await mkdir(join(vault, 'Interviews'), { recursive: true })
  await writeFile(join(vault, 'Interviews', 'Jane.md'), '\ufeff---\r\na: 1\r\n---\r\n')
  await writeFile(join(outside, 'secret.md'), 'secret')
})

afterEach(() => rm(outside, { recursive: true, force: true }))

interface Answer {
  status: number
  body: string
}

describe('the server', () => {
  let server: RunningServer

  beforeEach(async () => {
    const config = { vaultId: 'test', plugin: false }
    server = await startServer({ vault, project, port: 0, config })
  })

  afterEach(() => server.close())

  /** Asks as any program could: `fetch` would not let a test choose its own host. */
  function ask(path: string, headers: Record<string, string> = {}, body?: string): Promise<Answer> {
    const { port, host } = new URL(server.address)
    return new Promise((done, failed) => {
      const method = body === undefined ? 'GET' : 'POST'
      const asked = request(
        { host: '127.0.0.1', port, path, method, headers: { host, ...headers } },
        (response) => {
          let text = ''
          response.setEncoding('utf8')
          response.on('data', (part: string) => (text += part))
          response.on('end', () => done({ status: response.statusCode ?? 0, body: text }))
        },
      )
      asked.on('error', failed)
      asked.end(body)
    })
  }

  test('gives the page to its own address', async () => {
    const { status, body } = await ask('/')
    expect(status).toBe(200)
    expect(body).toContain('"vaultName":"vault"')
    expect((await ask('/page.css')).body).toContain('--background-primary')
  })

  test('refuses a name that is not its own, and a page that is not its own', async () => {
    const foreign: Record<string, string>[] = [
      { host: 'evil.example' },
      { origin: 'http://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ]
    for (const headers of foreign) {
      expect(await ask('/vault/tree', headers)).toMatchObject({ status: 403 })
      expect(await ask('/vault/write?path=a.md', headers, 'x')).toMatchObject({ status: 403 })
    }
    expect(await ask('/vault/tree', { origin: new URL(server.address).origin })).toMatchObject({
      status: 200,
    })
  })

  test('reads and writes to the byte', async () => {
    const text = '\ufeffone\r\ntwo'
    expect((await ask('/vault/read?path=Interviews/Jane.md')).body).toBe('\ufeff---\r\na: 1\r\n---\r\n')
    expect(await ask('/vault/write?path=Interviews/Jane.md', {}, text)).toMatchObject({ status: 200 })
    expect(await readFile(join(vault, 'Interviews', 'Jane.md'), 'utf8')).toBe(text)
  })

  test('makes a file only where there is none', async () => {
    expect(await ask('/vault/create?path=a.md', {}, 'one')).toMatchObject({ status: 200 })
    expect(await ask('/vault/create?path=a.md', {}, 'two')).toEqual({
      status: 409,
      body: '{"code":"exists"}',
    })
    expect(await readFile(join(vault, 'a.md'), 'utf8')).toBe('one')
  })

  test('no path leads out of the folder, by dots or by a link', async () => {
    await symlink(outside, join(vault, 'out'))
    await symlink(join(outside, 'secret.md'), join(vault, 'link.md'))
    await symlink(join(outside, 'made.md'), join(vault, 'to-nothing.md'))
    expect((await ask('/vault/write?path=to-nothing.md', {}, 'x')).status).not.toBe(200)
    expect((await ask('/vault/create?path=to-nothing.md', {}, 'x')).status).not.toBe(200)
    await expect(readFile(join(outside, 'made.md'))).rejects.toThrow()
    for (const path of [
      '../secret.md',
      'Interviews/../../secret.md',
      'out/secret.md',
      'link.md',
      '/etc/passwd',
    ]) {
      const query = encodeURIComponent(path)
      expect((await ask(`/vault/read?path=${query}`)).body).not.toContain('secret')
      const together = await ask(`/vault/texts?path=${query}&path=Interviews/Jane.md`)
      expect(JSON.parse(together.body)).toEqual([
        { code: 'missing' },
        { text: '\ufeff---\r\na: 1\r\n---\r\n' },
      ])
      expect((await ask(`/vault/write?path=${query}`, {}, 'changed')).status).not.toBe(200)
      expect((await ask(`/vault/rename?path=${query}&to=b.md`, {}, '')).status).not.toBe(200)
      expect((await ask(`/vault/remove?path=${query}`, {}, '')).status).not.toBe(200)
    }
    expect(await readFile(join(outside, 'secret.md'), 'utf8')).toBe('secret')
    expect((await ask('/vault/rename?path=Interviews%2FJane.md&to=..%2Fstolen.md', {}, '')).status).toBe(409)
    await expect(readFile(join(outside, 'stolen.md'))).rejects.toThrow()
  })

  test('gives of the project what the plugin is made of, and nothing else', async () => {
    expect((await ask('/plugin/manifest.json')).status).toBe(200)
    for (const path of [
      '/plugin/package.json',
      '/plugin/../package.json',
      '/plugin/%2e%2e/package.json',
      '/src/main.ts',
    ]) {
      expect(await ask(path)).toMatchObject({ status: 404 })
    }
  })

  test('changes nothing for what is only asked, and knows no other requests', async () => {
    expect((await ask('/vault/remove?path=Interviews/Jane.md')).status).toBe(404)
    expect((await ask('/vault/constructor')).status).toBe(404)
    expect((await ask('/', {}, 'x')).status).toBe(405)
    expect(await readFile(join(vault, 'Interviews', 'Jane.md'), 'utf8')).toContain('a: 1')
  })

  test('says when another program changed something', async () => {
    const { port, host } = new URL(server.address)
    const told = new Promise<string>((done, failed) => {
      const asked = request(
        { host: '127.0.0.1', port, path: '/vault/changes', headers: { host } },
        (response) => {
          response.setEncoding('utf8')
          response.on('data', (part: string) => {
            if (part.startsWith('data:')) {
              done(part)
              asked.destroy()
            } else void writeFile(join(vault, 'new.md'), 'new')
          })
        },
      )
      asked.on('error', failed)
      asked.end()
    })
    expect(await told).toContain('changed')
  })
})

describe('installing into a vault', () => {
  let built: string

  beforeEach(async () => {
    built = join(outside, 'built')
    await mkdir(built)
    for (const name of ['main.js', 'manifest.json', 'styles.css'])
      await writeFile(join(built, name), `new ${name}`)
  })

  const install = () => installPlugin(built, vault, 'sample')

  test('puts three files into the plugin folder, and leaves its data alone', async () => {
    const folder = join(vault, '.obsidian', 'plugins', 'sample')
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, 'data.json'), '{"mine": 1}')
    await writeFile(join(folder, 'main.js'), 'old')
    await install()
    expect(await readFile(join(folder, 'main.js'), 'utf8')).toBe('new main.js')
    expect(await readFile(join(folder, 'styles.css'), 'utf8')).toBe('new styles.css')
    expect(await readFile(join(folder, 'data.json'), 'utf8')).toBe('{"mine": 1}')
    expect((await readdir(folder)).sort()).toEqual(['data.json', 'main.js', 'manifest.json', 'styles.css'])
  })

  test('a folder that is no vault is refused, and stays as it was', async () => {
    await expect(install()).rejects.toThrow('is no vault')
    await expect(readFile(join(vault, '.obsidian', 'plugins', 'sample', 'main.js'))).rejects.toThrow()
  })

  test('a link on the way is not followed', async () => {
    const elsewhere = join(outside, 'elsewhere')
    await mkdir(elsewhere)
    await mkdir(join(vault, '.obsidian'))
    await symlink(elsewhere, join(vault, '.obsidian', 'plugins'))
    await expect(install()).rejects.toThrow('is a link')
    expect(await readdir(elsewhere)).toEqual([])
  })

  test('a link in the place of a file is replaced, and what it leads to stays', async () => {
    const folder = join(vault, '.obsidian', 'plugins', 'sample')
    await mkdir(folder, { recursive: true })
    await symlink(join(outside, 'secret.md'), join(folder, 'main.js'))
    await install()
    expect(await readFile(join(outside, 'secret.md'), 'utf8')).toBe('secret')
    expect(await readFile(join(folder, 'main.js'), 'utf8')).toBe('new main.js')
  })
})
