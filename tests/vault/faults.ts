import type { Host } from '../host/node/host'

/** What the plugin asks the vault for, and what may fail. */
export const PORTS = [
  'create',
  'createFolder',
  'process',
  'modify',
  'trash',
  'read',
  'cachedRead',
  'readBinary',
] as const

export type Port = (typeof PORTS)[number]

/** How a call fails: nothing is done, all of it is done though an error is told, or half of the text is written. */
export const WAYS = ['before', 'after', 'torn'] as const

export type Way = (typeof WAYS)[number]

/** Which call fails, counted from 0; with `stays`, so does every later one of that port. */
export interface Fault {
  readonly port: Port
  readonly call: number
  readonly way: Way
  readonly stays: boolean
}

const ERROR = 'ENOSPC: no space left on device'

/** Lets the calls of a host's vault fail as told, and counts them. */
export class Faults {
  private fault: Fault | null = null
  private readonly made = new Map<Port, number>()

  constructor(private readonly host: Host) {
    const { vault } = host.app
    const [create, createFolder] = [vault.create.bind(vault), vault.createFolder.bind(vault)]
    const [process, modify, trash] = [
      vault.process.bind(vault),
      vault.modify.bind(vault),
      vault.trash.bind(vault),
    ]
    const [read, readBinary] = [vault.read.bind(vault), vault.readBinary.bind(vault)]
    vault.create = (path, text, ...rest) =>
      this.call(
        'create',
        () => create(path, text, ...rest),
        () => this.tear(path, text),
      )
    vault.createFolder = (path) => this.call('createFolder', () => createFolder(path))
    vault.process = (file, change, ...rest) =>
      this.call(
        'process',
        () => process(file, change, ...rest),
        async () => this.tear(file.path, change(await read(file))),
      )
    vault.modify = (file, text, ...rest) =>
      this.call(
        'modify',
        () => modify(file, text, ...rest),
        () => this.tear(file.path, text),
      )
    vault.trash = (file, system) => this.call('trash', () => trash(file, system))
    vault.read = (file) => this.call('read', () => read(file))
    vault.cachedRead = (file) => this.call('cachedRead', () => read(file))
    vault.readBinary = (file) => this.call('readBinary', () => readBinary(file))
  }

  /** Does `work` with a fault, or with none; gives how often each port was called. */
  async during<T>(
    fault: Fault | null,
    work: () => Promise<T>,
  ): Promise<{ result: T; calls: ReadonlyMap<Port, number> }> {
    this.made.clear()
    this.fault = fault
    try {
      const result = await work()
      return { result, calls: new Map(this.made) }
    } finally {
      this.fault = null
    }
  }

  private async call<T>(port: Port, work: () => Promise<T>, tear?: () => Promise<void>): Promise<T> {
    const number = this.made.get(port) ?? 0
    this.made.set(port, number + 1)
    const { fault } = this
    const fails = fault?.port === port && (fault.stays ? number >= fault.call : number === fault.call)
    if (!fails) return work()
    if (fault.way === 'after') await work()
    if (fault.way === 'torn') await tear?.()
    throw new Error(ERROR)
  }

  /** A write that was broken off: half of the text is there. */
  private async tear(path: string, text: string): Promise<void> {
    await this.host.disk.write(path, text.slice(0, Math.floor(text.length / 2)))
  }
}

/** Every file, its text, and every folder of a host's disk. */
export async function diskOf(host: Host): Promise<Record<string, string>> {
  const folders = (await host.disk.tree()).filter(({ type }) => type === 'folder')
  return { ...Object.fromEntries(folders.map(({ path }) => [`${path}/`, ''])), ...host.disk.files() }
}

/** Gives the disk back what it held, as another program would. */
export async function restoreDisk(host: Host, before: Readonly<Record<string, string>>): Promise<void> {
  const now = await diskOf(host)
  for (const path of Object.keys(now).reverse()) {
    const stays = before[path] !== undefined || path.startsWith('.obsidian')
    if (!stays && (await host.disk.stat(path.replace(/\/$/, ''))))
      await host.disk.external.remove(path.replace(/\/$/, ''))
  }
  for (const [path, text] of Object.entries(before)) {
    if (path.endsWith('/')) await host.disk.external.makeFolder(path.slice(0, -1))
    else if (now[path] !== text) await host.disk.external.write(path, text)
  }
  await host.advance(1500)
}
