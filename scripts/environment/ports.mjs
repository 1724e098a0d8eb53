// @ts-check
import { createServer } from "node:net"

/**
 * Every port of a running copy: the variable that sets it, and its default.
 * @satisfies {Record<string, { variable: string, usual: number }>}
 */
const PORTS = {
  storefront: { variable: "STOREFRONT_PORT", usual: 8000 },
  english: { variable: "ENGLISH_PORT", usual: 8001 },
  backend: { variable: "PORT", usual: 9000 },
  mailbox: { variable: "MAILBOX_PORT", usual: 1080 },
  smtp: { variable: "SMTP_PORT", usual: 1025 },
  card: { variable: "CARD_PORT", usual: 12111 },
  postgres: { variable: "PG_PORT", usual: 5499 },
}

/** @typedef {keyof typeof PORTS} PortName */
/** @typedef {Record<PortName, number>} Ports */

const NAMES = /** @type {PortName[]} */ (Object.keys(PORTS))

/**
 * The ports that the environment asks for, or their defaults.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Ports}
 * @throws Error that names a variable whose value is not a port.
 */
export function readPorts(env) {
  return assign((name) => {
    const { variable, usual } = PORTS[name]
    const port = Number(env[variable] || usual)
    if (Number.isInteger(port) && port > 0 && port < 65536) return port
    throw new Error(`${variable}=${env[variable]} is not a port: give a number from 1 to 65535`)
  })
}

/**
 * Refuses to go on when one of these ports is taken, before anything has started.
 * @param {Ports} ports
 * @param {PortName[]} names
 * @returns {Promise<void>}
 * @throws Error that names each port and the variable that changes it.
 */
export async function refuseTakenPorts(ports, names) {
  const taken = /** @type {PortName[]} */ ([])
  for (const name of names) if (!(await isFree(ports[name]))) taken.push(name)
  if (taken.length === 0) return
  const lines = taken.map((name) => `  ${ports[name]} (${name}): set ${PORTS[name].variable} to another port`)
  throw new Error(`These ports are taken by another program:\n${lines.join("\n")}`)
}

/**
 * Ports that nothing uses at this moment, for a copy that runs beside others.
 * @returns {Promise<Ports>}
 */
export async function freePorts() {
  const servers = NAMES.map(() => createServer().listen(0, "127.0.0.1"))
  await Promise.all(servers.map((server) => new Promise((resolve) => server.once("listening", resolve))))
  const numbers = servers.map((server) => /** @type {import("node:net").AddressInfo} */ (server.address()).port)
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))))
  return assign((name) => Number(numbers[NAMES.indexOf(name)]))
}

/**
 * The same ports as variables, for a child process.
 * @param {Ports} ports
 * @returns {Record<string, string>}
 */
export function portVariables(ports) {
  return Object.fromEntries(NAMES.map((name) => [PORTS[name].variable, String(ports[name])]))
}

/** @param {number} port */
function isFree(port) {
  return new Promise((resolve) => {
    const server = createServer()
    server.once("error", () => resolve(false))
    server.listen({ port, host: "127.0.0.1", exclusive: true }, () => server.close(() => resolve(true)))
  })
}

/**
 * @param {(name: PortName) => number} portOf
 * @returns {Ports}
 */
function assign(portOf) {
  return /** @type {Ports} */ (Object.fromEntries(NAMES.map((name) => [name, portOf(name)])))
}
