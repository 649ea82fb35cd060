const KIND_OF_WORK =
  '(?:job|position|role|work|employment|internship|vacancy|full-time|part-time|new opportunit(?:y|ies))'
const ANY =
  '(?:(?:a|an|any|some|my next|my first|new|open|paid|full-time|part-time|permanent|suitable) ){0,3}'
const RESUME = '(?:resume|cv|curriculum vitae)'

// Plain English only, and only what can hardly mean anything else: "your job" and "how did you get the job" are what such a talk
// is about.
const ASKS_THEM = [
  '(?:job|position|role) openings?',
  '(?:open|vacant) (?:job|position|role)s?',
  'vacanc(?:y|ies)',
  'any (?:openings|jobs)',
  '(?:hire|employ|recruit) me',
  '(?:are|is) (?:you|your (?:team|company)|the (?:team|company)) (?:currently |still )?(?:hiring|recruiting)',
  `(?:ask|asking) (?:you )?(?:for|about) ${ANY}(?:job|position|internship)s?`,
  `(?:get|find|give|offer) me ${ANY}(?:job|position|role|internship)`,
  'job (?:for me|at your|with your|in your)',
  `${RESUME}(?: is| are)? (?:attached|enclosed)`,
  `(?:attach|attached|attaching|enclose|enclosed|enclosing|send|sending|forward) (?:you )?(?:is |please find )?(?:my |a copy of my )${RESUME}`,
  `(?:forward|pass on|pass along|hand on) my ${RESUME}`,
  'consider me for',
  '(?:refer|recommend) me (?:for|to)',
  'put in a (?:good )?word',
]
/** To a stranger the search itself asks; to somebody who knows of it, it is news. */
const TELLS_OF_A_SEARCH = [
  'job (?:offer|application|opportunit(?:y|ies))',
  '(?:apply|applying|application) for',
  'my (?:job )?application',
  `(?:look|looking|search|searching|hunting|apply|applying) for ${ANY}${KIND_OF_WORK}`,
  'job (?:hunt|search)',
  'open to work',
]
const anyOf = (phrases: readonly string[]) => new RegExp(`\\b(?:${phrases.join('|')})\\b`, 'g')
const ASKED_OF_THEM = anyOf(ASKS_THEM)
const TELL_TALE = anyOf([...ASKS_THEM, ...TELLS_OF_A_SEARCH])

// "I am not asking for a job" says the opposite, "why not hire me" does not.
const DENIED = /(?:^|[^\w'])(?:not|no|never|nor|without|rather than|instead of|\w+n't)(?: [\w'-]+){0,5} $/
const WHY_NOT = /\bwhy (?:not|don't|wouldn't)(?: [\w'-]+){0,2} $/
// "How did you apply for it?" asks for a story.
const THEIR_SEARCH = /^(?:apply|look|search|hunt)/
const ABOUT_THEM = /\byou(?:'re| are| were| had to| have been| first| even| go about| went about)? $/
const LONGEST_CLAUSE = 80

/**
 * The words of a message that read as if it asked for a job, in lower case, each once. Somebody who is `known` may be told of the
 * search, of an application and of an offer, and is still not to be asked.
 */
export function asksForAJob(text: string, reader: 'stranger' | 'known' = 'stranger'): string[] {
  const plain = asCompared(text)
  const found = new Set<string>()
  for (const { 0: phrase, index } of plain.matchAll(reader === 'known' ? ASKED_OF_THEM : TELL_TALE)) {
    const before = plain.slice(Math.max(index - LONGEST_CLAUSE, 0), index)
    const clause = before.split(/[.,!?;:\n]|\bbut\b/).pop() ?? ''
    const isDenied = DENIED.test(clause) && !WHY_NOT.test(clause)
    if (!isDenied && !(THEIR_SEARCH.test(phrase) && ABOUT_THEM.test(clause))) found.add(phrase)
  }
  return [...found]
}

/** Lower case, without accents, with straight apostrophes and single spaces; a blank line ends a sentence. */
function asCompared(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[‘’]/g, "'")
    .toLowerCase()
    .replace(/\s+/g, (space) => (/\n\s*\n/.test(space) ? '\n' : ' '))
}
