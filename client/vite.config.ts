import adapter from '@sveltejs/adapter-static'
import { sveltekit } from '@sveltejs/kit/vite'
import { defineConfig, loadEnv } from 'vite'

const inRepository = (filename: string) => !filename.includes('node_modules')

export default defineConfig(({ mode }) => {
  const server = `http://127.0.0.1:${loadEnv(mode, '.', 'PORT').PORT ?? '4310'}`
  return {
    plugins: [
      sveltekit({
        compilerOptions: { runes: ({ filename }) => (inRepository(filename) ? true : undefined) },
        adapter: adapter({ fallback: 'app.html', precompress: true }),
        // A meta tag in the page; it carries the hash of Kit's own start script. frame-ancestors only works as a header: the server sends it.
        csp: {
          mode: 'hash',
          directives: {
            'default-src': ['none'],
            'script-src': ['self'],
            'style-src': ['self', 'unsafe-inline'], // Kit hides its route announcer by a style attribute
            'img-src': ['self', 'data:', 'blob:'],
            'font-src': ['self', 'data:'],
            'connect-src': ['self'],
            'manifest-src': ['self'],
            'frame-src': ['self', 'blob:'],
            'form-action': ['self'],
            'base-uri': ['none'],
            'object-src': ['none']
          }
        },
        version: { pollInterval: 0 } // a live meeting is never reloaded by itself
      })
    ],
    server: { proxy: { '/api': server, '/healthz': server, '/socket.io': { target: server, ws: true } } }
  }
})
