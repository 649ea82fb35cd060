import {
  BaseComponent,
  ButtonComponent,
  DisplayValueComponent,
  ExtraButtonComponent,
  ValueComponent,
} from './components'
import { ConfirmationModal } from './confirmation-modal'
import { addIcon, getIcon, getIconIds, removeIcon, setIcon } from './icons'
import { Keymap, Scope } from './keymap'
import { Menu } from './menu'
import { Modal } from './modal'
import { Notice } from './notice'
import { PopoverSuggest } from './popover-suggest'
import {
  prepareFuzzySearch,
  prepareSimpleSearch,
  renderMatches,
  renderResults,
  sortSearchResults,
} from './search'
import { Setting, SettingGroup } from './setting'
import { PluginSettingTab, SettingPage } from './settings/setting-tab'
import { FuzzySuggestModal, SuggestModal } from './suggest-modal'
import {
  AbstractTextComponent,
  MomentFormatComponent,
  SearchComponent,
  TextAreaComponent,
  TextComponent,
} from './text-components'
import { displayTooltip, setTooltip } from './tooltip'
import {
  ColorComponent,
  DropdownComponent,
  ProgressBarComponent,
  SliderComponent,
  ToggleComponent,
} from './value-components'

/** The part of the `obsidian` module that people see and touch. What differs from the real types does not compile. */
export const uiExports = {
  AbstractTextComponent,
  BaseComponent,
  ButtonComponent,
  ColorComponent,
  ConfirmationModal,
  DisplayValueComponent,
  DropdownComponent,
  ExtraButtonComponent,
  FuzzySuggestModal,
  Keymap,
  Menu,
  Modal,
  MomentFormatComponent,
  Notice,
  PluginSettingTab,
  PopoverSuggest,
  ProgressBarComponent,
  Scope,
  SearchComponent,
  Setting,
  SettingGroup,
  SettingPage,
  SliderComponent,
  SuggestModal,
  TextAreaComponent,
  TextComponent,
  ToggleComponent,
  ValueComponent,
  addIcon,
  displayTooltip,
  getIcon,
  getIconIds,
  prepareFuzzySearch,
  prepareSimpleSearch,
  removeIcon,
  renderMatches,
  renderResults,
  setIcon,
  setTooltip,
  sortSearchResults,
} satisfies Partial<typeof import('obsidian')>
