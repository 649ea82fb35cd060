const TITLE = /^(dr|prof|mr|mrs|ms|mx|miss|herr|frau|sir|dame|hon|rev|fr|sr|sra|dott|ing|mme)$/iu
const AFTER_NAME = /^(junior|senior|esq|esquire)$/iu
const WRITTEN_WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u
const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u

/**
 * What to call somebody where there is room for a first name: the first word of their name, or the one behind a comma. The whole name where the first word
 * is not surely one: a title, an initial, a `van` or `de`, a script that puts the family name first.
 */
export function firstName(name: string): string {
  // “O'Connor, Sinéad”
  const [, given = ''] = /^[^,]+,\s*(\p{Lu}\p{Ll}[\p{L}\p{M}'’-]*\p{Ll})(?:\s[^,]*)?$/u.exec(name) ?? []
  if (given !== '' && !TITLE.test(given) && !AFTER_NAME.test(given)) return given
  const [first, ...others] = name.split(' ')
  if (first === undefined || others.length === 0 || WRITTEN_WITHOUT_SPACES.test(name)) return name
  const isWord = /^(?!\p{Ll})\p{L}[\p{L}\p{M}'’-]+$/u.test(first)
  return isWord && !TITLE.test(first) ? first : name
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
