import { PREP_PROPERTIES, USUAL_NAMES, type PropertyName } from '../../interviews/property-names'
import { givenValues, type NoteDraft } from './new-note'
import { NEW_VALUE, writeScalar } from '../properties/scalar'

// What a first talk needs. The other sections are made once something is written under them.
const SECTIONS = [
  '## Questions',
  '',
  '{{questions}}',
  '- [ ] ',
  '',
  '## Notes',
  '',
  '## Takeaways',
  '',
  '## Next steps',
  '',
]

const ALWAYS_ASKED: readonly PropertyName[] = ['contact', 'company', 'role', 'interview_on']

/** The built-in template as a note of the user's own, to be changed as they like. */
export function builtInTemplate(marker: string): string {
  return templateWith(ALWAYS_ASKED, marker)
}

/** The built-in template for one note: with the properties that its draft gives, and the six prep answers. */
export function builtInTemplateFor(draft: NoteDraft, marker: string): string {
  const given = givenValues(draft)
  const names = Object.keys(USUAL_NAMES) as PropertyName[]
  return templateWith(
    names.filter((name) => given.has(name)),
    marker,
  )
}

function templateWith(names: readonly PropertyName[], marker: string): string {
  const prep: readonly PropertyName[] = PREP_PROPERTIES
  const keys = [...names.filter((name) => !prep.includes(name)), ...prep]
  return [
    '---',
    ...keys.map((key) => `${key}: {{${key}}}`),
    'tags:',
    `  - ${writeScalar(marker.replace(/^#/, ''), NEW_VALUE)}`,
    '---',
    '',
    ...SECTIONS,
  ].join('\n')
}
