import { foldText, wordsOf } from './fold-text'

// Legal forms, as `wordsOf` leaves them. They stand at the end, and say nothing of who it is.
const LEGAL_FORMS = new Set(
  `inc incorporated corp corporation co company llc llp lp ltd limited plc pbc pllc gmbh mbh ggmbh ag kg kgaa ohg gbr ug ev eg se
  sa sas sasu sarl sl slu sau srl scop bv nv vof cv ab as asa aps oy oyj hf ehf sro doo dd kft zrt nyrt ood eood
  uab sia pte pty pvt bhd sdn kk gk haftungsbeschrankt`.split(/\s+/),
)
const BEFORE_THE_NAME = new Set(['ооо', 'оао', 'зао', 'пао', 'ао', 'тов', 'uab', 'the'])
const AND = new Set(['and', 'und', 'et', 'y'])
// Written without a space before or behind the name.
const EAST_ASIAN =
  /株式会社|有限会社|合同会社|股份有限公司|有限責任公司|有限责任公司|有限公司|주식회사|유한회사|[(（][株有주유][)）]|㈱|㈲/g

// By how it is written: `SpA` is a form, and a day spa has none.
const WRITTEN_FORMS =
  /([\s,])(?:S\.\s?p\.\s?A\.?|SpA|SPA|[Aa]\/[Ss]|[Ss]p\.?\s?z\.?\s?o\.?\s?o\.?|[sd]\.\s?[ro]\.\s?o\.?)(?=$|[\s)\]|])/g

const MOST_REMEMBERED = 50_000
const known = new Map<string, CompanyName>()

/** A company's name as it is compared. */
export interface CompanyName {
  /** The same for all spellings of one company; '' for no name. */
  readonly key: string
  /** Its words, without legal forms and the article. */
  readonly words: readonly string[]
}

/** Whether a word is a legal form, which somebody who looks for a company may add or leave out. */
export function isLegalForm(word: string): boolean {
  return LEGAL_FORMS.has(word)
}

/** Takes a company's name apart: `The Acme Co.`, `Acme, Inc.`, `[[Acme]]` and `ACME GmbH & Co. KG` are all `acme`. */
export function companyName(name: string): CompanyName {
  let found = known.get(name)
  if (found === undefined) {
    if (known.size >= MOST_REMEMBERED) known.clear()
    found = takenApart(name)
    known.set(name, found)
  }
  return found
}

function takenApart(name: string): CompanyName {
  const words = wordsOf(withoutForms(name)).map((word, place, all) =>
    place > 0 && place < all.length - 1 && AND.has(word) ? 'and' : word,
  )
  const kept = withoutEnds(words)
  // A name of nothing but signs is compared as it is.
  return { key: kept.length > 0 ? kept.join('') : foldText(name).trim(), words: kept }
}

/** Without the forms that are no words, unless nothing would be left. */
function withoutForms(name: string): string {
  const bare = name
    .replace(EAST_ASIAN, ' ')
    .replace(/(\S)\.com\b/i, '$1')
    .replace(WRITTEN_FORMS, '$1')
  return /[\p{L}\p{N}]/u.test(bare) ? bare : name
}

function withoutEnds(words: readonly string[]): readonly string[] {
  let [from, to] = [0, words.length]
  while (from < to - 1 && BEFORE_THE_NAME.has(words[from] ?? '')) from++
  while (to - 1 > from && (LEGAL_FORMS.has(words[to - 1] ?? '') || words[to - 1] === 'and')) to--
  return words.slice(from, to)
}
