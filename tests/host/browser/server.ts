import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { basename, join } from 'node:path'
import { FolderDisk } from '../node/folder-disk'
import { readManifest } from '../node/read-plugin'
import { isLooseLink } from './loose-link'
import { refusal } from './own-origin'
import { buildPage } from './page-bundle'
import { type PageConfig, pageHtml } from './page-html'
import { answerVaultRequest } from './vault-requests'

export interface ServerOptions {
  /** The folder of notes. It is written to. */
  vault: string
  /** The folders of the plugins to load, in which `main.js`, `manifest.json` and perhaps `styles.css` are. */
  plugins: string[]
  /** 0 takes a free one. */
  port: number
  config: Omit<PageConfig, 'vaultName' | 'plugins'>
}

export interface RunningServer {
  /** `http://127.0.0.1:PORT/` */
  address: string
  close(): Promise<void>
}

const pluginFiles: Record<string, string> = {
  'main.js': 'text/javascript',
  'manifest.json': 'application/json',
  'styles.css': 'text/css',
}

// Plugins are evaluated as text, as in the app; the editor brings its styles along. Nothing comes from elsewhere.
const policy = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

const headers = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
}

function send(response: ServerResponse, status: number, type: string, body: string | Uint8Array): void {
  response.writeHead(status, { ...headers, 'content-type': `${type}; charset=utf-8` })
  response.end(body)
}

/** Serves the host's page over a folder of notes, on this machine only. */
export async function startServer({ vault, plugins, port, config }: ServerOptions): Promise<RunningServer> {
  const disk = await FolderDisk.open(vault)
  const page = await buildPage()
  const folders = await foldersById(plugins)
  const styled = [...folders].filter(([, folder]) => existsSync(join(folder, 'styles.css'))).map(([id]) => id)
  const html = pageHtml({ ...config, vaultName: basename(vault), plugins: [...folders.keys()] }, styled)
  const answerForVault = async (url: URL, request: IncomingMessage, response: ServerResponse) => {
    const paths = ['path', 'to'].map((name) => url.searchParams.get(name) ?? '')
    const loose = await Promise.all(paths.map((path) => isLooseLink(vault, path)))
    if (loose.includes(true)) send(response, 409, 'application/json', '{"code":"missing"}')
    else await answerVaultRequest(disk, url, request, response)
  }
  const server = createServer((request, response) => {
    const { port: own } = server.address() as AddressInfo
    const reason = refusal(request, own)
    if (reason !== null) return send(response, 403, 'text/plain', reason)
    const url = targetOf(request, own)
    if (url === null) return send(response, 400, 'text/plain', 'This is no address.')
    if (url.pathname.startsWith('/vault/')) {
      answerForVault(url, request, response).catch(() => {
        // Nothing that is asked may end the process.
        if (response.headersSent) response.destroy()
        else send(response, 400, 'text/plain', 'This cannot be answered.')
      })
      return
    }
    if (request.method !== 'GET') return send(response, 405, 'text/plain', 'This can only be read.')
    if (url.pathname === '/') return send(response, 200, 'text/html', html)
    if (url.pathname === '/page.js') return send(response, 200, 'text/javascript', page.js)
    if (url.pathname === '/page.css') return send(response, 200, 'text/css', page.css)
    const [, id = '', name = ''] = /^\/plugins\/([^/]+)\/([^/]+)$/.exec(url.pathname) ?? []
    const folder = folders.get(decodeURIComponent(id))
    const type = Object.hasOwn(pluginFiles, name) ? pluginFiles[name] : undefined
    if (folder === undefined || type === undefined)
      return send(response, 404, 'text/plain', 'There is nothing here.')
    readFile(join(folder, name)).then(
      (data) => send(response, 200, type, data),
      () => send(response, 404, 'text/plain', 'It is not built.'),
    )
  })
  await listening(server, port)
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

/** The folders of plugins by their ids, in order. */
async function foldersById(plugins: string[]): Promise<Map<string, string>> {
  const folders = new Map<string, string>()
  for (const folder of plugins) {
    const { id } = await readManifest(folder)
    if (folders.has(id)) throw new Error(`Two folders hold a plugin called ${id}.`)
    folders.set(id, folder)
  }
  return folders
}

/** What a request asks for: a path of this server. Anything else that may stand in a request's first line is none. */
function targetOf({ url = '' }: IncomingMessage, port: number): URL | null {
  if (!/^\/(?![/\\])/.test(url)) return null
  try {
    const target = new URL(url, `http://127.0.0.1:${port}`)
    decodeURIComponent(target.pathname + target.search)
    return target.port === String(port) && target.hostname === '127.0.0.1' ? target : null
  } catch {
    return null
  }
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((done, failed) => {
    server.once('error', failed)
    server.listen(port, '127.0.0.1', done)
  })
}
