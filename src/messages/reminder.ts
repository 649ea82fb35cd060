/**
 * The built-in reminder: when the user wrote, and an easy no. It is not the request again, and says no more of that than is so of every
 * request.
 */
export const REMINDER_TEMPLATE = `Subject: Once more: a talk about your path?

Hello[ {{first_name}}],

[{{asked_on}} I wrote to you|I wrote to you a while ago], and I imagine it came on a full day. I would still be glad to hear about your path[ at {{company}}].

{{reason}}

I am glad to go by your calendar in the next weeks. If it does not suit you, a short no is just as welcome, and I will leave it there.

Best wishes,
{{my_name}}
`
