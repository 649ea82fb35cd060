// Room for a name before the address; what is longer is no address that somebody wrote down.
const LONGEST_ENTRY = 1000

// RFC 5321, 4.5.3.1: a path has 256 octets with its angle brackets, the part before the @ has 64.
const MAX_OCTETS = 254
const MAX_LOCAL_OCTETS = 64

// RFC 5322's atext and quoted-string, and the letters of other scripts as RFC 6531 adds them. Marks that nobody sees, and
// signs that normalisation would turn into an @ or a comma, are no letters.
const ATOM = "[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+"
const QUOTED = '"(?:[\\p{L}\\p{M}\\p{N}\\x20\\x21\\x23-\\x5B\\x5D-\\x7E]|\\\\[\\x20-\\x7E])*"'
const LABEL = '[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]{0,61}[\\p{L}\\p{M}\\p{N}])?'

// Made when it is first asked for: it holds the letters of all scripts ten times over, and took a third of what ran at load.
let address: RegExp | null = null
const addressPattern = () =>
  (address ??= new RegExp(`^(${ATOM}(?:\\.${ATOM})*|${QUOTED})@(${LABEL}(?:\\.${LABEL})*)$`, 'u'))

/** An e-mail address in its two parts, as they are written. */
export interface EmailAddress {
  readonly local: string
  readonly domain: string
}

/**
 * Reads one e-mail address, bare or as `Jane Doe <jane@example.com>`. Null for all else: several addresses, control characters,
 * an address literal such as `jane@[192.0.2.1]`. Whether somebody reads what is sent there, nobody can tell.
 */
export function readEmailAddress(text: string): EmailAddress | null {
  if (text.length > LONGEST_ENTRY) return null
  const entry = text.trim()
  const bare = /^[^<>@]*<([^<>]*)>$/.exec(entry)?.[1] ?? entry
  const [, local, domain] = addressPattern().exec(bare) ?? []
  if (local === undefined || domain === undefined) return null
  return octets(local) > MAX_LOCAL_OCTETS || octets(bare) > MAX_OCTETS ? null : { local, domain }
}

function octets(text: string): number {
  return new TextEncoder().encode(text).length
}
