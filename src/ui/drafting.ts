import type { App } from 'obsidian'
import type { DraftKind } from '../messages/draft'
import { fitsMailto, mailtoUrl } from '../messages/mailto'
import { tellWith, type Offer } from './notices'
import type { Target } from '../actions/target'
import type { Drafts, Message } from './drafts'
import { DraftForm, type MessageText } from './forms/draft-form'
import { noteDraftStore } from './forms/unsaved-input'
import { askSentence } from './forms/sentence-form'

const TITLES: { readonly [kind in DraftKind]: string } = {
  request: 'Request to',
  'request-linkedin': 'Request on LinkedIn to',
  reminder: 'Reminder to',
  'new-day': 'A new day with',
  'thank-you': 'Thank-you to',
  news: 'News for',
  'check-in': 'Message to',
  reconnect: 'Message to',
}

/** What to offer once a message is on its way: to note that it was sent. */
export type OfferOnceSent = (kind: DraftKind, target: Target) => Offer

/** Lets the user read a message over and send it, by their mail program or by their own ways. */
export class Drafting {
  constructor(
    private readonly app: App,
    private readonly drafts: Drafts,
    private readonly offerOnceSent: OfferOnceSent,
  ) {}

  async open(kind: DraftKind, target: Target): Promise<void> {
    const title = `${TITLES[kind]} ${target.name}`
    let drafted = await this.drafts.draft(kind, target)
    if (!drafted.ok && drafted.asks) {
      const sentence = await askSentence(this.app, title, drafted.problem)
      if (sentence === null) return
      drafted = await this.drafts.draft(kind, target, sentence)
    }
    if (!drafted.ok) return tellWith(drafted.problem, [])
    const { message } = drafted
    const kept = noteDraftStore(this.app, kind, message.path)
    const { text, run } = this.offerOnceSent(kind, { ...target, path: message.path })
    const offer = {
      text,
      run: () => {
        kept.save(null)
        run()
      },
    }
    new DraftForm(this.app, {
      title,
      drafted: { subject: message.draft.subject, body: message.draft.body },
      kept,
      warnings: message.warnings,
      openInMail: (text) => this.openInMail(message, text, offer),
      copy: (text) => this.copy(text, 'Copied the message.', offer),
    }).open()
  }

  private async openInMail(message: Message, text: MessageText, offer: Offer): Promise<string | null> {
    const url = mailtoUrl({ to: message.to, ...text })
    if (url === null) {
      const why =
        message.to === null ? 'The notes give no e-mail address' : `${message.to} is no e-mail address`
      return this.copy(text, `${why}, so the message was copied instead.`, offer)
    }
    if (!fitsMailto(url)) {
      return this.copy(text, 'The message is too long for a mail link, so it was copied instead.', offer)
    }
    // Obsidian hands what is no page of its own to the system, on desktop and on mobile alike.
    window.open(url)
    tellWith('Handed to your mail program.', [offer])
    return null
  }

  private async copy({ subject, body }: MessageText, said: string, offer: Offer): Promise<string | null> {
    try {
      await activeWindow.navigator.clipboard.writeText(subject.trim() === '' ? body : `${subject}\n\n${body}`)
    } catch {
      return 'The message could not be copied. Select it and copy it by hand.'
    }
    tellWith(said, [offer])
    return null
  }
}
