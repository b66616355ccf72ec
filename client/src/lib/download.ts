import type { Declined } from '@samepage/shared'
import { DeclinedError } from './api.ts'

/** Fetches a file and hands it to the browser to keep. A no is thrown as everywhere, instead of being kept as a file. @throws DeclinedError */
export async function download(path: string): Promise<void> {
  const response = await fetch(path, { cache: 'no-store' }).catch(() => {
    throw new DeclinedError({ code: 'offline', say: '' }, 0) // the browser does not say why
  })
  if (!response.ok) throw new DeclinedError((await response.json()) as Declined, response.status)
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? 'file'
  const url = URL.createObjectURL(await response.blob())
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
