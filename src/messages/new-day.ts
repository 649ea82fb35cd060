/** The built-in message after an interview that did not come about, whoever it was that could not. */
export const NEW_DAY_TEMPLATE = `Subject: Another day for our talk?

Hello[ {{first_name}}],

A pity that our talk[ {{missed_on}}] did not come about.[ {{reason}}]

I would still like to hear [how you came to {{company}}|about your path]. Would a day in the next two weeks suit you? I am glad to go by your calendar.

And if it has become too much, just say so; I will understand.

Best wishes,
{{my_name}}
`
