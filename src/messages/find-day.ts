/** The built-in message to who said yes, when no day has been found yet. */
export const FIND_DAY_TEMPLATE = `Subject: A day for our talk

Hello[ {{first_name}}],

Thank you for being willing to talk with me; I am looking forward to it.[ {{reason}}]

Which day in the next two weeks would suit you? Twenty minutes are plenty, by phone, by video or wherever it is easiest for you. Name a time, and I will be there.

Best wishes,
{{my_name}}
`
