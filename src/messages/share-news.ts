/** The built-in message that shares a piece of news with somebody who helped: one text for all, and to each what they gave. */
export const SHARE_NEWS_TEMPLATE = `Subject: Some news from me

Hello[ {{first_name}}],

{{reason}}

[You put me in touch with {{introduced}}, and that helped me on my way. Thank you.]

[You took the time to talk with me {{talked_in}}, and that helped me on my way. Thank you.]

No answer needed; I only wanted you to know.

Best wishes,
{{my_name}}
`

/** How the news is asked for. */
export const SHARE_NEWS_QUESTION = 'What is the news? Write it as everybody will read it.'
