/** Words that name what somebody is, wherever they stand in a role. */
const ROLES = new Set(
  `advisor adviser analyst apprentice architect artist assistant associate attorney author baker barrister bookseller boss
  carpenter caretaker ceo cfo chair chairwoman chairman chief chemist clerk cio ciso coach consultant coo coordinator copywriter
  counsel counsellor cpo cto curator dean dentist deputy designer developer dev director dispatcher doctor driver economist editor
  electrician engineer entrepreneur evangelist executive expert farmer fellow founder cofounder gardener geologist guide head
  historian illustrator inspector installer intern investor journalist judge lawyer lead leader lecturer librarian luthier maker
  manager marketer mathematician mechanic mentor midwife minister model musician nurse officer operator organiser organizer owner
  paramedic partner pastor pharmacist philosopher photographer physician physicist pilot planner planer pm potter president
  principal producer professor programmer psychologist publisher recruiter referent rep representative researcher restorer sailor
  scientist scholar scout secretary sociologist specialist sre statistician strategist student superintendent supervisor surgeon
  surveyor swe teacher teamleiter technician technologist therapist tester trainee trainer translator treasurer tutor ux vet vp
  warden writer leiter leiterin gründer gründerin referentin kuratorin lehrerin lehrer ärztin arzt`.split(
    /\s+/,
  ),
)

// English, German and the Romance languages name who does a thing by such an end; "management" and "development" are no person.
const DOES_SOMETHING =
  /(?:\p{L}{3,}(?:er|or|ist|yst|ian|eer|man|woman)|(?:\p{L}{2,}(?:er|or|eur|ist|log)|\p{L}{2,}(?:[^m]ent|ant))(?:in|innen)?|\p{L}{3,}(?:dor|dora|sora|tora|rice|euse|ienne|ista))$/u

/** Where the head of a role stands: "head of research", "profesora de diseño", "Leiter Fahrgastinformation" */
const LINKS = /\s(?:of|for|in|and|&|de|del|du|des|für|von|di)\s/iu

/** With such a word somebody is told of, and not what they are: "her boss", "was a teacher", "ex-manager" */
const TELLS_OF_SOMEBODY =
  /^(?:her|his|their|my|our|your|su|sus|mi|tu|son|sa|ses|mon|ma|ihre?|seine?|meine?|was|were|is|met|knows|used|formerly|former|ex|ex-.*|retired|who|used|not|no|maybe|perhaps|after|ever|over|under|never|other|another|whether|.*['’]s)$/i

const MOST_WORDS = 7

/**
 * Whether a text reads as what somebody is, "research lead" or "Profesora de diseño", so that it can stand in a sentence after
 * "as"; "trains the dispatchers" and "freelance, two days each" do not.
 */
export function readsAsRole(text: string): boolean {
  if (/[,;:()[\]{}"“”?!<>@\d]/.test(text)) return false
  const words = text.trim().split(/\s+/)
  if (words.length > MOST_WORDS || words[0] === '') return false
  const [first = ''] = words
  const [before = ''] = text.trim().split(LINKS)
  const head = before.split(/\s+/).pop() ?? ''
  return !TELLS_OF_SOMEBODY.test(first) && [first, head].some(namesADoer)
}

function namesADoer(word: string): boolean {
  const plain = word.toLowerCase().replace(/[^\p{L}]/gu, '')
  return ROLES.has(plain) || DOES_SOMETHING.test(plain)
}
