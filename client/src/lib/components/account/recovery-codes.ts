import type { RecoveryCodes } from '@samepage/shared'
import { api } from '#lib/api.ts'
import { withProof } from '#lib/prove.ts'

/** Ten new recovery codes; those before stop working. */
export async function newRecoveryCodes(): Promise<string[]> {
  return (await withProof(() => api.post<RecoveryCodes>('/api/me/recovery-codes', {}))).codes
}
