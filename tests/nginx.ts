import { spawn, spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const command = ['nginx', '/usr/sbin/nginx'].find((path) => spawnSync(path, ['-v']).status === 0)

/** Whether this machine has nginx. Tests that need it are skipped where it has not, and say so. */
export const hasNginx = command !== undefined
if (!hasNginx)
  process.stderr.write(
    'SKIPPED: tests against nginx, which this machine lacks (Debian: apt-get install nginx-light).\n',
  )

/**
 * Serves a folder with nginx under the configuration in `deploy/nginx/`, only with other paths and another port.
 * `folder` is for its own files. Rejects where nginx does not take the configuration, or warns of it.
 */
export async function startNginx(folder: string, root: string): Promise<{ url: string; close(): Promise<void> }> {
  const port = await freePort()
  mkdirSync(folder, { recursive: true })
  for (const name of ['maps.conf', 'headers.conf']) copyFileSync(join('deploy/nginx', name), join(folder, name))
  const changes: [from: string, to: string][] = [
    ['/etc/nginx/parley/', `${folder}/`],
    ['/srv/parley/current', root],
    ['listen 80;', `listen 127.0.0.1:${port};`],
    ['  listen [::]:80;\n', ''],
  ]
  const server = changes.reduce(
    (text, [from, to]) => {
      if (!text.includes(from)) throw new Error(`deploy/nginx/parley.conf lacks ${from}`)
      return text.replaceAll(from, to)
    },
    readFileSync('deploy/nginx/parley.conf', 'utf8'),
  )
  writeFileSync(join(folder, 'parley.conf'), server)
  const user = process.getuid?.() === 0 ? 'user root;' : ''
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  )
  writeFileSync(
    join(folder, 'nginx.conf'),
    `${user} daemon off; worker_processes 2; pid ${folder}/pid; error_log stderr crit; events {}\n` +
      `http { access_log off; ${places.join(' ')} include ${folder}/parley.conf; }\n`,
  )
  const args = ['-p', folder, '-e', 'stderr', '-c', join(folder, 'nginx.conf')]
  const { status, stderr } = spawnSync(command!, ['-t', ...args], { encoding: 'utf8' })
  if (status !== 0 || /\[(?:warn|error|emerg)\]/.test(stderr)) throw new Error(`nginx does not take it:\n${stderr}`)
  const running = spawn(command!, args, { stdio: ['ignore', 'ignore', 'inherit'] })
  const ended = new Promise<void>((resolve) => running.once('exit', () => resolve()))
  const url = `http://127.0.0.1:${port}`
  for (let tries = 0; ; tries++) {
    const answer = await fetch(url).catch(() => undefined)
    if (answer) break
    if (tries === 100) throw new Error('nginx does not answer')
    await sleep(50)
  }
  return {
    url,
    close: async () => {
      running.kill('SIGTERM')
      await ended
    },
  }
}

function freePort(): Promise<number> {
  const server = createServer()
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
