/**
 * The built-in messages of the quarters after, of which each contact gets one after the other. They claim nothing that may not be
 * so, and have no sentence in common.
 */
export const CHECK_IN_TEMPLATES: readonly [string, ...string[]] = [
  `Subject: A short hello[ from {{my_name}}]

Hello[ {{first_name}}],

[We last heard from each other {{last_in_touch}}|We have not been in touch for some time], and I wanted to say hello again.

{{reason}}

How are things [at {{company}}|with you]? A line is plenty, and no answer is fine as well.

Best wishes,
{{my_name}}
`,
  `Subject: Thinking of our talk

[Dear {{first_name}}|Hello],

You took the time for me[ {{talked_in}}], and I still think of it gladly.

{{reason}}

This needs no answer. I hope that all goes well[ at {{company}}].

Warm regards,
{{my_name}}
`,
  `Subject: What are you working on?

Hello[ {{first_name}}],

You came to my mind today, and I wondered what you are working on these days[ at {{company}}].

{{reason}}

If you have two lines to spare, I would enjoy them. If not, that is all right too.

With best wishes,
{{my_name}}
`,
  `Subject: Thinking back

[Dear {{first_name}}|Hello],

Today I was thinking back to how you helped me, and wanted to write.

{{reason}}

I hope that the last months have been kind to you[ and to everybody at {{company}}]. No need to write back.

All the best,
{{my_name}}
`,
  `Subject: Anything new[ at {{company}}]?

Hello[ {{first_name}}],

[We were last in touch {{last_in_touch}}, so it|It] is time for a few lines from me.

{{reason}}

Has anything changed [at {{company}}|on your side] since? I would be glad to hear, and any day will do.

Kind regards,
{{my_name}}
`,
]
