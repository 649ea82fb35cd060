/** The path as the app keeps it: one `/` between names, none around them, plain spaces, NFC; nothing at all is `/`. */
export function normalizePath(path: string): string {
  const slashes = path.replace(/[\\/]+/g, '/').replace(/^\/|\/$/g, '')
  const spaces = slashes.replace(/[\u00a0\u202f]/g, ' ')
  return spaces === '' ? '/' : spaces.normalize('NFC')
}
