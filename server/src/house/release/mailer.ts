import MailComposer from 'nodemailer/lib/mail-composer'
import SMTPConnection from 'nodemailer/lib/smtp-connection'

/** `from`: whom e-mails are from. */
interface MailSettings {
  smtpUrl: string
  from: string
}

export interface Letter {
  /** Also its Message-ID, so that one that arrives twice is known for one. */
  id: string
  to: string
  subject: string
  text: string
}

/** `answer`: the number the mail server said, or empty. `no`: it did not leave, for certain. `unknown`: it may have. */
export type Posted = { is: 'sent' } | { is: 'no'; answer: string } | { is: 'unknown'; answer: string }

export interface Mailer {
  send(letter: Letter): Promise<Posted>
}

const THIS_MACHINE = ['localhost', '127.0.0.1', '[::1]']
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000, dnsTimeout: 10_000 } // ms

/**
 * A mailer over SMTP. Words on their way are encrypted, except to a mail server on this very machine. Each step is taken by itself, because
 * only then it is certain what had happened when one of them does not end.
 */
export function openMailer({ smtpUrl, from }: MailSettings): Mailer {
  const url = new URL(smtpUrl)
  const secure = url.protocol === 'smtps:'
  const options = {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    requireTLS: !secure && !THIS_MACHINE.includes(url.hostname),
    ...PATIENCE
  }
  const auth = { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) }
  const sender = /<([^>]+)>$/.exec(from)?.[1] ?? from
  return {
    async send(letter) {
      const message = await messageOf(letter, from, sender)
      const connection = new SMTPConnection(options)
      // Whatever goes wrong while nobody waits for it is told to the step that comes next.
      const broken = new Promise<never>((_, reject) => connection.on('error', reject))
      broken.catch(() => undefined)
      const step = <T>(take: (done: (why?: Error | null, result?: T) => void) => void): Promise<T | undefined> =>
        Promise.race([broken, new Promise<T | undefined>((yes, no) => take((why, result) => (why ? no(why) : yes(result))))])
      try {
        await step((done) => connection.connect(done))
        if (auth.user) await step((done) => connection.login({ credentials: auth }, done))
      } catch (why) {
        connection.close()
        return { is: 'no', answer: answerIn(why) }
      }
      try {
        await step((done) => connection.send({ from: sender, to: [letter.to] }, message, done))
        return { is: 'sent' }
      } catch (why) {
        const answer = answerIn(why)
        return { is: answer ? 'no' : 'unknown', answer } // a no in words is a no, also to the text itself
      } finally {
        connection.quit()
      }
    }
  }
}

const messageOf = ({ id, to, subject, text }: Letter, from: string, sender: string): Promise<Buffer> =>
  new MailComposer({
    from,
    to: { name: '', address: to },
    subject,
    text,
    messageId: `<${id}@${sender.slice(sender.indexOf('@') + 1)}>`,
    headers: { 'auto-submitted': 'auto-generated', 'x-auto-response-suppress': 'All' },
    disableFileAccess: true,
    disableUrlAccess: true
  })
    .compile()
    .build()

/** What the mail server said no with, 400 to 599. */
function answerIn(why: unknown): string {
  const { responseCode } = why as { responseCode?: number }
  return responseCode && responseCode >= 400 && responseCode < 600 ? String(responseCode) : ''
}
