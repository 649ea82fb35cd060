const FEW_WORDS = 4

/** What a message says between its greeting and its farewell. */
function said(message: string): string {
  return message
    .split(/\n{2,}/)
    .slice(1, -1)
    .join('\n')
}

const wordsOf = (text: string): string[] =>
  text.toLowerCase().match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu) ?? []

/** The sentences of more than four words; what a sentence quotes, and what stands before that, are each one of their own. */
export function sentencesOf(message: string): string[] {
  return said(message)
    .split(/\n|[.?!:;“”]+(?=\s|$)|[“”]/)
    .map((sentence) => wordsOf(sentence))
    .filter((words) => words.length > FEW_WORDS)
    .map((words) => words.join(' '))
}

/** The sentences that two messages have in common. */
export function sharedSentences(one: string, other: string): string[] {
  const others = new Set(sentencesOf(other))
  return sentencesOf(one).filter((sentence) => others.has(sentence))
}

/** The longest run of words that two messages have in common within a sentence: a formula is one that a reader knows again. */
export function longestFormula(one: string, other: string): string {
  const others = sentencesOf(other).map((sentence) => ` ${sentence} `)
  let longest: string[] = []
  for (const sentence of sentencesOf(one)) {
    const words = sentence.split(' ')
    for (let from = 0; from < words.length; from++) {
      for (let to = from + longest.length + 1; to <= words.length; to++) {
        const run = words.slice(from, to)
        if (!others.some((text) => text.includes(` ${run.join(' ')} `))) break
        longest = run
      }
    }
  }
  return longest.join(' ')
}
