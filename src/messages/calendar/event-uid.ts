// FNV-1a with 64 bits, by Fowler, Noll and Vo: small, the same everywhere, and wide enough for one person's calendar. It keeps
// a name out of the file's UID, but not from somebody who guesses it.
const OFFSET_BASIS = 0xcbf29ce484222325n
const PRIME = 0x100000001b3n

/**
 * The UID of the event about a contact, the same for the same `kind` of event whatever its day: a calendar that takes the file again
 * moves its event and does not add another. `contactKey` is what the contact is known by, an address or a name.
 */
export function eventUid(contactKey: string, kind: string): string {
  return `${fnv1a(`${contactKey.normalize('NFC')}\n${kind}`)}@informational-interviews`
}

/** The FNV-1a hash of the text's UTF-8, as 16 hexadecimal digits. */
export function fnv1a(text: string): string {
  let hash = OFFSET_BASIS
  for (const octet of new TextEncoder().encode(text)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(octet)) * PRIME)
  }
  return hash.toString(16).padStart(16, '0')
}
