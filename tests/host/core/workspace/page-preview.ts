import type { App, HoverLinkSource, HoverParent } from 'obsidian'
import { HoverPopover } from '../ui/hover-popover'
import { Keymap } from '../ui/keymap'
import { renderMarkdown } from '../ui/markdown/render-markdown'

interface HoverLink {
  event: MouseEvent
  source: string
  hoverParent: HoverParent
  targetEl: HTMLElement | null
  linktext: string
  sourcePath?: string
}

const isHoverLink = (value: unknown): value is HoverLink =>
  typeof value === 'object' && value !== null && 'linktext' in value && 'hoverParent' in value

/** Shows a note over the link that the mouse rests on: at once, or where its source asks for it with Ctrl or Cmd held. */
export function previewLinks(app: App, sources: ReadonlyMap<string, HoverLinkSource>) {
  return async (hover: unknown): Promise<void> => {
    if (!isHoverLink(hover)) return
    const { event, source, hoverParent, targetEl, linktext, sourcePath = '' } = hover
    const needsKey = sources.get(source)?.defaultMod ?? false
    if (needsKey && !Keymap.isModifier(event, 'Mod')) return
    const file = app.metadataCache.getFirstLinkpathDest(linktext.replace(/#.*$/s, ''), sourcePath)
    if (!file) return
    if (hoverParent.hoverPopover?.hoverEl.getAttr('data-path') === file.path) return
    const popover = new HoverPopover(hoverParent, targetEl)
    popover.hoverEl.setAttr('data-path', file.path)
    const el = popover.hoverEl.createDiv('markdown-embed-content markdown-rendered')
    await renderMarkdown(await app.vault.cachedRead(file), el, {
      app,
      sourcePath: file.path,
      component: popover,
    })
  }
}
