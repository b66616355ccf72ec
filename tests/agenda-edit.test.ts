import { type ConferenceDraft, peopleIn, profileOf, Refusal } from '@samepage/shared'
import { expect, test } from 'vitest'
import { until } from './support/guest.ts'
import { meeting } from './support/meeting.ts'

test('[R40] the stage that everybody is at is not taken out of the agenda; once they have moved on it is', async () => {
  const { join, conference, server } = await meeting()
  const chair = await join('chair')
  const profile = profileOf(conference)
  const without = (stage: string): ConferenceDraft => {
    const { kind, on, startsAt, place, labels, children } = conference
    const agenda = profile.agenda.filter(({ id }) => id !== stage)
    return { kind, on, startsAt, place, labels, children, people: peopleIn(conference), profile: { ...profile, agenda } }
  }
  const change = (stage: string): Promise<unknown> => server.services.desks.conferences.change(conference.id, without(stage))
  await chair.decide({ type: 'moved', from: '', to: 'welcome', skipped: [] })

  const refused = await change('welcome').catch((why: unknown) => why)
  expect(refused).toBeInstanceOf(Refusal)
  expect((refused as Refusal).code).toBe('stage-in-use')
  expect((refused as Refusal).say).toMatch(/^Everybody is at that stage just now, so nothing was changed\./)
  expect(profileOf(chair.standing.conference ?? conference).agenda.map(({ id }) => id)).toContain('welcome')
  await change('well')
  await until(
    () => profileOf(chair.standing.conference ?? conference).agenda.every(({ id }) => id !== 'well'),
    'the chair sees the new agenda'
  )
  await chair.decide({ type: 'moved', from: 'welcome', to: 'family', skipped: [] })
  await change('welcome')
})
