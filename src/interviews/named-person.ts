import {
  AT,
  COMMA,
  companyParts,
  isCompany,
  IS_LINK,
  isName,
  isPlainlyCompany,
  isRole,
  splitName,
  withoutArticle,
} from './person-line'
import { readsAsRole } from './role-words'

/** Somebody whom a contact named, as far as the line tells. */
export interface NamedPerson {
  /** Text or a wikilink. */
  readonly contact: string
  readonly role: string | null
  /** Text or a wikilink. */
  readonly company: string | null
}

interface Rest {
  readonly role: string | null
  readonly company: string | null
}

const NOTHING_ELSE: Rest = { role: null, company: null }

// A link is one word while the line is taken apart, whatever it holds: characters that no text is to hold stand in for them.
const FIRST_STAND_IN = 0xfdd0
const STAND_IN = /[\uFDD0-\uFDEF]/g
const MOST_LINKS = 32
const WIKILINK = /\[\[[^[\]]+\]\]/g

const PRONOUNS =
  /\s*[([（]\s*(?:(?:she|he|they|her|him|them|his|hers|theirs|sie|er|ihr|ihm|ella|él|elle|il|xe|ze|any)\s*(?:\/|$|(?=[)\]）]))\s*)+[)\]）]/giu

const DASH = /\s+[-–—]\s+/
const IN_BRACKETS = /^(.*?)\s*[(（]([^()（）]+)[)）]$/u

const LONGEST_LINE = 300
/**
 * Reads a line such as "Dana Reyes, research lead at Kestrel Health", "Dana Reyes (Kestrel Health)" or "Dana Reyes - Kestrel". What
 * can be read in more than one way stays in the name, so that nothing is written down that nobody said. Pronouns in brackets are
 * left out.
 */
export function readNamedPerson(line: string): NamedPerson {
  const whole = line.trim().replace(/\s+/g, ' ')
  if (whole.length > LONGEST_LINE || whole.search(STAND_IN) >= 0) return named(whole)
  const links = whole.match(WIKILINK) ?? []
  if (links.length > MOST_LINKS) return named(whole)
  let count = 0
  const text = whole
    .replace(WIKILINK, () => String.fromCharCode(FIRST_STAND_IN + count++))
    .replace(PRONOUNS, '')
    .replace(/ ([,،，、])/g, '$1')
    .trim()
  const person = takenApart(text)
  if (person === null) return named(whole)
  const withLinks = (part: string) =>
    part.replace(STAND_IN, (standIn) => links[standIn.charCodeAt(0) - FIRST_STAND_IN] ?? '')
  const { contact, role, company } = person
  return {
    contact: withLinks(contact),
    role: role === null ? null : withLinks(role),
    company: company === null ? null : withLinks(company),
  }
}

function takenApart(text: string): NamedPerson | null {
  const [, before = '', inside = ''] = IN_BRACKETS.exec(text) ?? []
  if (before !== '') {
    const rest = restIn(inside)
    // "Dana Reyes, research lead (Kestrel Health)"
    const [name = '', ...parts] = before.split(COMMA)
    if (rest === null) return null
    if (isName(before)) return { contact: before, ...rest }
    const role = parts.join(', ')
    return isName(name) && parts.length === 1 && rest.role === null && isRole(role)
      ? { contact: name, role, company: rest.company }
      : null
  }
  return atCompany(text) ?? afterDash(text) ?? afterComma(text) ?? (isName(text) ? named(text) : null)
}

/** "Dana Reyes at Kestrel", "Dana Reyes, research lead at Kestrel", "Dana Reyes at Kestrel, research lead" */
function atCompany(text: string): NamedPerson | null {
  const pieces = text.split(AT)
  if (pieces.length !== 2) return null
  const [who = '', where = ''] = pieces
  const found = companyIn(where)
  if (found === null) return null
  if (isName(who)) return { contact: who, ...found }
  const [, name = '', role = ''] = splitName(who) ?? []
  return isName(name) && found.role === null && isRole(role)
    ? { contact: name, role: withoutArticle(role), company: found.company }
    : null
}

/** "Dana Reyes - Kestrel", "Dana Reyes – research lead, Kestrel Health" */
function afterDash(text: string): NamedPerson | null {
  const [name = '', ...parts] = text.split(DASH)
  if (parts.length === 0 || parts.length > 2 || !isName(name)) return null
  const rest = parts.length === 1 ? restIn(parts[0] ?? '') : restOf(parts)
  return rest && { contact: name, ...rest }
}

/** "Dana Reyes, research lead", "Dana Reyes, research lead, Kestrel Health", "Dana Reyes, Acme, Inc." */
function afterComma(text: string): NamedPerson | null {
  const [, name = '', others = ''] = splitName(text) ?? []
  if (!isName(name) || others === '') return null
  const rest = restOf(companyParts(others))
  if (rest === null) return null
  // A family name may stand in front of the comma, and two people may share a line.
  const isSure =
    rest.role !== null || (isPlainlyCompany(rest.company ?? '') && (name.includes(' ') || IS_LINK.test(name)))
  return isSure ? { contact: name, ...rest } : null
}

/** What stands in brackets or after a dash: a company, a role, or both. */
function restIn(text: string): Rest | null {
  const pieces = text.split(AT)
  if (pieces.length === 2) {
    const [role = '', where = ''] = pieces
    const found = companyIn(where)
    return found?.role === null && isRole(role)
      ? { role: withoutArticle(role), company: found.company }
      : null
  }
  return restOf(companyParts(text))
}

/** A role and a company, each at most once, in either order. */
function restOf(parts: readonly string[]): Rest | null {
  const [first = '', second] = parts
  if (parts.length > 2) return null
  if (second === undefined) {
    if (readsAsRole(first)) return { role: withoutArticle(first), company: null }
    return isCompany(first) ? { role: null, company: first } : null
  }
  const [role, company] = readsAsRole(first) ? [first, second] : [second, first]
  return readsAsRole(role) && isCompany(company) ? { role: withoutArticle(role), company } : null
}

/** A company, of which commas may be a part ("Acme, Inc."), and a role behind it. */
function companyIn(text: string): { role: string | null; company: string } | null {
  const parts = companyParts(text)
  const last = parts[parts.length - 1] ?? ''
  const role = parts.length > 1 && readsAsRole(last) ? withoutArticle(last) : null
  const company = (role === null ? parts : parts.slice(0, -1)).join(', ')
  const everyPart = company.split(COMMA).every((part) => isCompany(part))
  return everyPart ? { role, company } : null
}

function named(contact: string): NamedPerson {
  return { contact, ...NOTHING_ELSE }
}
