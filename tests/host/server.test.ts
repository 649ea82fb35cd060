import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { installPlugin } from './browser/install-plugin'
import { type RunningServer, startServer } from './browser/server'

const project = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const sample = join(project, 'tests', 'host', 'sample-plugin')

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
    server = await startServer({ vault, plugins: [project, sample], port: 0, config: { vaultId: 'test' } })
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

  /** Sends a request's first line as it stands, and gives the first line of what comes back. */
  function raw(line: string, rest: string[] = ['', ''], breaksOff = false): Promise<string> {
    const { port, host } = new URL(server.address)
    return new Promise((done) => {
      const socket = connect(Number(port), '127.0.0.1', () => {
        socket.write(
          [line, `Host: ${host}`, ...(rest[0] === '' ? ['Connection: close'] : []), ...rest].join('\r\n'),
        )
        if (breaksOff) socket.end()
      })
      let said = ''
      socket.setEncoding('latin1')
      socket.on('data', (part: string) => (said += part))
      socket.on('close', () => done(said))
      socket.on('error', () => done(said))
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

  test.each(['', '/', '.', './', '//', './.', 'Interviews/..', '%2e', '..'])(
    'neither removes nor renames the folder itself, spelt %j',
    async (root) => {
      for (const query of [
        `remove?path=${root}`,
        `rename?path=${root}&to=x`,
        `rename?path=Interviews&to=${root}`,
      ]) {
        expect((await ask(`/vault/${query}`, {}, '')).status).toBe(409)
      }
      expect(await readdir(join(vault, 'Interviews'))).toEqual(['Jane.md'])
    },
  )

  test.each([
    '//',
    '//[',
    '/\\evil',
    'http://[::1',
    'http://evil.example/vault/tree',
    '*',
    'vault/tree',
    '/%',
    '/%ff%fe',
    '/vault/read?path=%',
    '/vault/read?path=%e0%a4',
  ])('answers 400 to the target %s, and goes on', async (target) => {
    expect((await raw(`GET ${target} HTTP/1.1`)).slice(0, 12)).toBe('HTTP/1.1 400')
    expect((await ask('/vault/tree')).status).toBe(200)
  })

  test.each([
    '/vault/read?path=a%00b',
    '/vault/stat?path=%00',
    '/vault/list?path=a%00',
    '/vault/texts?path=%00',
  ])('goes on after %s', async (target) => {
    const { status } = await ask(target)
    expect([200, 400, 409]).toContain(status)
    expect((await ask('/vault/tree')).status).toBe(200)
  })

  test('goes on after a request that is none, and one that breaks off', async () => {
    expect((await raw('nonsense')).slice(0, 12)).toBe('HTTP/1.1 400')
    await raw('POST /vault/write?path=Interviews/Jane.md HTTP/1.1', ['Content-Length: 100', '', 'half'], true)
    expect((await ask('/vault/read?path=Interviews/Jane.md')).body).toContain('a: 1')
  })

  test('gives of the plugins what they are made of, and nothing else', async () => {
    const { body } = await ask('/')
    expect(body).toContain('"plugins":["informational-interviews","sample-plugin"]')
    expect(body).toContain('<link rel="stylesheet" href="/plugins/sample-plugin/styles.css">')
    for (const id of ['informational-interviews', 'sample-plugin']) {
      expect(await ask(`/plugins/${id}/manifest.json`)).toMatchObject({ status: 200 })
      for (const path of [
        'package.json',
        '../package.json',
        '%2e%2e/package.json',
        '..%2fpackage.json',
        'data.json',
      ])
        expect((await ask(`/plugins/${id}/${path}`)).status).not.toBe(200)
    }
    for (const path of ['/src/main.ts', '/plugins/other/main.js', '/plugins/..%2f/package.json'])
      expect(await ask(path)).toMatchObject({ status: 404 })
  })

  test('says which folder holds no plugin, and that two hold the same', async () => {
    const serve = (...plugins: string[]) =>
      startServer({ vault, plugins, port: 0, config: { vaultId: 'test' } })
    await expect(serve(vault)).rejects.toThrow(`There is no plugin in ${vault}`)
    await expect(serve(sample, sample)).rejects.toThrow('Two folders hold a plugin called sample-plugin')
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
