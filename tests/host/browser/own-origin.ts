import type { IncomingMessage } from 'node:http'

const names = ['127.0.0.1', 'localhost']

/**
 * Why a request is refused; null where it may pass. The server writes to a folder of the user's, so only its own page may
 * talk to it: not another site (`Origin`), and not a name that somebody pointed at this machine (`Host`).
 */
export function refusal({ headers }: IncomingMessage, port: number): string | null {
  const hosts = names.map((name) => `${name}:${port}`)
  if (!hosts.includes(headers.host ?? '')) return 'This server answers to its own address only.'
  const { origin } = headers
  if (origin !== undefined && !hosts.some((host) => origin === `http://${host}`)) {
    return 'This server answers to its own page only.'
  }
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') {
    return 'This server answers to its own page only.'
  }
  return null
}
