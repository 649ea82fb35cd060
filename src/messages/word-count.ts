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

// Of a long text Intl takes the whole again for every word, so it gets pieces; a word cut in two counts as two.
const PIECE = 500

function wordsWithin(text: string): number {
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })
  let count = 0
  for (let at = 0; at < text.length; at += PIECE) {
    for (const { isWordLike } of segmenter.segment(text.slice(at, at + PIECE))) if (isWordLike) count += 1
  }
  return count
}
