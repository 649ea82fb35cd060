import type * as Obsidian from 'obsidian'
import { HoverPopover } from '../ui/hover-popover'
import { MarkdownRenderChild, MarkdownRenderer } from '../ui/markdown/markdown-renderer'
import { MarkdownPreviewRenderer } from '../ui/markdown/post-processors'
import { AbstractInputSuggest } from '../ui/popover-suggest'
import { debounce } from './debounce'
import { Editor } from './editor'
import { asReal, asRealInstances } from './face'
import { EditableFileView, FileView, TextFileView } from './file-views'
import {
  WorkspaceContainer,
  WorkspaceItem,
  WorkspaceParent,
  WorkspaceRibbon,
  WorkspaceRoot,
  WorkspaceSidedock,
  WorkspaceSplit,
  WorkspaceWindow,
} from './items'
import { Leaf } from './leaf'
import { MarkdownPreviewView, MarkdownView } from './markdown-view'
import { MobileDrawer, Tabs } from './tabs'
import { Tasks } from './tasks'
import { ItemView, View } from './view'
import { Workspace } from './workspace'

/** The part of the `obsidian` module that is about views and the workspace. */
export const workspaceExports = {
  AbstractInputSuggest: asReal<typeof Obsidian.AbstractInputSuggest>(AbstractInputSuggest),
  EditableFileView: asReal<typeof Obsidian.EditableFileView>(EditableFileView),
  FileView: asReal<typeof Obsidian.FileView>(FileView),
  HoverPopover,
  ItemView: asReal<typeof Obsidian.ItemView>(ItemView),
  MarkdownPreviewRenderer,
  MarkdownRenderChild,
  MarkdownView: asReal<typeof Obsidian.MarkdownView>(MarkdownView),
  Tasks,
  TextFileView: asReal<typeof Obsidian.TextFileView>(TextFileView),
  View: asReal<typeof Obsidian.View>(View),
  debounce,
} satisfies Partial<typeof Obsidian>

/** What plugins only compare with: its instances are the app's, and its constructors are the host's own. */
export const instanceExports = {
  Editor: asRealInstances<typeof Obsidian.Editor>(Editor),
  MarkdownPreviewView: asRealInstances<typeof Obsidian.MarkdownPreviewView>(MarkdownPreviewView),
  MarkdownRenderer: asRealInstances<typeof Obsidian.MarkdownRenderer>(MarkdownRenderer),
  Workspace: asRealInstances<typeof Obsidian.Workspace>(Workspace),
  WorkspaceContainer: asRealInstances<typeof Obsidian.WorkspaceContainer>(WorkspaceContainer),
  WorkspaceItem: asRealInstances<typeof Obsidian.WorkspaceItem>(WorkspaceItem),
  WorkspaceLeaf: asRealInstances<typeof Obsidian.WorkspaceLeaf>(Leaf),
  WorkspaceMobileDrawer: asRealInstances<typeof Obsidian.WorkspaceMobileDrawer>(MobileDrawer),
  WorkspaceParent: asRealInstances<typeof Obsidian.WorkspaceParent>(WorkspaceParent),
  WorkspaceRibbon: asRealInstances<typeof Obsidian.WorkspaceRibbon>(WorkspaceRibbon),
  WorkspaceRoot: asRealInstances<typeof Obsidian.WorkspaceRoot>(WorkspaceRoot),
  WorkspaceSidedock: asRealInstances<typeof Obsidian.WorkspaceSidedock>(WorkspaceSidedock),
  WorkspaceSplit: asRealInstances<typeof Obsidian.WorkspaceSplit>(WorkspaceSplit),
  WorkspaceTabs: asRealInstances<typeof Obsidian.WorkspaceTabs>(Tabs),
  WorkspaceWindow: asRealInstances<typeof Obsidian.WorkspaceWindow>(WorkspaceWindow),
} satisfies Partial<typeof Obsidian>

type Renderer = typeof Obsidian.MarkdownRenderer
const render: Renderer['render'] = (...args) => MarkdownRenderer.render(...args)
const renderMarkdown: Renderer['renderMarkdown'] = (...args) => MarkdownRenderer.renderMarkdown(...args)
/** Static members, which the comparison of instances does not reach. */
export const anchors = { render, renderMarkdown }
