/** Why a line reads as written for oneself. */
export type JottingSign = 'about-them' | 'to-myself' | 'names-somebody' | 'in-confidence'

/** Who may be named in a message. */
export interface Known {
  /** The addressee's name. */
  readonly name: string
  /** Companies that may be named: the addressee's. */
  readonly companies?: readonly string[]
  /** Others whom the message is about, as news is. */
  readonly mayName?: readonly string[]
  /** Everybody else whom the notes are about. */
  readonly others?: readonly string[]
}

/** In other languages only what is nothing else there; a German "sie" may be several, and is as private. */
const ABOUT_THEM =
  /(?:^they(?![\p{L}])|(?:^|[^\p{L}])(?:she|he|her|hers|him|his|herself|himself|sie|er|ihr|ihre|ihren|ihrem|ihm|ihn|sein|seine|seinen|seinem|ella|él|elle|lui|suya|suyo)(?:['’](?:s|d|ll))?(?![\p{L}]))/iu

/** A line about somebody may leave them out: "Keeps a jar of them", "Offered a visit". */
const DOES_OR_SAID =
  /^(?:keeps|sings|knits|publishes|wants|wanted|likes|loves|hates|thinks|knows|says|said|tells|told|offers|offered|teaches|taught|introduces|introduced|works|worked|lives|runs|reads|drops|asks|asked|gives|gave|shows|showed|explains|explained|recommends|recommended|suggests|suggested|promises|promised|mentions|mentioned|remembers|speaks|talks|comes|came|goes|went|moved|started|left|studied|seems|seemed|dijo|preguntó|contó|sagt|sagte|meint|meinte|erzählt|erzählte|fragt|fragte|kennt|will|hat|ist)\s/iu

const TO_MYSELF = [
  // What one wants, doubts and means to do.
  /\bI(?:['’]d| would)? (?:really |also |just |still )?(?:want|wonder|wish|doubt|hope|fear|should|must|need|have to|had to|guess|suspect|felt|feel|hate|dislike|could|might|ought|was not|wasn['’]t|am not|['’]m not|don['’]t|do not|didn['’]t|did not)\b/i,
  /\b(?:for me|could be me|about me|like me|not my|my own|note to (?:my)?self|to ?do|remind(?:er)? me|do I|am I|should I|can I|did I|will I)\b/i,
  /(?:^|[^\p{L}])(?:ich|mir|mich|mein|meine|meinen|quiero|debo|je|moi)(?![\p{L}])/iu,
  /^(?:ask|remember|remind|check|google|look up|find out|find|clean up|follow up|don['’]t|do not|never forget|try|maybe|perhaps|think about|fragen|preguntar)\b/i,
  /\b(?:nicht vergessen|no olvidar|never again)\b/i,
  /\?\s*["”’]?\s*$/,
]

const IN_CONFIDENCE =
  /\b(?:confidential\w*|off the record|between us|private\w*|secret\w*|don['’]t tell|gossip|rumou?r\w*|salary|salaries|(?:the|their|his|her|my) pay|pays? (?:well|badly|less|more|too)|fired|laid off|lay-?offs?|quitting|divorce\w*|pregnan\w*|ill|sick|cancer|burn-?out|boring|arrogant|rude|weird|strange|awkward|annoying|disappoint\w*|nervous|dull|stupid|unfriendly|vertraulich|unter uns|gehalt|langweilig|nervig)\b/i

/** Words with a capital letter that name nobody. */
const NO_NAMES = new Set(
  `i i'm i’m i'll i’ll i've i’ve i'd i’d ok pm am monday tuesday wednesday thursday friday saturday sunday january february march april
  may june july august september october november december english german french spanish european american british linkedin excel
  python internet christmas easter`.split(/\s+/),
)

/**
 * Why a line of the notes reads as a jotting, and is not to stand in a message unasked; null where it reads as something that could
 * be said to its addressee. It looks for too much rather than for too little: one word of a script or a language that writes
 * names like other words is enough.
 */
export function jottingSign(line: string, known: Known): JottingSign | null {
  const text = line.normalize('NFC')
  if (IN_CONFIDENCE.test(text)) return 'in-confidence'
  if (ABOUT_THEM.test(text) || DOES_OR_SAID.test(text) || namesAddressee(text, known.name))
    return 'about-them'
  if (TO_MYSELF.some((words) => words.test(text))) return 'to-myself'
  return namesSomebody(text, known) ? 'names-somebody' : null
}

/** How the user is told of it, beside the line. */
export function jottingSignText(sign: JottingSign): string {
  switch (sign) {
    case 'about-them':
      return 'Speaks about them. Say “you”.'
    case 'to-myself':
      return 'Reads like a note to yourself.'
    case 'names-somebody':
      return 'Names somebody else.'
    case 'in-confidence':
      return 'May be meant for you alone.'
  }
}

function namesAddressee(text: string, name: string): boolean {
  const words = wordsOf(text)
  return wordsOf(name).some((part) => part.length > 1 && !TITLE.test(part) && words.includes(part))
}

const TITLE = /^(?:dr|prof|mr|mrs|ms|van|von|de|der|la|le|di|da|el|al|the)$/i

/**
 * Within a sentence a capital letter is a name in most languages; at its beginning it is one before "at", "says" and the like, and
 * where it owns something.
 */
function namesSomebody(text: string, { companies = [], mayName = [], others = [] }: Known): boolean {
  const allowed = new Set([...companies, ...mayName].flatMap(wordsOf).map((word) => word.toLowerCase()))
  const first = new Set(others.flatMap((name) => wordsOf(name).slice(0, 1)))
  if (wordsOf(text).some((word) => first.has(word) && !allowed.has(word.toLowerCase()))) return true
  const pieces = text.split(/\s+/)
  let last = '.'
  for (const [index, piece] of pieces.entries()) {
    const written = /[\p{L}\p{M}\p{N}'’-]+/u.exec(piece)?.[0] ?? ''
    const word = written.replace(/['’]s$/, '')
    const key = word.toLowerCase()
    const begins = (SENTENCE_END.test(last) && !/^\(\S+\)/.test(piece)) || /^["“„]/.test(piece)
    if (/[\p{L}\p{N}]/u.test(piece)) last = piece
    if (!/^\p{Lu}/u.test(word) || allowed.has(key) || NO_NAMES.has(key)) continue
    const isAcronym = /^\p{Lu}+s?$/u.test(word)
    const actsOrOwns = word !== written || DOES.test(pieces[index + 1] ?? '')
    if (begins ? actsOrOwns && !NO_PERSON.test(word) : !isAcronym) return true
  }
  return false
}

const SENTENCE_END = /[.!?:…]["”’)]*$/
const DOES = /^(?:at|says?|said|told|thinks|knows|from|works|and|&)$/
const NO_PERSON =
  /^(?:look|start|stop|work|stay|what|nothing|everything|people|managers|teachers|engineers|that|this|it|you|they|we|here|there|let|who|how|and|or|learn|listen|be|go|come|meet|sit|aim|nobody|everybody|somebody)$/i

function wordsOf(text: string): string[] {
  return text.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu) ?? []
}
