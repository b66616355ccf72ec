/** A title may have a full stop behind it in the middle of a sentence. */
const TITLE = '(?<!(?<!\\p{L})(?:[Dd]r|[Mm]rs?|[Mm]s|[Mm]x|[Pp]rof|[Rr]ev|[Ss]gt|[Ss]t)\\.\\s+)'
/** Behind `a.m.` or `e.g.` a sentence goes on in small letters; behind a whole word a small letter begins one, as it often does on a phone. */
const SHORT_FORM = '(?<!(?<!\\p{L})\\p{L}{1,2}\\.\\s+(?=\\p{Ll}))'
const END = new RegExp(`(?:(?<=[.!?…۔]["'”’)]*\\s+)${TITLE}${SHORT_FORM}|(?<=\\n\\s*))(?=\\S)`, 'u')

/** The sentences of a text in their order, each with the space behind it. A line of its own is one too, whatever sign is at its end. */
export const sentencesIn = (text: string): string[] => text.split(END)
