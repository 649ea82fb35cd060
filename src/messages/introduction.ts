import { namesTogether } from '../contacts/person-names'
import { plainText } from './plain-text'

/** The built-in message to who may know somebody where the user would like to talk. Where that is, and why them, stands in `reason`. */
export const INTRODUCTION_TEMPLATE = `Subject: May I ask you for an introduction?

Hello[ {{first_name}}],

[{{reason}}|I am looking for people who can tell me what their work is really like. Is there anybody whom I could ask?]

A name is plenty; I will write to them myself, and twenty minutes are all I would ask of them. If nobody comes to mind, that is just as well.

Best wishes,
{{my_name}}
`

/** What somebody has to do with a company: whom they led the user to there, and whether they worked there. */
export interface WayThere {
  readonly introduced: readonly string[]
  readonly workedThere: boolean
}

/** What is asked of somebody who may know people at a company, as sentences. `company` is as the user's notes write it; '' for none. */
export function askingAt(company: string, { introduced, workedThere }: WayThere): string {
  const name = plainText(company).trim()
  if (name === '') return ''
  const why = `I am looking at ${name}, and would like to hear from somebody who works there what it is really like.`
  if (introduced.length > 0)
    return `${why} You once put me in touch with ${namesTogether(introduced)}. Is there anybody else there whom I could ask?`
  return workedThere
    ? `${why} You have worked there: is there anybody whom I could ask?`
    : `${why} Do you know anybody there whom I could ask?`
}
