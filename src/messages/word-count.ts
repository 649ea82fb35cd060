const WRITTEN_WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/** How many words a text has, as a word processor counts them: what stands between spaces and holds a letter or a digit. */
export function wordCount(text: string): number {
  let count = 0
  for (const word of text.split(/\s+/)) {
    if (WRITTEN_WITHOUT_SPACES.test(word)) count += wordsWithin(word)
    else if (/[\p{L}\p{N}]/u.test(word)) count += 1
  }
  return count
}

function wordsWithin(text: string): number {
  const segments = [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)]
  return segments.filter(({ isWordLike }) => isWordLike).length
}
