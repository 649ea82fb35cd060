// In English, German, French, Spanish and some Italian. None that is a first name too: there is a Don Norman.
const TITLES = new Set(
  `dr doctor prof professor mr mister mrs ms mx miss sir dame hon rev fr
  doktor herr frau fräulein univ dipl ing hc
  docteur pr professeur mme madame mlle mademoiselle monsieur
  dra doctora profa profesor profesora sr sra srta señor señora señorita doña lic
  dott dottore dottoressa`.split(/\s+/),
)
/** What a doctorate is in: `Dr. phil.`, where Phil is a first name. */
const OF_DOCTORATES = new Set('med phil rer nat iur jur oec pol ing habil theol vet dent hc'.split(' '))
/** What a surname may begin with; `Dr. Le Bihan` has no first name. */
const BEGINS_SURNAME = /^(?:le|la|les|de|du|des|del|della|di|da|dos|van|von|vom|zu|el|al|ter|ten)$/iu
const AFTER_NAME = /^(junior|senior|esq|esquire)$/iu
const WRITTEN_WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u
const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u

/**
 * What to call somebody where there is room for a first name: the first word of their name behind their titles, or the one behind a comma. The whole
 * name, with its titles, where that word is not surely a first name: an only one behind a title, an initial, a `van` or `de`, a script that puts
 * the family name first.
 */
export function firstName(name: string): string {
  // “O'Connor, Sinéad”, “Doe, Dr. Jane”
  const behindComma = withoutTitles((/^[^,]+,\s*(.*)$/u.exec(name)?.[1] ?? '').split(' ')).join(' ')
  const [, given = ''] = /^(\p{Lu}\p{Ll}[\p{L}\p{M}'’-]*\p{Ll})(?:\s[^,]*)?$/u.exec(behindComma) ?? []
  if (given !== '' && !AFTER_NAME.test(given)) return given
  const words = name.split(' ')
  const names = withoutTitles(words)
  const [first, ...others] = names
  if (first === undefined || others.length === 0 || WRITTEN_WITHOUT_SPACES.test(name)) return name
  if (names.length < words.length && BEGINS_SURNAME.test(first)) return name
  return /^(?!\p{Ll})\p{L}[\p{L}\p{M}'’-]+$/u.test(first) ? first : name
}

/** The words of a name behind the titles that it begins with, written in any case, with full stops or without. */
function withoutTitles(words: readonly string[]): readonly string[] {
  const firstOther = words.findIndex((word, at) => !isTitle(word) && !(at > 0 && isOfDoctorate(word)))
  return firstOther < 0 ? [] : words.slice(firstOther)
}

/** `Prof`, `dr.`, `Dr.-Ing.`, `h.c.` */
function isTitle(word: string): boolean {
  const parts = partsOf(word)
  return TITLES.has(parts.join('')) || (parts.length > 0 && parts.every((part) => TITLES.has(part)))
}

/** `med.`, `rer.nat.` */
function isOfDoctorate(word: string): boolean {
  const parts = partsOf(word)
  const isShortened = word.endsWith('.') || word === word.toLowerCase()
  return isShortened && parts.length > 0 && parts.every((part) => OF_DOCTORATES.has(part))
}

function partsOf(word: string): string[] {
  return word
    .normalize('NFC')
    .toLowerCase()
    .split(/[.-]+/)
    .filter((part) => part !== '')
}

/** A name to stand within a sentence: one that is written from right to left takes none of the sentence with it. */
export function isolated(name: string): string {
  // U+2068 and U+2069, Unicode's marks around text whose direction is its own (UAX #9).
  return RIGHT_TO_LEFT.test(name) ? `\u2068${name}\u2069` : name
}

/** "Jane", "Jane and Ali", "Jane and 2 others"; '' for nobody. */
export function namesTogether(names: readonly string[]): string {
  const [first, second, ...others] = names.map(isolated)
  if (first === undefined) return ''
  if (second === undefined) return first
  return others.length === 0 ? `${first} and ${second}` : `${first} and ${others.length + 1} others`
}
