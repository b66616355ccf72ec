import type { HandleClientError } from '@sveltejs/kit/hooks'
import { DeclinedError, sayWhy } from '#lib/api.ts'
import { sayNo } from '#lib/say/refusals.ts'

/** What the error page says when a page could not be opened. */
export const handleError: HandleClientError = ({ kind, error }) => {
  if (kind === 'framework') return { message: sayNo({ code: 'no-page' }) }
  if (kind === 'app') return error
  return { message: sayWhy(error), ...(error instanceof DeclinedError && error.status > 0 ? { status: error.status } : {}) }
}
