import { asInserted, findPlaceholders, type Lookup, type Placeholder } from './placeholders'

/** The placeholders of a text, each with a plain word in its place that stands nowhere else. */
export interface Slots {
  /** The text with the words in it. */
  text: string
  /** Whether there is any placeholder, ours or not. */
  anyIn(text: string): boolean
  /** The names of the placeholders of ours, folded. */
  namesIn(text: string): ReadonlySet<string>
  wordsIn(text: string): { index: number; word: string }[]
  isOurs(word: string): boolean
  /** Puts values in the place of words, and placeholders of others as they were; their commands stay words. */
  fill(text: string): string
  /** Where a text is one placeholder of ours and no more, what it stands for, item by item. */
  itemsOf(text: string): readonly string[] | null
  withCommands(text: string): string
}

export function slotsFor(source: string, lookup: Lookup): Slots {
  const placeholders = findPlaceholders(source)
  const values = placeholders.map(lookup)
  const stem = unusedWord([source, ...values.flatMap((value) => value ?? [])])
  const word = (index: number) => `${stem}${index}z`
  const pattern = new RegExp(`${stem}(\\d+)z`, 'g')
  const isCommand = ({ source }: Placeholder) => source.startsWith('<%')

  let text = ''
  let at = 0
  for (const [index, { from, to }] of placeholders.entries()) {
    text += source.slice(at, from) + word(index)
    at = to
  }
  text += source.slice(at)

  const wordsIn = (some: string) => [...some.matchAll(pattern)].map(({ index, 0: word }) => ({ index, word }))
  const indexOf = (some: string) => Number(some.slice(stem.length, -1))
  const isOurs = (some: string) => values[indexOf(some)] !== undefined

  return {
    text,
    anyIn: (some) => wordsIn(some).length > 0,
    namesIn: (some) =>
      new Set(
        wordsIn(some)
          .filter(({ word }) => isOurs(word))
          .map(({ word }) => placeholders[indexOf(word)]?.name ?? ''),
      ),
    wordsIn,
    isOurs,
    fill: (some) => {
      let result = ''
      let read = 0
      for (const { index, word } of wordsIn(some)) {
        result += some.slice(read, index)
        read = index + word.length
        const placeholder = placeholders[indexOf(word)]
        const value = values[indexOf(word)]
        if (value !== undefined) result += asInserted(value, result, some.slice(read))
        else if (placeholder) result += isCommand(placeholder) ? word : placeholder.source
      }
      return result + some.slice(read)
    },
    itemsOf: (some) => {
      const [only] = wordsIn(some)
      if (only?.word !== some.trim()) return null
      const value = values[indexOf(only.word)]
      if (value === undefined) return null
      return (typeof value === 'string' ? [value] : value).filter((item) => item.trim() !== '')
    },
    withCommands: (some) => some.replace(pattern, (found) => placeholders[indexOf(found)]?.source ?? found),
  }
}

/** Letters that occur in none of the texts, so that what replaces a placeholder is never taken for one. */
function unusedWord(texts: readonly string[]): string {
  let word = 'slot'
  while (texts.some((text) => text.toLowerCase().includes(word))) word += 'x'
  return word
}
