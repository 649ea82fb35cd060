import { afterEach } from 'vitest'
import { switchesOf } from '../core/switches'
import { createHost } from './create-host'
import type { Host } from './host'
import type { HostOptions } from './host-options'

const running: Host[] = []

afterEach(async () => {
  for (const host of running.splice(0)) await host.unload()
})

/** Starts an app that ends with the test. Without code of its own it runs no plugin. */
export async function startHost(options: HostOptions = {}): Promise<Host> {
  const plugin = options.plugin ?? (options.code === undefined ? 'none' : 'load')
  const switches = switchesOf('likely', options.switches)
  const host = await createHost({ ...options, plugin, switches })
  running.push(host)
  return host
}

/** Writes down what the vault and the metadata cache say from now on, in order. */
export function listen(host: Host): string[] {
  const said: string[] = []
  const { vault, metadataCache } = host.app
  vault.on('create', (file) => said.push(`create ${file.path}`))
  vault.on('modify', (file) => said.push(`modify ${file.path}`))
  vault.on('delete', (file) => said.push(`delete ${file.path}`))
  vault.on('rename', (file, oldPath) => said.push(`rename ${oldPath} → ${file.path}`))
  metadataCache.on('changed', (file) => said.push(`changed ${file.path}`))
  metadataCache.on('deleted', (file, previous) =>
    said.push(`deleted ${file.path}${previous ? '' : ' (unknown)'}`),
  )
  return said
}

/** The file at a path, which a test knows to be there. */
export function fileAt(host: Host, path: string) {
  const file = host.app.vault.getFileByPath(path)
  if (!file) throw new Error(`There is no ${path}`)
  return file
}
