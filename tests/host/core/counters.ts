/** What a plugin asked of the app; a budget is a bound on these. What the app does for itself is not counted. */
export class Counters {
  filesRead = 0
  filesWritten = 0
  yamlParsed = 0
  fileCacheReads = 0
  linksResolved = 0

  reset(): void {
    Object.assign(this, new Counters())
  }
}
