const IS_ENDED = /[.!?…。！？؟]["'”’»)\]]*$/u

/**
 * What the user typed in one line or several, as sentences on one line: each with a capital letter first and an end; '' for nothing.
 * An address at the end stays as it is, so that it can be followed.
 */
export function asSentences(text: string): string {
  return text
    .split(/[\r\n\u2028\u2029]+/)
    .map((line) => line.trim().replace(/\s+/g, ' '))
    .filter((line) => line !== '')
    .map(asSentence)
    .join(' ')
}

/** What follows a colon, as the user typed it, on one line and with an end; '' for nothing. */
export function ended(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ')
  return line === '' ? '' : withEnd(line)
}

/** The first sentence of a text that is made of sentences. */
export function firstSentence(text: string): string {
  return /^.*?[.!?…。！？؟]["'”’»)\]]*(?=\s|$)/u.exec(text)?.[0] ?? text
}

function asSentence(line: string): string {
  return withEnd(/^\p{Ll}[\p{Ll}'’]*(?:\s|[.,!?]|$)/u.test(line) ? upperFirst(line) : line)
}

function withEnd(line: string): string {
  const isAddress = /(?:^|\s)(?:https?:\/\/|www\.)\S*$/i.test(line)
  if (isAddress || IS_ENDED.test(line)) return line
  return `${line.replace(/[\s,;:–—-]+$/, '')}.`
}

// "iPhone" and "eBay" keep their letter.
function upperFirst(line: string): string {
  const [first = ''] = line
  return first.toUpperCase() + line.slice(first.length)
}
