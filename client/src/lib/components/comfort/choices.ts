import { COLOURS, type Comfort, CONTRASTS, MOTIONS, TEXT_SIZES, type TextSize, TYPEFACES } from '@samepage/shared'

/** How big a letter shows what each size does. */
export const BIG: Record<TextSize, string> = { usual: '100%', larger: '125%', largest: '150%' }

/** Everything under "How this looks" but the language, in the order it is asked. */
export const CHOICES = {
  size: TEXT_SIZES,
  typeface: TYPEFACES,
  contrast: CONTRASTS,
  colours: COLOURS,
  motion: MOTIONS
} as const satisfies { [Of in Exclude<keyof Comfort, 'language'>]: readonly Comfort[Of][] }

export type Choosable = keyof typeof CHOICES
export const CHOOSABLE = Object.keys(CHOICES) as Choosable[]
