import { fileURLToPath } from 'node:url'
import adapter from '@sveltejs/adapter-static'
import { sveltekit } from '@sveltejs/kit/vite'
import { defineConfig, loadEnv } from 'vite'
import { fewFiles } from './chunks.ts'

/** Kit hides its announcer of new pages by a style attribute: this very one, and no other, may stand. A newer Kit may need a newer hash. */
const KIT_ANNOUNCER = 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='

const inRepository = (filename: string) => !filename.includes('node_modules')

export default defineConfig(({ mode }) => {
  const server = `http://127.0.0.1:${loadEnv(mode, '.', 'PORT').PORT ?? '4310'}`
  return {
    plugins: [
      fewFiles(),
      sveltekit({
        compilerOptions: { runes: ({ filename }) => (inRepository(filename) ? true : undefined) },
        adapter: adapter({ fallback: 'app.html', precompress: true }),
        // A meta tag in the page; it carries the hash of Kit's own start script. frame-ancestors only works as a header: the server sends it.
        csp: {
          mode: 'hash',
          directives: {
            'default-src': ['none'],
            'script-src': ['self'],
            'worker-src': ['self'], // the companion's thread
            'style-src': ['self', 'unsafe-hashes', KIT_ANNOUNCER],
            'img-src': ['self', 'data:', 'blob:'],
            'font-src': ['self', 'data:'],
            'connect-src': ['self'],
            'manifest-src': ['self'],
            'frame-src': ['self', 'blob:'],
            'form-action': ['self'],
            'base-uri': ['none'],
            'object-src': ['none'],
            // Only Svelte's own templates become HTML, and only the companion's own file becomes a thread (lib/companion/start-worker.ts).
            // Vite's own page of faults, while developing, is neither.
            ...(mode === 'production' && {
              'require-trusted-types-for': ['script'],
              'trusted-types': ['svelte-trusted-html', 'samepage-companion']
            })
          }
        },
        version: { pollInterval: 0 } // a live meeting is never reloaded by itself
      })
    ],
    resolve: { alias: { typebox: fileURLToPath(new URL('./src/schemas.ts', import.meta.url)) } },
    server: { proxy: { '/api': server, '/healthz': server, '/socket.io': { target: server, ws: true } } }
  }
})
