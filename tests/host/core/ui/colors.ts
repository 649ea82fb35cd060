import type { HSL, RGB } from 'obsidian'

export function rgbOf(hex: string): RGB {
  const channel = (at: number) => parseInt(hex.slice(at, at + 2), 16) || 0
  return { r: channel(1), g: channel(3), b: channel(5) }
}

export const hexOf = ({ r, g, b }: RGB): string =>
  `#${[r, g, b].map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`

/** Hue in degrees, saturation and lightness in percent. */
export function hslOf({ r, g, b }: RGB): HSL {
  const [red, green, blue] = [r / 255, g / 255, b / 255]
  const max = Math.max(red, green, blue)
  const min = Math.min(red, green, blue)
  const range = max - min
  const l = (max + min) / 2
  if (range === 0) return { h: 0, s: 0, l: l * 100 }
  const h =
    max === red
      ? (green - blue) / range
      : max === green
        ? 2 + (blue - red) / range
        : 4 + (red - green) / range
  return { h: (h * 60 + 360) % 360, s: (range / (1 - Math.abs(2 * l - 1))) * 100, l: l * 100 }
}

export function rgbOfHsl({ h, s, l }: HSL): RGB {
  const [saturation, lightness] = [s / 100, l / 100]
  const channel = (shift: number) => {
    const at = (shift + h / 30) % 12
    const reach = saturation * Math.min(lightness, 1 - lightness)
    return 255 * (lightness - reach * Math.max(-1, Math.min(at - 3, 9 - at, 1)))
  }
  return { r: channel(0), g: channel(8), b: channel(4) }
}
