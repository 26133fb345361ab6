/**
 * Starts an SSH server for a test: with keys of its own, on a free port of the loopback interface.
 *
 * @module
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

import { freePort } from './source/postgres-server.js'

const SSHD = '/usr/sbin/sshd'

/** As root, the server needs this folder, which only a start of the whole system makes. */
const PRIVILEGE_SEPARATION = '/run/sshd'

/** Whether a server can be started. */
export const hasSsh = existsSync(SSHD) && ['ssh', 'ssh-keygen'].every((name) => spawnSync('which', [name]).status === 0)

export interface SshServer {
  /** The command that logs in at a name of this machine. */
  login(host: string): string
  stop(): void
}

/** @param environment - the variables that commands there have */
export async function startSsh(folder: string, environment: Readonly<Record<string, string>>): Promise<SshServer> {
  const key = (name: string) => {
    spawnSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', join(folder, name)])
    return join(folder, name)
  }
  const [hostKey, userKey] = [key('host'), key('user')]
  writeFileSync(join(folder, 'authorized'), readFileSync(`${userKey}.pub`))
  const port = await freePort()
  const config = [
    `Port ${port}`,
    'ListenAddress 127.0.0.1',
    `HostKey ${hostKey}`,
    `AuthorizedKeysFile ${join(folder, 'authorized')}`,
    `PidFile ${join(folder, 'sshd.pid')}`,
    'StrictModes no',
    'UsePAM no',
    'PermitRootLogin yes',
    `SetEnv ${Object.entries(environment)
      .map(([name, value]) => `${name}="${value}"`)
      .join(' ')}`,
  ]
  writeFileSync(join(folder, 'sshd_config'), `${config.join('\n')}\n`)
  const makesFolder = process.getuid?.() === 0 && !existsSync(PRIVILEGE_SEPARATION)
  if (makesFolder) mkdirSync(PRIVILEGE_SEPARATION, { mode: 0o755 })
  const server = spawn(SSHD, ['-D', '-e', '-f', join(folder, 'sshd_config')], { stdio: 'ignore' })
  for (let i = 0; i < 100 && !(await isOpen(port)); i++) await setTimeout(100)
  const options = ['StrictHostKeyChecking=no', 'UserKnownHostsFile=/dev/null', 'LogLevel=ERROR', 'AddressFamily=inet']
  return {
    login: (host) =>
      `ssh -p ${port} -i ${userKey} ${options.map((option) => `-o ${option}`).join(' ')} ${userInfo().username}@${host}`,
    stop() {
      server.kill()
      if (makesFolder) rmdirSync(PRIVILEGE_SEPARATION)
    },
  }
}

function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}
