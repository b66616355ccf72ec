// Every screen is live and belongs to a signed-in person: nothing is rendered ahead of time.
export const ssr = false
export const prerender = false
