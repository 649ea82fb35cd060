import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Disk, DiskError } from '../core/disk'

const LARGEST = 50_000_000

async function bodyOf(request: IncomingMessage): Promise<ArrayBuffer> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of request as AsyncIterable<Uint8Array>) {
    size += part.byteLength
    if (size > LARGEST) throw new RangeError('The file is too large.')
    parts.push(part)
  }
  return new Uint8Array(Buffer.concat(parts)).buffer
}

const timeOf = (value: string | null) => (value === null || value === '' ? undefined : Number(value))

function json(response: ServerResponse, value: unknown, status = 200): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  })
  response.end(JSON.stringify(value ?? null))
}

type Work = (disk: Disk, query: URLSearchParams, request: IncomingMessage) => Promise<unknown>

const path = (query: URLSearchParams) => query.get('path') ?? ''
const times = (query: URLSearchParams) => ({
  ctime: timeOf(query.get('ctime')),
  mtime: timeOf(query.get('mtime')),
})

/** What may be asked with GET, and changes nothing. */
const reading: Record<string, Work> = {
  tree: (disk) => disk.tree(),
  list: (disk, query) => disk.list(path(query)),
  stat: (disk, query) => disk.stat(path(query)),
  texts: (disk, query) => Promise.all(query.getAll('path').map((one) => textOf(disk, one))),
}

/** The text of a file, its byte order mark with it, or why there is none. */
const textOf = (disk: Disk, one: string): Promise<{ text: string } | { code: string | null }> =>
  disk.read(one).then(
    (text) => ({ text }),
    (error: unknown) => ({ code: error instanceof DiskError ? error.code : null }),
  )

/** What changes the folder, asked with POST. */
const writing: Record<string, Work> = {
  write: async (disk, query, request) => disk.write(path(query), await bodyOf(request), times(query)),
  create: async (disk, query, request) => disk.create(path(query), await bodyOf(request), times(query)),
  makeFolder: (disk, query) => disk.makeFolder(path(query)),
  rename: (disk, query) => disk.rename(path(query), query.get('to') ?? ''),
  remove: (disk, query) => disk.remove(path(query)),
}

/** Keeps a line to the page open, and says on it whenever something in the folder changed. */
function tellChanges(disk: Disk, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
  response.write(': open\n\n')
  const stop = disk.watch(() => response.write('data: changed\n\n'))
  response.on('close', stop)
}

/** Answers what the page asks of the folder: `GET /vault/read?path=…`, `POST /vault/write?path=…` and so on. */
export async function answerVaultRequest(
  disk: Disk,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const what = url.pathname.slice('/vault/'.length)
  const query = url.searchParams
  try {
    if (request.method === 'GET' && what === 'changes') return tellChanges(disk, response)
    if (request.method === 'GET' && what === 'read') {
      const data = await disk.readBinary(path(query))
      response.writeHead(200, { 'content-type': 'application/octet-stream', 'cache-control': 'no-store' })
      response.end(Buffer.from(data))
      return
    }
    const work =
      request.method === 'GET' ? reading[what] : request.method === 'POST' ? writing[what] : undefined
    if (!work || !Object.hasOwn(request.method === 'GET' ? reading : writing, what)) {
      json(response, { message: 'There is no such request.' }, 404)
      return
    }
    json(response, await work(disk, query, request))
  } catch (error) {
    if (error instanceof DiskError) json(response, { code: error.code }, 409)
    else json(response, { message: error instanceof Error ? error.message : String(error) }, 400)
  }
}
