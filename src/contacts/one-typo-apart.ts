/** Words that are shorter are other words soon. */
const SHORTEST = 6

/** Whether `typed` is `word` with one typing error: a letter too many, one missing, another one, or two that changed places. */
export function isOneTypoApart(typed: string, word: string): boolean {
  if (word.length < SHORTEST || Math.abs(typed.length - word.length) > 1) return false
  const shorter = Math.min(typed.length, word.length)
  let start = 0
  while (start < shorter && typed[start] === word[start]) start++
  let end = 0
  while (end < shorter - start && typed[typed.length - 1 - end] === word[word.length - 1 - end]) end++
  const [ofTyped, ofWord] = [typed.slice(start, typed.length - end), word.slice(start, word.length - end)]
  if (/\p{N}/u.test(ofTyped + ofWord)) return false
  if (ofTyped.length + ofWord.length === 1) return true
  const [first, second] = ofTyped
  return (
    ofTyped.length === ofWord.length &&
    (ofTyped.length === 1 || (ofTyped.length === 2 && ofWord === `${second}${first}`))
  )
}
