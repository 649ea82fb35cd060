/** The built-in message to somebody who introduced one: whom one met, that it took place, what came of it, and thanks. */
export const NEWS_TEMPLATE = `Subject: [I talked with {{introduced}}|The talk that you made possible]

Hello[ {{first_name}}],

You put me in touch with [{{introduced}}|somebody worth meeting]. [We talked {{talked_on}}, and I am glad that we did.|I have talked with them by now, and am glad of it.]

{{learned}}

Thank you for making that possible.

Best wishes,
{{my_name}}
`

/** How the one thing is asked for that can be told of the talk; it is `learned`. '' for the name where several were introduced. */
export function newsQuestion(firstName: string): string {
  const talk = firstName === '' ? 'these talks' : `the talk with ${firstName}`
  return `What did you take away from ${talk} that can be told? One sentence shows that the introduction was worth it.`
}
