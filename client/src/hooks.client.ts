import type { HandleClientError } from '@sveltejs/kit/hooks'
import { DeclinedError, sayWhy } from '#lib/api.ts'

/** What the error page says when a page could not be opened. */
export const handleError: HandleClientError = ({ kind, error }) => {
  if (kind === 'framework') return { message: 'There is no page at this address. Please check the link, or ask the person who sent it.' }
  if (kind === 'app') return error
  return { message: sayWhy(error), ...(error instanceof DeclinedError && error.status > 0 ? { status: error.status } : {}) }
}
