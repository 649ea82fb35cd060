import { occasionAboutNobody, type Around } from '../../actions/occasion'
import type { Contact } from '../../contacts/contact'
import { ProgressCounter } from '../../follow-ups/progress'
import type { Settings } from '../../settings/settings'
import type { OpenVault } from '../../vault/open-vault'
import type { Starter } from '../starter'
import type { FollowUpsPorts } from './follow-ups-ports'

/** What the list asks for, as the vault has it. `language` is that of the sentences, a BCP 47 tag. */
export function listPorts(
  vault: OpenVault,
  settings: () => Settings,
  around: Around,
  starter: Starter,
  language: string,
): Omit<FollowUpsPorts, 'openContact'> {
  const counter = new ProgressCounter()
  return {
    overview: () => (vault.feed.isReady ? vault.live.current() : null),
    hasInterviews: () => vault.index.notes.size > 0,
    lookAheadDays: () => settings().lookAheadDays,
    progress: () => {
      if (!vault.feed.isReady) return null
      const { thankYouDays, talksAWeek: aim } = settings()
      const introductionsOf = (contact: Contact) => vault.live.introductionsOf(contact)
      return counter.of({ overview: vault.live.current(), introductionsOf, thankYouDays, aim })
    },
    preparedDays: () => settings().preparedDays,
    around,
    questions: (path) => vault.index.notes.get(path)?.questions ?? 0,
    tagsOf: (path) => vault.told.tagsOf(path),
    language: () => language,
    onChange: (listener) => vault.live.onChange(listener),
    occasion: () => occasionAboutNobody(vault.today(), around),
    starter: () => starter,
  }
}
