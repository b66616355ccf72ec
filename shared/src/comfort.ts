import Type, { type Static } from 'typebox'

const oneOf = <const T extends readonly string[]>(values: T) => Type.Unsafe<T[number]>(Type.String({ enum: [...values] }))

export const TEXT_SIZES = ['usual', 'larger', 'largest'] as const
export type TextSize = (typeof TEXT_SIZES)[number]
export const CONTRASTS = ['usual', 'strong'] as const
/** `device`: whatever the phone or computer is set to. */
export const COLOURS = ['device', 'light', 'dark'] as const
export const MOTIONS = ['device', 'less'] as const
/** `usual`: Atkinson Hyperlegible. `plain`: the device's own sans. `spaced`: the usual one, further apart. */
export const TYPEFACES = ['usual', 'plain', 'spaced'] as const
/** What the buttons and questions of Same Page may be in; what people write is in whatever they write it in. */
export const INTERFACE_LANGUAGES = ['en', 'cy', 'ur'] as const
export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number]

/** How pages look to one person, on every device they sit down at. Kept with their seat: nothing of it is kept in a browser (R35). */
export const Comfort = Type.Object(
  {
    size: oneOf(TEXT_SIZES),
    contrast: oneOf(CONTRASTS),
    colours: oneOf(COLOURS),
    motion: oneOf(MOTIONS),
    typeface: oneOf(TYPEFACES),
    language: oneOf(INTERFACE_LANGUAGES)
  },
  { additionalProperties: false }
)
export type Comfort = Static<typeof Comfort>

/** How they look to whoever has chosen nothing. */
export const USUAL_COMFORT: Readonly<Comfort> = {
  size: 'usual',
  contrast: 'usual',
  colours: 'device',
  motion: 'device',
  typeface: 'usual',
  language: 'en'
}
