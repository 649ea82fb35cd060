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
const IS_LINK = /^[\uFDD0-\uFDEF]$/
const MOST_LINKS = 32
const WIKILINK = /\[\[[^[\]]+\]\]/g

const PRONOUNS =
  /\s*[([（]\s*(?:(?:she|he|they|her|him|them|his|hers|theirs|sie|er|ihr|ihm|ella|él|elle|il|xe|ze|any)\s*(?:\/|$|(?=[)\]）]))\s*)+[)\]）]/giu

const AT = /\s(?:at|@|bei|chez)\s+/iu
const DASH = /\s+[-–—]\s+/
const COMMA = /\s*[,،，、]\s+|\s*[،，、]\s*/
const IN_BRACKETS = /^(.*?)\s*[(（]([^()（）]+)[)）]$/u

const PARTICLES =
  /^(?:van|von|der|den|de|het|'t|ten|ter|te|zu|zur|zum|vom|da|das|do|dos|di|del|della|des|du|la|le|les|el|al|bin|bint|ibn|ben|af|av|y|e|i|san|st)$/iu
const TITLES = /^(?:dr|prof|mr|mrs|ms|mx|miss|herr|frau|sir|dame|hon|rev|dipl|ing|mag|med|phil|sr|sra)\.?$/iu
const AFTER_NAMES = /^(?:ph\.?\s?d|md|m\.d|mba|jr|sr|ii|iii|iv|esq|msc|bsc|ma|ba|rn|cpa|pe|dds|obe|mbe)\.?$/iu
/** What begins a line that is about somebody, and is no name. */
const NO_NAME =
  /^(?:somebody|someone|anybody|anyone|nobody|everybody|everyone|people|the|a|an|her|his|their|my|our|another|other|maybe|perhaps|ask|talk|write|meet|call|try|see|find|jemand|jemanden|irgendwer|eine?n?|ihre?n?|seine?n?|alguien|quelqu.un)$/iu
/** "Research Lead" is nobody, but "Sam Baker" is: roles that are no family names. */
const NOBODYS_NAME =
  /^(?:lead|leader|head|manager|engineer|designer|director|researcher|officer|analyst|founder|cofounder|ceo|cto|cfo|coo|cpo|cmo|vp|president|consultant|developer|scientist|editor|curator|recruiter|owner|team(?:leiter|leiterin)|kuratorin)$/iu
const LEGAL_FORM =
  /^(?:inc|incorporated|llc|l\.l\.c|ltd|limited|plc|corp|co|gmbh|ag|kg|ohg|se|eg|e\.\s?v|s\.?a|s\.?a\.?s|s\.?r\.?l|s\.?l|b\.?v|n\.?v|a\/?s|ab|oy|pty|pte|k\.?k)\.?(?:\s.*)?$/iu
const INSTITUTION =
  /(?:^|\s)(?:university|universität|college|school|hospital|institute|institut|ministry|museum|foundation|agency|labs?|group|studios?|bank|inc\.?|ltd\.?|llc|gmbh|ag|verlag)$/iu

const LONGEST_LINE = 300
const MOST_NAME_WORDS = 6
const MOST_COMPANY_WORDS = 8

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
  const asName = nameWithTitles(who)
  if (asName !== null) return { contact: asName, ...found }
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
  const isSure = rest.role !== null || INSTITUTION.test(rest.company ?? '') || hasLegalForm(rest.company)
  return isSure && (name.includes(' ') || rest.role !== null || IS_LINK.test(name))
    ? { contact: name, ...rest }
    : null
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

/** The parts between commas, with a legal form left at its company. */
function companyParts(text: string): string[] {
  const parts: string[] = []
  for (const part of text
    .replace(/[.;]$/, (end) => (/\b\p{L}{1,4}\.$/u.test(text) ? end : ''))
    .split(COMMA)) {
    if (LEGAL_FORM.test(part) && parts.length > 0) parts.push(`${parts.pop() ?? ''}, ${part}`)
    else parts.push(part)
  }
  return parts
}

/** Before the first comma and after it; a degree and the like belong to the name. */
function splitName(text: string): RegExpExecArray | null {
  return /^([^,،，、]+(?:,\s*(?:ph\.?\s?d|md|mba|jr|sr|ii|iii|esq|msc|ma)\.?(?=[,\s،]|$))*)[,،，、]\s*(.+)$/iu.exec(
    text,
  )
}

function nameWithTitles(text: string): string | null {
  const [name = '', ...after] = text.split(COMMA)
  return isName(name) && after.every((part) => AFTER_NAMES.test(part)) ? text : null
}

/** Whether a text can be nothing but one person's name: capital letters, or a script without them. */
function isName(text: string): boolean {
  if (IS_LINK.test(text)) return true
  const [bare = '', ...after] = text.split(COMMA)
  if (!after.every((part) => AFTER_NAMES.test(part))) return false
  const words = bare.split(' ')
  if (words.length > MOST_NAME_WORDS || NO_NAME.test(words[0] ?? '')) return false
  const isWord = (word: string) => PARTICLES.test(word) || TITLES.test(word) || isNameWord(word)
  const isRoleAlone = NOBODYS_NAME.test(words[0] ?? '') || NOBODYS_NAME.test(words[words.length - 1] ?? '')
  return words.every(isWord) && words.some(isNameWord) && !isRoleAlone
}

function isNameWord(word: string): boolean {
  return /^(?:[dDoOlL]['’]|al-|el-)?[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}'’.·-]*$/u.test(word)
}

function isRole(text: string): boolean {
  const role = withoutArticle(text)
  // Before a company a department will do: "Ticketing at Obermeer". "Sam Lee at Kestrel" is somebody else.
  return readsAsRole(role) || DEPARTMENT.test(role)
}

const DEPARTMENT =
  /^(?:\p{L}+ (?:and |& )?)?(?:\p{L}+ing|sales|operations|finance|legal|product|design|hr|it|r&d|support|research|communications|people|data|security|strategy|growth|vertrieb|einkauf|personal|forschung|entwicklung)$/iu

function isCompany(text: string): boolean {
  if (IS_LINK.test(text)) return true
  const words = text.split(' ')
  if (words.length > MOST_COMPANY_WORDS || /[?!"“”;:@<>]/.test(text) || /['’]s$/u.test(words[0] ?? ''))
    return false
  if (AT.test(text) || /^(?:née|geb|nee|born|ask|met|knows|she|he|they|her|his|i|my)\b/iu.test(text))
    return false
  const [first = ''] = words
  return /^(?:[\p{Lu}\p{Lt}\p{Lo}]|\p{Ll}{1,2}\p{Lu}|\d+[\p{L}-])/u.test(first) && !AFTER_NAMES.test(text)
}

function hasLegalForm(company: string | null): boolean {
  const parts = (company ?? '').split(COMMA)
  return parts.length > 1 && LEGAL_FORM.test(parts[parts.length - 1] ?? '')
}

function withoutArticle(role: string): string {
  return role.trim().replace(/^(?:the|an?|eine?)\s+/iu, '')
}

function named(contact: string): NamedPerson {
  return { contact, ...NOTHING_ELSE }
}
