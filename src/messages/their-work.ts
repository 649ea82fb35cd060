import { readsAsRole } from '../interviews/role-words'
import { foldName } from '../interviews/wikilink'

/** What people write as a company who work for none, or who name no certain one. */
const NO_COMPANY =
  /^(?:freelance|freelancer|free-lance|self[- ]?employed|independent|own business|retired|unemployed|none|various|selbst(?:st)?ändig|freiberuflich|freiberufler(?:in)?|universit(?:y|ät)|schule|school|hospital)$/i

/** A company's name as it can stand after "at", or '' where it is none. */
export function companyInWords(company: string | null): string {
  const name = (company ?? '').trim()
  return NO_COMPANY.test(name) ? '' : name
}

/** Words of a role by which somebody works there no more. */
const NO_MORE =
  /(?<!\p{L})(?:retired|formerly|former|emeritus|emerita|pensioner|pensioniert|rentner(?:in)?|ehemalige[rs]?|im ruhestand|retraitée?|jubilad[oa]|pensionat[oa]|gepensioneerd)(?!\p{L})/iu

/** The company at which somebody of that role is, as it can stand after "at"; '' where they have left it. */
export function workplaceInWords(role: string | null, company: string | null): string {
  return NO_MORE.test(role ?? '') ? '' : companyInWords(company)
}

/**
 * "your work as head of research at Acme", as much of it as is known and as can stand in a sentence: of a role that reads as no
 * title, "installer, now support" say, and of one that was given up, nothing is said. '' where nothing is known.
 */
export function theirWork(role: string | null, company: string | null): string {
  const place = workplaceInWords(role, company)
  const title = readsAsRole(role ?? '') && !NO_MORE.test(role ?? '') ? (role ?? '').trim() : ''
  if (title === '' && place === '') return ''
  const isNamed = place !== '' && (foldName(title).includes(foldName(place)) || / at /i.test(title))
  const asTitle = title === '' ? '' : ` as ${isNamed ? title : inSentence(title)}`
  return `your work${asTitle}${isNamed || place === '' ? '' : ` at ${place}`}`
}

// "Head of research" begins with a small letter in a sentence; "Senior Researcher", "CTO" and "Kuratorin" are written as names.
function inSentence(title: string): string {
  const words = title.split(' ')
  const [first = ''] = words
  const isPlain =
    /^[A-Z][a-z]+$/.test(first) && words.every((word, index) => index === 0 || /^[a-z&]/.test(word))
  const isEnglish = words.length > 1 ? !/\b(?:de|del|für|du|und)\b/.test(title) : ENGLISH.test(first)
  return isPlain && isEnglish ? title.slice(0, 1).toLowerCase() + title.slice(1) : title
}

const ENGLISH =
  /^(?:owner|founder|designer|researcher|publisher|editor|engineer|teacher|nurse|analyst|consultant|producer|lawyer|developer|curator|journalist|architect|librarian|scientist|luthier|restorer|recruiter|writer|midwife|doctor|planner|lecturer|professor|translator|manager|director)$/i
