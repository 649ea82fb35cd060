/** The built-in reminder: what was asked and when, and an easy no. It is not the request again. */
export const REMINDER_TEMPLATE = `Subject: Once more: 20 minutes about your path?

Hello[ {{first_name}}],

[{{asked_on}} I asked|I asked a while ago] whether you had twenty minutes to tell me about your path[ at {{company}}]. I imagine it came on a full day.

{{reason}}

Any time in the next weeks suits me. If it does not suit you, a short no is just as welcome, and I will leave it there.

Best wishes,
{{my_name}}
`
