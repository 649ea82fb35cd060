/** For each property the names under which it is read, ours first: the names people give it in their own vaults. */
export const USUAL_NAMES = {
  contact: ['contact', 'person', 'people', 'name'],
  company: ['company', 'org', 'organization', 'organisation', 'firm'],
  worked_at: ['worked_at', 'former_companies', 'former_company', 'previous_companies', 'previous_company'],
  role: ['role', 'job_title', 'position'],
  email: ['email', 'mail', 'e-mail'],
  linkedin: ['linkedin'],
  introduced_by: ['introduced_by', 'referred_by'],
  introducer_told_on: ['introducer_told_on'],
  asked_on: ['asked_on', 'requested_on'],
  reminded_on: ['reminded_on'],
  answered_on: ['answered_on'],
  interview_on: ['interview_on', 'interview_date', 'date_met', 'met_on'],
  place: ['place', 'location', 'where'],
  outcome: ['outcome'],
  thanked_on: ['thanked_on', 'thank_you_sent'],
  last_contact: ['last_contact', 'last_contacted', 'last_contacted_at'],
  check_ins: ['check_ins'],
  cadence: ['cadence', 'contact_frequency', 'contact_every', 'cadence_days'],
  next_check_in: ['next_check_in', 'next_contact', 'next_follow_up', 'next_followup', 'follow_up_due'],
  snoozed_until: ['snoozed_until'],
  prep_company: ['prep_company'],
  prep_values: ['prep_values'],
  prep_interest: ['prep_interest'],
  prep_person: ['prep_person'],
  prep_goal: ['prep_goal'],
  prep_next_steps: ['prep_next_steps'],
} as const satisfies Record<string, readonly string[]>

/** Our own name of a property of an interview note. */
export type PropertyName = keyof typeof USUAL_NAMES

export type PropertyNames = { readonly [name in PropertyName]: readonly string[] }

/** The six answers given before the talk, in the order of the questions. */
export const PREP_PROPERTIES = [
  'prep_company',
  'prep_values',
  'prep_interest',
  'prep_person',
  'prep_goal',
  'prep_next_steps',
] as const satisfies readonly PropertyName[]

export type PrepProperty = (typeof PREP_PROPERTIES)[number]

/**
 * A property's name as it is compared: `Last Contact`, `last-contact` and `lastContact` are one. NFC, lower case, without
 * hyphens, underscores and spaces.
 */
export function foldKey(key: string): string {
  return key
    .normalize('NFC')
    .toLowerCase()
    .replace(/[-_\s]/g, '')
}

const MOST_KEYS_KNOWN = 10_000

/** Finds our name for a property as the user wrote it, or undefined where it is none of ours. */
export function propertyFinder(names: PropertyNames): (key: string) => PropertyName | undefined {
  const byKey = new Map<string, PropertyName>()
  for (const [name, spellings] of Object.entries(names) as [PropertyName, readonly string[]][]) {
    for (const spelling of spellings) byKey.set(foldKey(spelling), name)
  }
  // Few keys stand in many notes.
  const known = new Map<string, PropertyName | undefined>()
  return (key) => {
    if (known.has(key)) return known.get(key)
    const name = byKey.get(foldKey(key))
    if (known.size < MOST_KEYS_KNOWN) known.set(key, name)
    return name
  }
}
