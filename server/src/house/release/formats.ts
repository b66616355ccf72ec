import type { Format, Offer, SendWay } from '@samepage/shared'

/** On a phone a page is read more easily than a PDF; on paper there is only the one. */
export const formatsFor = (way: SendWay, { formats }: Pick<Offer, 'formats'>): Format[] =>
  formats.filter((format) => format === 'pdf' || (way === 'e-mail' && format === 'html'))
