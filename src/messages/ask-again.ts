/** The built-in message to who said "not now", on the day on which they may be asked again. */
export const ASK_AGAIN_TEMPLATE = `Subject: May I ask again?

Hello[ {{first_name}}],

[{{asked_on}}|Some time ago] I wrote to ask about [your path at {{company}}|your path], and the moment was not right.[ {{reason}}]

May I ask again? Any day in the next weeks would suit me, by phone or by video.

If it is still too much, a short no is just as welcome.

Best wishes,
{{my_name}}
`
