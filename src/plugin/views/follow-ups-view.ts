import { ItemView, type WorkspaceLeaf } from 'obsidian'
import type { FollowUpsPorts } from './follow-ups-ports'

export const FOLLOW_UPS_VIEW = 'informational-interviews-follow-ups'

/** The list of whom to write to and whom to meet, in a sidebar. */
export class FollowUpsView extends ItemView {
  override navigation = false
  override icon = 'message-circle'

  constructor(
    leaf: WorkspaceLeaf,
    private readonly ports: FollowUpsPorts,
  ) {
    super(leaf)
  }

  override getViewType(): string {
    return FOLLOW_UPS_VIEW
  }

  override getDisplayText(): string {
    return 'Follow-ups'
  }

  protected override async onOpen(): Promise<void> {
    this.register(this.ports.onChange(() => {}))
  }
}
