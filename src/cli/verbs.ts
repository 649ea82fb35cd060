import type { Verb, VerbPorts } from './verb'
import { asked } from './verbs/asked'
import { draft } from './verbs/draft'
import { due } from './verbs/due'
import { log } from './verbs/log'
import { newInterview } from './verbs/new'
import { outcome } from './verbs/outcome'
import { prepare } from './verbs/prepare'
import { questions } from './verbs/questions'
import { reminded } from './verbs/reminded'
import { snooze } from './verbs/snooze'
import { thanked } from './verbs/thanked'
import { went } from './verbs/went'

/** The verbs, each answering with text; a wrong call is an answer that begins with `Error: `. */
export function verbs(ports: VerbPorts): Verb[] {
  return [
    due,
    newInterview,
    asked,
    reminded,
    outcome,
    prepare,
    questions,
    went,
    draft,
    log,
    thanked,
    snooze,
  ].map((verb) => verb(ports))
}
