import { foldText } from './fold-text'

const PROFILE = /(?:^|linkedin\.com)\/+(?:in|pub)\/+([^/?#\s]+)/i

/** What tells one profile on LinkedIn from another, in whatever form its address is written; null for what is no address of a profile. */
export function profileOf(address: string | null): string | null {
  const [, name] = PROFILE.exec(address ?? '') ?? []
  return name === undefined ? null : foldText(decoded(name))
}

function decoded(part: string): string {
  if (!part.includes('%')) return part
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
