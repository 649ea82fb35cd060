import { readsAsRole } from './role-words'

// What the parts of a line about a person look like.

/** A link to a note, while a stand-in for it is in the line. */
export const IS_LINK = /^[\uFDD0-\uFDEF]$/

export const AT = /\s(?:at|@|bei|chez)\s+/iu
export const COMMA = /\s*[,،，、]\s+|\s*[،，、]\s*/

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

const MOST_NAME_WORDS = 6
const MOST_COMPANY_WORDS = 8

/** The parts between commas, with a legal form left at its company. */
export function companyParts(text: string): string[] {
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
export function splitName(text: string): RegExpExecArray | null {
  return /^([^,،，、]+(?:,\s*(?:ph\.?\s?d|md|mba|jr|sr|ii|iii|esq|msc|ma)\.?(?=[,\s،]|$))*)[,،，、]\s*(.+)$/iu.exec(
    text,
  )
}

/** Whether a text can be nothing but one person's name: capital letters, or a script without them. */
export function isName(text: string): boolean {
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

/** Whether a text says what somebody does, or where in a company they do it. */
export function isRole(text: string): boolean {
  const role = withoutArticle(text)
  // Before a company a department will do: "Ticketing at Obermeer". "Sam Lee at Kestrel" is somebody else.
  return readsAsRole(role) || DEPARTMENT.test(role)
}

const DEPARTMENT =
  /^(?:\p{L}+ (?:and |& )?)?(?:\p{L}+ing|sales|operations|finance|legal|product|design|hr|it|r&d|support|research|communications|people|data|security|strategy|growth|vertrieb|einkauf|personal|forschung|entwicklung)$/iu

/** Whether a text can be a company's name. */
export function isCompany(text: string): boolean {
  if (IS_LINK.test(text)) return true
  const words = text.split(' ')
  if (words.length > MOST_COMPANY_WORDS || /[?!"“”;:@<>]/.test(text) || /['’]s$/u.test(words[0] ?? ''))
    return false
  if (AT.test(text) || /^(?:née|geb|nee|born|ask|met|knows|she|he|they|her|his|i|my)\b/iu.test(text))
    return false
  const [first = ''] = words
  return /^(?:[\p{Lu}\p{Lt}\p{Lo}]|\p{Ll}{1,2}\p{Lu}|\d+[\p{L}-])/u.test(first) && !AFTER_NAMES.test(text)
}

/** Whether a text can hardly be a place or a second person: it has a legal form, or says what kind of house it is. */
export function isPlainlyCompany(text: string): boolean {
  const parts = text.split(COMMA)
  return INSTITUTION.test(text) || (parts.length > 1 && LEGAL_FORM.test(parts[parts.length - 1] ?? ''))
}

/** A role without "a" and "the" before it. */
export function withoutArticle(role: string): string {
  return role.trim().replace(/^(?:the|an?|eine?)\s+/iu, '')
}
