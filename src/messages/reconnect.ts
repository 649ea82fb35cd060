/**
 * The built-in messages after a year or more of silence, of which each contact gets one after the other. They take up the thread,
 * and do not apologise.
 */
export const RECONNECT_TEMPLATES: readonly [string, ...string[]] = [
  `Subject: How have you been?

Hello[ {{first_name}}],

It is [{{quiet_for}}|a long time] since we were last in touch, and I would like to take up the thread again.

{{reason}}

How have you been[, and are you still at {{company}}]? A few words would make me glad, and there is no hurry.

Best wishes,
{{my_name}}
`,
  `Subject: A hello after a long time

[Dear {{first_name}}|Hello],

I have not forgotten our talk[ {{talked_in}}], and I am glad of it to this day.

{{reason}}

I would enjoy hearing how [your work at {{company}}|your work] has gone since then. If the moment is wrong, I will understand.

Warm regards,
{{my_name}}
`,
  `Subject: Still in my mind

Hello[ {{first_name}}],

[After {{quiet_for}}|After all this time] you may not expect to hear from me, but I thought of you today and wanted to say so.

{{reason}}

What keeps you busy these days? No need for a long answer, or for any.

With best wishes,
{{my_name}}
`,
]
