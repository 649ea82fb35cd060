import type { App, Plugin } from 'obsidian'
import { CONTACT_VIEW, ContactView } from './contact/contact-view'
import type { ContactPorts } from './contact/contact-ports'
import type { FollowUpsPorts } from './list/follow-ups-ports'
import { FOLLOW_UPS_VIEW, FollowUpsView } from './list/follow-ups-view'

/** Opens the views in the sidebar. */
export class SideViews {
  constructor(private readonly app: App) {}

  readonly openFollowUps = (): void => void this.reveal(FOLLOW_UPS_VIEW)

  /** Shows whom the note at `path` is about; null for the note that is open. */
  readonly openContact = (path: string | null): void =>
    void this.reveal(CONTACT_VIEW, path === null ? { follows: true } : { note: path })

  register(
    plugin: Plugin,
    list: Omit<FollowUpsPorts, 'openContact'>,
    contact: Omit<ContactPorts, 'openFollowUps'>,
  ): void {
    const { openFollowUps, openContact } = this
    plugin.registerView(FOLLOW_UPS_VIEW, (leaf) => new FollowUpsView(leaf, { ...list, openContact }))
    plugin.registerView(CONTACT_VIEW, (leaf) => new ContactView(leaf, { ...contact, openFollowUps }))
    for (const view of [FOLLOW_UPS_VIEW, CONTACT_VIEW])
      plugin.registerHoverLinkSource(view, { display: plugin.manifest.name, defaultMod: true })
    plugin.addRibbonIcon('message-circle', 'Open follow-ups', openFollowUps)
  }

  private async reveal(view: string, state?: Record<string, unknown>): Promise<void> {
    const { workspace } = this.app
    const leaf = await workspace.ensureSideLeaf(view, 'right', { active: true, state })
    await workspace.revealLeaf(leaf)
  }
}
