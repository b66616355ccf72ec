/** How the process that unpacks a picture says no. */
export const EXITS = { 'not-a-picture': 10, 'picture-too-large': 11 } as const
/** Before the picture it hands back: width and height, in four bytes each. */
export const HEAD_BYTES = 8
