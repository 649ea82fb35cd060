import type { Platform as RealPlatform } from 'obsidian'

export type PlatformInfo = typeof RealPlatform

export type Device = 'desktop' | 'phone' | 'tablet'

/** What a plugin reads of the device: a Linux desktop, or an Android phone or tablet. */
export function platformOf(device: Device): PlatformInfo {
  const isMobile = device !== 'desktop'
  return {
    isDesktop: !isMobile,
    isMobile,
    isDesktopApp: !isMobile,
    isMobileApp: isMobile,
    isIosApp: false,
    isAndroidApp: isMobile,
    isPhone: device === 'phone',
    isTablet: device === 'tablet',
    isMacOS: false,
    isWin: false,
    isLinux: !isMobile,
    isSafari: false,
    resourcePathPrefix: 'app://host/',
  }
}
