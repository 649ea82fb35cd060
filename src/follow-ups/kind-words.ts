import type { Kind } from './follow-up'

/** What stands over what is due, where it is sorted by what it is. */
export const KIND_HEADINGS: Readonly<Record<Kind, string>> = {
  interview: 'Talks',
  'thank-you': 'Thank-yous',
  'update-introducer': 'News for introducers',
  outreach: 'Requests',
  'check-in': 'Check-ins',
  promise: 'Promises',
  'to-ask': 'Still to ask',
}

/** What stands over what is due with somebody of whom no company is known. */
export const NO_COMPANY = 'No company'
