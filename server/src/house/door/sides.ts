import { isOfFamily, type Role } from '@samepage/shared'

/** Family and professionals wait apart. Whoever is there for the family waits with them. */
export const sideOf = (role: Role): 'family' | 'professional' => (isOfFamily({ role }) ? 'family' : 'professional')
