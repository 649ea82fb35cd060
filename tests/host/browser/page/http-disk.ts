import {
  type Disk,
  type DiskEntry,
  DiskError,
  type DiskErrorCode,
  type DiskStat,
  type WriteTimes,
} from '../../core/disk'

const codes: readonly string[] = ['missing', 'exists', 'not-a-folder', 'not-a-file'] satisfies DiskErrorCode[]
const isCode = (value: unknown): value is DiskErrorCode => typeof value === 'string' && codes.includes(value)

interface AskedText {
  path: string
  done: (text: string) => void
  failed: (error: unknown) => void
}

/** As many characters of paths as a request may have in its address. */
const addressRoom = 8_000

/** As many bytes as a page may take along when it goes, of all that is under way; a browser has 64 KiB. */
const alongRoom = 60_000

async function failure(response: Response, path: string): Promise<Error> {
  const told: unknown = await response.json().catch(() => null)
  const member = (name: string): unknown =>
    typeof told === 'object' && told !== null ? Reflect.get(told, name) : undefined
  const code = member('code')
  const message = member('message')
  if (isCode(code)) return new DiskError(code, path)
  return new Error(typeof message === 'string' ? message : response.statusText)
}

/** The folder behind the page's own server. */
export class HttpDisk implements Disk {
  #asked: AskedText[] = []
  /** How many bytes are being sent that the page would take along. */
  #underway = 0

  tree(): Promise<DiskEntry[]> {
    return this.#get<DiskEntry[]>('tree', '')
  }

  list(folder: string): Promise<DiskEntry[]> {
    return this.#get<DiskEntry[]>('list', folder)
  }

  stat(path: string): Promise<DiskStat | null> {
    return this.#get<DiskStat | null>('stat', path)
  }

  /** Texts that are asked for in one go come in one answer: a request for each takes half a minute in a large vault. */
  read(path: string): Promise<string> {
    return new Promise((done, failed) => {
      this.#asked.push({ path, done, failed })
      if (this.#asked.length === 1) queueMicrotask(() => this.#readAsked())
    })
  }

  async readBinary(path: string): Promise<ArrayBuffer> {
    return (await this.#ask('read', { path })).arrayBuffer()
  }

  async write(path: string, data: string | ArrayBuffer, times: WriteTimes = {}): Promise<void> {
    await this.#ask('write', { path, ...times }, data)
  }

  async create(path: string, data: string | ArrayBuffer, times: WriteTimes = {}): Promise<void> {
    await this.#ask('create', { path, ...times }, data)
  }

  async makeFolder(path: string): Promise<void> {
    await this.#ask('makeFolder', { path }, '')
  }

  async rename(from: string, to: string): Promise<void> {
    await this.#ask('rename', { path: from, to }, '')
  }

  async remove(path: string): Promise<void> {
    await this.#ask('remove', { path }, '')
  }

  watch(listener: () => void): () => void {
    const source = new EventSource('/vault/changes')
    source.onmessage = () => listener()
    return () => source.close()
  }

  #readAsked(): void {
    let together: AskedText[] = []
    let room = addressRoom
    for (const asked of this.#asked.splice(0)) {
      room -= encodeURIComponent(asked.path).length + '&path='.length
      if (room < 0 && together.length > 0) {
        void this.#readTogether(together)
        together = []
        room = addressRoom
      }
      together.push(asked)
    }
    void this.#readTogether(together)
  }

  async #readTogether(all: AskedText[]): Promise<void> {
    try {
      const query = new URLSearchParams(all.map(({ path }) => ['path', path]))
      const response = await fetch(`/vault/texts?${query.toString()}`)
      if (!response.ok) throw await failure(response, '')
      const texts = (await response.json()) as { text?: string; code?: unknown }[]
      all.forEach(({ path, done, failed }, at) => {
        const { text, code } = texts[at] ?? {}
        if (text !== undefined) done(text)
        else failed(isCode(code) ? new DiskError(code, path) : new Error(`${path} could not be read`))
      })
    } catch (error) {
      for (const { failed } of all) failed(error)
    }
  }

  async #get<T>(what: string, path: string): Promise<T> {
    return (await this.#ask(what, { path })).json() as Promise<T>
  }

  async #ask(
    what: string,
    query: Record<string, string | number | undefined>,
    body?: string | ArrayBuffer,
  ): Promise<Response> {
    const given = Object.entries(query).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)]],
    )
    const address = `/vault/${what}?${new URLSearchParams(given).toString()}`
    const response = await (body === undefined ? fetch(address) : this.#send(address, body))
    if (!response.ok) throw await failure(response, String(query['path']))
    return response
  }

  /**
   * Sends what is to be written so that it arrives also where the page goes meanwhile, as long as there is room for that:
   * a browser refuses more than it would take along. Whoever waits is told when it is on the disk, either way.
   */
  async #send(address: string, body: string | ArrayBuffer): Promise<Response> {
    const data = typeof body === 'string' ? new TextEncoder().encode(body) : new Uint8Array(body)
    const keepalive = this.#underway + data.byteLength <= alongRoom
    if (!keepalive) return fetch(address, { method: 'POST', body: data })
    this.#underway += data.byteLength
    try {
      return await fetch(address, { method: 'POST', body: data, keepalive })
    } finally {
      this.#underway -= data.byteLength
    }
  }
}
