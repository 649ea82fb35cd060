import { Platform, type App, type Plugin } from 'obsidian'
import { CONTACT_VIEW, ContactView } from './contact/contact-view'
import { registerCodeBlocks } from './blocks/code-blocks'
import type { ContactPorts } from './contact/contact-ports'
import type { FollowUpsPorts } from './list/follow-ups-ports'
import { INTRODUCTIONS_VIEW, IntroductionsView, treesOf } from './introductions/introductions-view'
import { FOLLOW_UPS_VIEW, FollowUpsView } from './list/follow-ups-view'

/** Opens the views of the plugin, and draws the code blocks in notes that show the same. */
export class SideViews {
  constructor(private readonly app: App) {}

  readonly openFollowUps = (): void => void this.reveal(FOLLOW_UPS_VIEW)

  /** Shows whom the note at `path` is about; null for the note that is open. */
  readonly openContact = (path: string | null): void =>
    void this.reveal(CONTACT_VIEW, path === null ? { follows: true } : { note: path })

  /** In the main area, which is wide enough for it. */
  readonly openIntroductions = (): void => {
    const { workspace } = this.app
    const [leaf = workspace.getLeaf('tab')] = workspace.getLeavesOfType(INTRODUCTIONS_VIEW)
    // A drawer of the phone would cover it.
    if (Platform.isPhone) workspace.rightSplit.collapse()
    void leaf.setViewState({ type: INTRODUCTIONS_VIEW, active: true }).then(() => workspace.revealLeaf(leaf))
  }

  register(
    plugin: Plugin,
    list: Omit<FollowUpsPorts, 'openContact'>,
    contact: Omit<ContactPorts, 'openFollowUps'>,
  ): void {
    const { openFollowUps, openContact } = this
    plugin.registerView(FOLLOW_UPS_VIEW, (leaf) => new FollowUpsView(leaf, { ...list, openContact }))
    plugin.registerView(CONTACT_VIEW, (leaf) => new ContactView(leaf, { ...contact, openFollowUps }))
    const introductions = {
      trees: () => treesOf(contact.at()?.now, list.language()),
      starter: () => contact.starter(),
      occasion: () => list.occasion(),
      onChange: (listener: () => void) => contact.onChange(listener),
    }
    plugin.registerView(INTRODUCTIONS_VIEW, (leaf) => new IntroductionsView(leaf, introductions))
    for (const view of [FOLLOW_UPS_VIEW, CONTACT_VIEW])
      plugin.registerHoverLinkSource(view, { display: plugin.manifest.name, defaultMod: true })
    registerCodeBlocks(plugin, {
      source: () => {
        const now = contact.at()?.now
        if (now === undefined) return null
        const { overview, words } = now
        return { overview, words, lookAheadDays: list.lookAheadDays(), language: list.language() }
      },
      progress: list.progress,
      onChange: list.onChange,
    })
    plugin.addRibbonIcon('message-circle', 'Open follow-ups', openFollowUps)
  }

  private async reveal(view: string, state?: Record<string, unknown>): Promise<void> {
    const { workspace } = this.app
    const leaf = await workspace.ensureSideLeaf(view, 'right', { active: true, state })
    await workspace.revealLeaf(leaf)
  }
}
