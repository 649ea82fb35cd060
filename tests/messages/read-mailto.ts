/** A `mailto:` URL as a client that follows RFC 6068 reads it: its parts first, their percent encoding after. */
export function readMailto(url: string): { to: string[]; fields: [name: string, value: string][] } {
  const parts = /^mailto:([^?#\s]*)(?:\?([^?#\s]*))?$/.exec(url)
  if (!parts) throw new Error(`${url} is no mailto URL`)
  const addresses = (encoded: string) =>
    encoded.split(',').flatMap((one) => (one === '' ? [] : [decodeURIComponent(one)]))
  const to = addresses(parts[1] ?? '')
  const fields: [string, string][] = []
  for (const field of (parts[2] ?? '').split('&').filter((one) => one !== '')) {
    const [name, value] = field.split('=')
    if (name === undefined || value === undefined) throw new Error(`${field} is no field`)
    const header = decodeURIComponent(name).toLowerCase()
    if (header === 'to') to.push(...addresses(value))
    else fields.push([header, decodeURIComponent(value)])
  }
  return { to, fields }
}
