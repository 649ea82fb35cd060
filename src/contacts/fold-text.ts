// Letters that are no letter with a mark to Unicode, and are typed without one all the same.
const SPELT: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ħ: 'h',
}
const SPELT_LETTERS = /[æœøđðþłıħ]/g
const PLAIN = /^[\x20-\x7e]*$/

/** A text without case and accents: `Müller` is `muller`, `Groß` is `gross`. Marks that make another letter, as those of kana, stay. */
export function foldText(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase()
  return text
    .normalize('NFKC')
    .toUpperCase()
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(SPELT_LETTERS, (letter) => SPELT[letter] ?? letter)
}

const WIKILINK = /\[\[(?:[^[\]|]*\/)?([^[\]|#]*)(?:#[^[\]|]*)?(?:\|([^[\]]*))?\]\]/g

const LETTERS_ALONE = /^[A-Za-z0-9 ]*$/

/** The words of a text, folded: `S.p.A.` is one, `&` is `and`, `O'Neil` is `oneil`, and of a link it is what a reader sees. */
export function wordsOf(text: string): string[] {
  return split(LETTERS_ALONE.test(text) ? text.toLowerCase() : withSpaces(text))
}

function withSpaces(text: string): string {
  const shown = text.includes('[[')
    ? text.replace(WIKILINK, (_, name: string, alias?: string) => alias ?? name)
    : text
  return (
    foldText(shown)
      .replace(/&|\s\+\s/g, ' and ')
      .replace(/\+/g, ' plus ')
      .replace(/['’ʼ‘`´]/g, '')
      // Initials are one word.
      .replace(
        /(^|[^\p{L}\p{N}])((?:\p{L}\.){2,}\p{L}?)(?![\p{L}\p{N}])/gu,
        (_, before: string, initials: string) => before + initials.replaceAll('.', ''),
      )
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
  )
}

function split(text: string): string[] {
  const words = text.split(' ')
  return words.includes('') ? words.filter((word) => word !== '') : words
}

const SPELT_OUT: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' }

/** The text with `ae` for `ä`, as it is typed where there is no such key; null where it holds no such letter. */
export function speltOut(text: string): string | null {
  if (PLAIN.test(text)) return null
  const composed = text.normalize('NFC').toLowerCase()
  const spelt = composed.replace(/[äöüåø]/g, (letter) => SPELT_OUT[letter] ?? letter)
  return spelt === composed ? null : spelt
}

/** The words by which a text is found: its own, those spelt out, and what stands behind an apostrophe. */
export function wordsToFind(text: string): string[] {
  const words = wordsOf(text)
  if (LETTERS_ALONE.test(text)) return words
  words.push(...wordsOf(speltOut(text) ?? ''))
  if (/['’]/.test(text)) words.push(...wordsOf(text.replace(/['’]/g, ' ')))
  return [...new Set(words)]
}
