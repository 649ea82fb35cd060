export interface LinkParts {
  link: string
  displayText: string
}

/** What stands between `[[` and `]]`: a target, and behind the first `|` the text to show. */
export function wikilinkParts(inner: string): LinkParts {
  // A bar that comes first parts nothing. In a table the bar is escaped, and the backslash is no part of the target.
  const [, target = inner, alias] = /^([^|]+?)\\?\|(.*)$/s.exec(inner) ?? []
  const link = target.trim()
  return { link, displayText: alias?.trim() ?? shownFor(link) }
}

/** A target as the app shows it: `note#part#part` reads `note > part > part`. */
function shownFor(link: string): string {
  return link
    .split('#')
    .filter((part) => part !== '')
    .join(' > ')
}

/** Whether an address leads into the vault: it has no scheme. */
export const isInternal = (address: string) =>
  address !== '' && !/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address)

/** The address of a Markdown link as the path that it means. */
export function decodedAddress(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    // A stray per cent sign is no escape.
    return address
  }
}
