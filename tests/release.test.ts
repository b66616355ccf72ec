import { type ConferenceMade, type CopyOpened, DEFAULT_LABELS, type Joined, mapOf, type ReleaseBoard } from '@samepage/shared'
import { describe, expect, it } from 'vitest'
import { acts, atRelease, DAY_MS, KELLY, secretOf, tries } from './support/at-release.ts'
import { Guest } from './support/guest.ts'
import { textOf } from './support/pdf.ts'
import { ReleaseOffice } from './support/release-office.ts'
import { Browser, testServer } from './support/server.ts'
import { answered, refusedWith, signedInStaff } from './support/staff.ts'

describe('choosing who gets what', () => {
  it('[R69] starts with nobody; what is chosen is made at once and leaves nothing until it is let go', async () => {
    const { office, post, conference, amy } = await atRelease()
    const seen = await office.seen()
    expect(seen.readers.flatMap(({ distributions }) => distributions)).toEqual([])
    expect(seen.readers.map(({ name }) => name)).toEqual(expect.arrayContaining(['Kelly Marlow', 'Poppy Marlow']))
    expect(seen).toMatchObject({ version: 1, twoPeople: [], youSigned: false, mail: true })
    await office.prepare('Kelly', 'e-mail', KELLY)
    const { id, state, copies, revision } = await office.newest('Kelly')
    expect({ state, papers: copies.map(({ paper }) => paper) }).toEqual({ state: 'prepared', papers: ['family-plan', 'family-plan'] })
    const shown = Buffer.from(await (await office.ask('GET', `/copies/${id}/files/0`)).arrayBuffer())
    expect(await textOf(shown)).toContain('Kelly')
    // Somebody who rings reads it out from their paper, and the council finds it here.
    expect((await textOf(shown)).replace(/\s+/g, ' ')).toContain(`Check code: ${seen.checkCode}`)
    await office.prepare('Kelly', 'e-mail') // R19: once more is the same
    expect((await office.newest('Kelly')).revision).toBe(revision)
    expect(post.arrived).toEqual([])
    const board = await answered<ReleaseBoard>(amy.browser.ask('GET', '/api/release'))
    expect(board.conferences).toEqual([expect.objectContaining({ id: conference.id, version: 1, prepared: 1, troubles: 0 })])
    expect(board.conferences[0]?.clocks.map(({ what, sent, of }) => [what, sent, of])).toEqual([
      ['letter', 0, 4], // the mother and three professionals, by the council's rules
      ['record', 0, 3]
    ])
    expect((await office.ask('DELETE', `/readers/${(await office.reader('Kelly')).reader}`)).ok).toBe(true)
    expect((await office.reader('Kelly')).distributions).toEqual([])
  })

  it('[R69] whoever signed does not release the same version, and the trail has the try', async () => {
    const server = await testServer()
    const ruth = await signedInStaff(server, 'administrator', { name: 'Ruth Adeyemi' })
    const person = (name: string, role: 'chair' | 'family') => ({ name, describedAs: '', role, agency: '', way: 'room' as const })
    const draft = {
      ...{ kind: 'initial', on: '2026-12-01', startsAt: '10:00', place: 'Room 2', phone: '01632 960001', labels: DEFAULT_LABELS },
      children: [{ name: 'Poppy Marlow', bornOn: '2019-05-12', dueOn: '' }],
      people: [person('Ruth Adeyemi', 'chair'), person('Kelly Marlow', 'family')]
    }
    const { conference } = await answered<ConferenceMade>(ruth.browser.ask('POST', '/api/conferences', { draft, mine: 0 }))
    const { seat } = await answered<Joined>(ruth.browser.ask('POST', `/api/conferences/${conference.id}/seat`))
    const chair = await Guest.open(ruth.browser, seat, mapOf(conference.id))
    await chair.decide({ type: 'signed' })
    chair.socket.close()
    const office = new ReleaseOffice(ruth, conference.id)
    expect(await office.seen()).toMatchObject({ youSigned: true })
    const { reader } = await office.reader('Kelly')
    expect(await refusedWith(office.choose(reader))).toBe('signer-sends')
    const amy = await signedInStaff(server, 'administrator', { name: 'Amy Lund' })
    const other = new ReleaseOffice(amy, conference.id)
    await other.prepare('Kelly', 'by-hand')
    expect(await refusedWith(office.confirm('Kelly'))).toBe('signer-sends')
    expect(await refusedWith(office.send('Kelly'))).toBe('signer-sends')
    expect(await acts(server, 'release-confirmed')).toEqual(['refused', 'refused', 'refused'])
    await other.release('Kelly')
    expect(await other.newest('Kelly')).toMatchObject({ state: 'waiting', confirmed: ['Amy Lund'] })
  })

  it('[R69] with something kept from somebody, two different people confirm; the same one twice is refused, and the trail has it', async () => {
    const { office, other, server } = await atRelease()
    await answered(office.contact('Jean', { restricted: true }))
    expect((await office.seen()).twoPeople).toEqual(['marked'])
    await office.prepare('Kelly', 'by-hand')
    expect(await refusedWith(office.send('Kelly'))).toBe('needs-two')
    await answered(office.confirm('Kelly'))
    expect(await refusedWith(office.confirm('Kelly'))).toBe('confirmed-already')
    expect(await acts(server, 'release-confirmed')).toEqual(['refused', 'done'])
    expect(await refusedWith(office.send('Kelly'))).toBe('needs-two')
    // What changes after somebody looked is to be looked at anew, by both.
    await answered(other.confirm('Kelly'))
    await office.prepare('Kelly', 'post', { post: 'Kelly Marlow\n14 Alder Road' })
    expect((await office.newest('Kelly')).confirmed).toEqual([])
    expect(await refusedWith(other.send('Kelly'))).toBe('needs-two')
    for (const each of [office, other]) await answered(each.confirm('Kelly'))
    await answered(other.send('Kelly'))
    expect(await other.newest('Kelly')).toMatchObject({ state: 'waiting', confirmed: ['Amy Lund', 'Ben Osei'] })
  })

  it('[R30] a copy that says something kept safe cannot be chosen, in one plain sentence', async () => {
    const { office, server, conference } = await atRelease()
    const kelly = conference.people.find(({ name }) => name.startsWith('Kelly'))
    const nan = conference.people.find(({ name }) => name.startsWith('Jean'))
    const kept = {
      id: crypto.randomUUID(),
      kind: 'school',
      of: conference.children[0]?.id,
      value: 'Reece Marlow',
      from: [kelly?.id],
      by: nan?.id
    }
    await server.services.directory.saveKeptSafe(conference.id, [kept] as never)
    await server.services.rooms.keepSafe(conference.id, [kept] as never)
    expect(await refusedWith(office.choose((await office.reader('Kelly')).reader))).toBe('release-held')
    expect((await office.reader('Kelly')).offers[0]?.held).toHaveLength(1)
    await office.prepare('Jean', 'by-hand') // it is kept from somebody else
    expect((await office.seen()).twoPeople).toEqual(['kept-safe'])
  })
})

describe('sending by e-mail', () => {
  it('[R70] sends a link without a name in it, which opens once with a code that came another way, until it is taken back', async () => {
    const { office, post, server, conference } = await atRelease()
    await office.prepare('Kelly', 'e-mail', KELLY)
    await office.release('Kelly')
    expect(post.arrived).toHaveLength(1)
    const [{ raw, text, from, to, head }] = post.arrived as [(typeof post.arrived)[0]]
    expect({ from, to }).toEqual({ from: 'conferences@council.example', to: ['kelly@example.org'] })
    for (const { name } of [...conference.people, ...conference.children])
      for (const word of name.split(' ').filter((part) => part !== 'The')) expect(text).not.toContain(word)
    expect(raw).not.toMatch(/attachment|multipart/i)
    expect(head).toMatch(/^Subject: There is something for you to read\r?$/m)
    const link = post.linkTo('kelly@example.org')
    const phone = new Browser(server.url)
    expect((await fetch(link, { headers: { accept: 'text/html' } })).status).toBe(200) // a mail scanner looks, and uses nothing up
    expect(await refusedWith(tries(phone, link, 'K7QP 4M2X'))).toBe('copy-closed')
    const code = await office.code('Kelly')
    expect(await office.newest('Kelly')).toMatchObject({ state: 'sent', code: 'ready', openedAt: '' })
    const { copy } = await answered<{ copy: string }>(tries(phone, link, code.toLowerCase().replace(' ', '-')))
    const opened = await answered<CopyOpened>(phone.ask('GET', `/api/open/${copy}`))
    expect(opened.files.map(({ paper, format }) => [paper, format])).toEqual([
      ['family-plan', 'pdf'],
      ['family-plan', 'html']
    ])
    const { id } = await office.newest('Kelly')
    const [theirs, shown] = await Promise.all([phone.ask('GET', `/api/open/${copy}/files/0`), office.ask('GET', `/copies/${id}/files/0`)])
    expect(Buffer.from(await theirs.arrayBuffer())).toEqual(Buffer.from(await shown.arrayBuffer()))
    expect(await office.newest('Kelly')).toMatchObject({
      code: 'used',
      openedAt: expect.stringMatching(/^20/),
      takenAt: expect.stringMatching(/^20/)
    })
    // Forwarded: without the code, or with the used one, it opens nothing; nor does the copy's id.
    const stranger = new Browser(server.url)
    expect(await refusedWith(tries(stranger, link, code))).toBe('copy-closed')
    expect(await refusedWith(stranger.ask('GET', `/api/open/${copy}`))).toBe('copy-closed')
    expect(await refusedWith(stranger.ask('GET', `/api/open/${copy}/files/0`))).toBe('copy-closed')
    await answered(office.ask('DELETE', `/copies/${id}`))
    expect(await refusedWith(phone.ask('GET', `/api/open/${copy}/files/0`))).toBe('copy-closed')
    expect(await acts(server, 'copy-opened')).toEqual(['done'])
    expect(await acts(server, 'copy-code-tried')).toEqual(['refused', 'refused'])
  })

  it('[R70] after five wrong codes the right one opens nothing either; another is asked for and made', async () => {
    const { office, post, server } = await atRelease()
    await office.prepare('Kelly', 'e-mail', KELLY)
    await office.release('Kelly')
    const link = post.linkTo('kelly@example.org')
    const [phone, code] = [new Browser(server.url), await office.code('Kelly')]
    for (let i = 0; i < 5; i++) expect(await refusedWith(tries(phone, link, `AAAA ${i}BBB`))).toBe('copy-closed')
    expect(await refusedWith(tries(phone, link, code))).toBe('copy-closed')
    expect((await office.newest('Kelly')).code).toBe('locked')
    const nobodys = `${crypto.randomUUID()}.${'x'.repeat(32)}`
    const [asked, ofNothing] = await Promise.all([secretOf(link), nobodys].map((one) => phone.ask('POST', '/api/open/code', { link: one })))
    expect(await asked?.text()).toBe(await ofNothing?.text())
    expect((await office.newest('Kelly')).codeAskedAt).not.toBe('')
    const next = await office.code('Kelly')
    expect(await refusedWith(tries(phone, link, code)), 'the one before has ended').toBe('copy-closed')
    expect((await tries(phone, link, next)).ok).toBe(true)
  })

  it('[R70] wrong, unknown, taken back and over look alike to whoever has no code; its holder hears which', async () => {
    const { office, post, server, clock, amy } = await atRelease()
    await office.prepare('Kelly', 'e-mail', KELLY)
    await office.release('Kelly')
    const link = post.linkTo('kelly@example.org')
    const phone = new Browser(server.url)
    const said = async (asked: string): Promise<string> => (await phone.ask('POST', '/api/open', { link: asked, code: 'WRNG CDEX' })).text()
    const wrong = await said(secretOf(link))
    const [id = ''] = secretOf(link).split('.')
    for (const one of [
      `${id}.${'y'.repeat(32)}`,
      `${crypto.randomUUID()}.${'y'.repeat(32)}`,
      '../../../../etc/passwd',
      '=cmd|calc!A1-aaaaaaaa'
    ])
      expect(await said(one), one).toBe(wrong)
    clock.ahead = 20 * DAY_MS
    await amy.signIn(amy.browser)
    const code = await office.code('Kelly') // codes wait for 14 days, links open for 28
    clock.ahead = 29 * DAY_MS
    expect(await said(secretOf(link))).toBe(wrong)
    expect(await refusedWith(tries(phone, link, code))).toBe('copy-over')
  })

  it('[R71] pressed twice, tried again, or asked for once more by mistake: one message leaves', async () => {
    const { office, other, post } = await atRelease()
    await office.prepare('Kelly', 'e-mail', KELLY)
    await answered(office.confirm('Kelly'))
    const answers = await Promise.all([office.send('Kelly'), other.send('Kelly'), office.send('Kelly')])
    expect(answers.filter(({ ok }) => ok).length).toBeGreaterThan(0)
    await office.settled('Kelly')
    await answered(office.send('Kelly'))
    await office.settled('Kelly')
    expect(post.arrived).toHaveLength(1)
    const { reader } = await office.reader('Kelly')
    expect(await refusedWith(office.choose(reader, { way: 'e-mail' }))).toBe('sent-already')
    await answered(office.choose(reader, { way: 'e-mail', again: true }))
    await office.release('Kelly')
    expect(post.arrived).toHaveLength(2)
    const ids = post.arrived.map(({ head }) => /^Message-ID: <([^@]+)@council\.example>/im.exec(head)?.[1])
    expect(ids).toEqual((await office.reader('Kelly')).distributions.map(({ id }) => id))
    // The older link gave way to the newer one.
    expect((await office.reader('Kelly')).distributions.map(({ ended }) => ended)).toEqual(['replaced', ''])
  })

  it('[R71] a mail server that says no is shown at once, and the same message goes once it says yes', async () => {
    const { office, post } = await atRelease()
    post.unknown.add('kelly@example.org')
    await office.prepare('Kelly', 'e-mail', KELLY)
    await office.release('Kelly')
    const failed = await office.newest('Kelly')
    expect(failed).toMatchObject({ state: 'failed', trouble: '550' })
    post.unknown.clear()
    await answered(office.send('Kelly'))
    expect(await office.settled('Kelly')).toMatchObject({ state: 'sent', trouble: '', id: failed.id })
    expect(post.arrived).toHaveLength(1)
    await answered(office.tick('Kelly', { did: 'bounced', who: '' }))
    expect((await office.newest('Kelly')).state).toBe('bounced')
  })

  it('[R71] when nobody can know whether it left, it says so and asks a person; it is never sent again by itself', async () => {
    const { office, post } = await atRelease()
    post.then = 'cut'
    await office.prepare('Kelly', 'e-mail', KELLY)
    await office.release('Kelly')
    expect(await office.newest('Kelly')).toMatchObject({ state: 'maybe-sent' })
    post.then = 'answer'
    expect(await refusedWith(office.send('Kelly'))).toBe('moved-on')
    expect(post.arrived).toHaveLength(1)
    await answered(office.tick('Kelly', { did: 'sent', who: '' }))
    expect((await office.newest('Kelly')).state).toBe('sent')
  })

  it('[R71] after a crash in the middle of sending it is maybe sent; found not to have left, the same link goes out', async () => {
    const { office, post, server, conference, amy } = await atRelease()
    await office.prepare('Kelly', 'e-mail', KELLY)
    await office.release('Kelly')
    // As it stands on the disk when the power goes in between: recorded, and nothing known of what became of it.
    const { directory } = server.services
    const [kept] = await directory.distributions(conference.id)
    const secret = secretOf(post.linkTo('kelly@example.org')).split('.')[1]
    if (!kept?.link || !secret) throw new Error('nothing was sent')
    await directory.saveDistribution(conference.id, {
      ...kept,
      revision: kept.revision + 1,
      state: 'sending',
      link: { ...kept.link, secret }
    })
    await server.restart()
    const again = new ReleaseOffice(amy, conference.id)
    expect((await again.newest('Kelly')).state).toBe('maybe-sent')
    await answered(again.tick('Kelly', { did: 'not-sent', who: '' }))
    await answered(again.send('Kelly'))
    expect((await again.settled('Kelly')).state).toBe('sent')
    const [first, second] = post.arrived
    expect(second?.text).toBe(first?.text)
  })
})

describe('sending in other ways', () => {
  it('posts one and hands one over, each ticked with who and when', async () => {
    const { office, post } = await atRelease()
    const plan = { paper: 'family-plan', look: 'large', language: 'cy' } as const
    await office.prepare('Jean', 'post', { post: 'Jean Marlow\r\n14 Alder Road\n\nLarchfield' }, { copies: [plan] })
    const letter = { paper: 'child-letter', look: 'large', language: 'en' } as const
    await office.prepare('Poppy', 'through-worker', { worker: 'Amira Hassan' }, { copies: [letter] })
    await office.prepare('Kelly', 'by-hand')
    expect(await refusedWith(office.tick('Kelly', { did: 'handed', who: 'Amira Hassan' }))).toBe('moved-on')
    await office.release('Jean', 'Kelly', 'Poppy')
    const { id, to } = await office.newest('Jean')
    expect(to).toBe('Jean Marlow\n14 Alder Road\nLarchfield')
    const cover = await textOf(Buffer.from(await (await office.ask('GET', `/copies/${id}/cover`)).arrayBuffer()))
    for (const line of ['14 Alder Road', 'For: Jean', '[ ] The plan (Large print, Welsh)', 'version 1'])
      expect(cover.toLowerCase()).toContain(line.toLowerCase())
    await answered(office.tick('Jean', { did: 'printed', who: '' }))
    expect((await office.newest('Jean')).state).toBe('waiting')
    await answered(office.tick('Jean', { did: 'posted', who: '' }))
    expect(await office.newest('Jean')).toMatchObject({
      state: 'sent',
      ticks: [
        { did: 'printed', who: 'Amy Lund' },
        { did: 'posted', who: 'Amy Lund' }
      ]
    })
    await answered(office.tick('Poppy', { did: 'handed', who: 'Amira Hassan' }))
    expect(await office.newest('Poppy')).toMatchObject({ state: 'sent', copies: [{ paper: 'child-letter', look: 'large', format: 'pdf' }] })
    expect(await refusedWith(office.tick('Kelly', { did: 'handed', who: ' ' }))).toBe('not-understood')
    await answered(office.tick('Kelly', { did: 'handed', who: 'Amira Hassan' }))
    expect((await office.newest('Kelly')).ticks).toEqual([expect.objectContaining({ did: 'handed', who: 'Amira Hassan' })])
    expect(post.arrived).toEqual([])
  })

  it('refuses whatever is no one address, so that none becomes a header, a second address or a formula', async () => {
    const { office, post } = await atRelease()
    const hostile = [
      'a@b.example\r\nBcc: c@d.example',
      'a@b.example, c@d.example',
      '<a@b.example>',
      'a@b',
      '=cmd|calc!A1',
      '../../x',
      '"x y"@b.example'
    ]
    for (const email of hostile)
      expect(['address-unclear', 'strange-signs'], email).toContain(await refusedWith(office.contact('Kelly', { email })))
    expect(await refusedWith(office.contact('Kelly', { post: 'Kelly\u202eMarlow' }))).toBe('strange-signs')
    expect(await refusedWith(office.contact('Kelly', { post: Array.from({ length: 20 }, () => 'x').join('\n') }))).toBe('address-unclear')
    expect(await refusedWith(office.choose((await office.reader('Kelly')).reader, { way: 'e-mail' }))).toBe('where-to')
    const strange = { post: '=cmd|calc!A1\n../../etc\n(Kelly) Tj <</JS>>' }
    await office.prepare('Kelly', 'post', strange)
    await office.release('Kelly')
    const { id } = await office.newest('Kelly')
    expect(await textOf(Buffer.from(await (await office.ask('GET', `/copies/${id}/cover`)).arrayBuffer()))).toContain('=cmd|calc!A1')
    expect(post.arrived).toEqual([])
  })
})

describe('what is said about a copy', () => {
  it('is taken from whoever was there until a day, once, and answered', async () => {
    const { office, post, server, clock, amy, conference } = await atRelease()
    await office.prepare('Kelly', 'e-mail', KELLY)
    await office.release('Kelly')
    const phone = new Browser(server.url)
    const { copy } = await answered<{ copy: string }>(tries(phone, post.linkTo('kelly@example.org'), await office.code('Kelly')))
    expect((await answered<CopyOpened>(phone.ask('GET', `/api/open/${copy}`))).commentUntil).toMatch(/^20/)
    for (let i = 0; i < 2; i++)
      await answered(phone.ask('POST', `/api/open/${copy}/comments`, { words: 'It was a Tuesday, not a Monday.' }))
    const [comment, ...more] = (await office.newest('Kelly')).comments
    expect({ words: comment?.words, more }).toEqual({ words: 'It was a Tuesday, not a Monday.', more: [] })
    const words = 'Thank you. It is put right in version 2.'
    await answered(amy.browser.ask('POST', `/api/comments/${conference.id}/${comment?.id}`, { words }))
    expect((await answered<CopyOpened>(phone.ask('GET', `/api/open/${copy}`))).comments).toEqual([
      expect.objectContaining({ answer: words })
    ])
    clock.ahead = 27 * DAY_MS
    await amy.signIn(amy.browser)
    const later = await answered<{ copy: string }>(tries(phone, post.linkTo('kelly@example.org'), await office.code('Kelly')))
    expect(await refusedWith(phone.ask('POST', `/api/open/${later.copy}/comments`, { words: 'Too late.' }))).toBe('comments-over')
  })

  it('[R70] of version 1 nothing opens once version 2 is signed; those who have it are named', async () => {
    const { office, post, server, chair, amy } = await atRelease()
    await office.prepare('Kelly', 'e-mail', KELLY)
    await office.release('Kelly')
    const phone = new Browser(server.url)
    const { copy } = await answered<{ copy: string }>(tries(phone, post.linkTo('kelly@example.org'), await office.code('Kelly')))
    await office.prepare('Jean', 'by-hand')
    await chair.decide({ type: 'reopened', reason: 'A date was wrong.' })
    await chair.decide({ type: 'signed' })
    expect(await refusedWith(phone.ask('GET', `/api/open/${copy}`))).toBe('copy-replaced')
    expect(await office.reader('Kelly')).toMatchObject({ had: [1] })
    const board = await answered<ReleaseBoard>(amy.browser.ask('GET', '/api/release'))
    expect(board.conferences[0]).toMatchObject({ version: 2, prepared: 0 })
    await office.prepare('Kelly', 'e-mail')
    await office.release('Kelly')
    expect(post.arrived).toHaveLength(2)
    expect((await office.reader('Kelly')).had).toEqual([1, 2])
  })
})
