import { type Day, openingUrl, sayDay } from '@samepage/shared'
import type { Distribution } from '../../storage/release-records.ts'
import type { Letter } from './mailer.ts'

/** What the e-mail says: nothing of who it is for, who it is about or what it is, for anybody may see it over somebody's shoulder. */
export function letterFor({ id, to, link }: Distribution, publicUrl: string): Letter {
  if (!link?.secret) throw new Error('this has no link to send')
  return {
    id,
    to,
    subject: 'There is something for you to read',
    text: [
      'Hello,',
      'There is something for you to read. You can open it here:',
      openingUrl(publicUrl, id, link.secret),
      'You need a code to open it. We give you the code in another way: by phone, on a card, or when we meet. We never send it by e-mail.',
      `The link works until ${sayDay(link.until.slice(0, 10) as Day)}. Please do not pass it on. Without your code it opens nothing.`,
      'If you did not expect this message, you can leave it. Nobody can open it without the code.'
    ].join('\n\n')
  }
}
