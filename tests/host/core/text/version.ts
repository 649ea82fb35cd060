/** The app's version that the host stands in for: the one whose types it is anchored to. */
export const apiVersion = '1.13.1'

export function requireApiVersion(version: string): boolean {
  const [wanted, ours] = [parts(version), parts(apiVersion)]
  for (let at = 0; at < 3; at++) {
    const difference = (ours[at] ?? 0) - (wanted[at] ?? 0)
    if (difference !== 0) return difference > 0
  }
  return true
}

const parts = (version: string) => version.split('.').map(Number)
