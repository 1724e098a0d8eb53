// @ts-check
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { ROOT, STOREFRONT } from "../environment/paths.mjs"
import { INSTALL_SCRIPTS, LICENCES, READ_BY_HAND } from "./dependency-policy.mjs"

/**
 * Every package that is installed: an exact version, a licence that a commune may use, and no program run at its installation but those that are listed with their
 * reason. Reads package.json and lockfiles, asks nobody.
 */

/** @typedef {{ version?: string, license?: string, hasInstallScript?: boolean, link?: boolean }} Locked */

const EXACT = /^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/

/** @param {string} folder @param {string} file */
const read = (folder, file) => JSON.parse(readFileSync(join(folder, file), "utf8"))

/** The name in "node_modules/a/node_modules/@b/c". @param {string} path */
const nameOf = (path) => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length)

/** "(MIT OR GPL-3.0)" needs one that is allowed, "Apache-2.0 AND MIT" all. @param {string} expression */
function isAllowed(expression) {
  return expression
    .replaceAll(/[()]/g, "")
    .split(" OR ")
    .some((choice) => choice.split(" AND ").every((licence) => LICENCES.includes(licence)))
}

/** @param {string} folder @param {string} label @returns {string[]} */
function faultsOf(folder, label) {
  const manifest = read(folder, "package.json")
  /** @type {[string, Locked][]} */
  const locked = Object.entries(read(folder, "package-lock.json").packages)
  const packages = locked.filter(([path, { link }]) => path !== "" && !link).map(([path, known]) => ({ name: nameOf(path), ...known }))
  const asked = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
  const runs = Object.entries(INSTALL_SCRIPTS).flatMap(([name, script]) => (script.runs ? [name] : []))
  return [
    ...asked.filter(([, version]) => !EXACT.test(version)).map(([name, version]) => `${name}: "${version}" is no exact version`),
    ...packages.filter(({ name, license }) => !(name in READ_BY_HAND) && !isAllowed(license ?? "")).map(({ name, version, license }) => `${name} ${version}: licence "${license ?? "none"}" is not allowed (dependency-policy.mjs)`),
    ...packages.filter(({ name, hasInstallScript }) => hasInstallScript && !(name in INSTALL_SCRIPTS)).map(({ name, version }) => `${name} ${version}: wants to run a program at its installation, which is not listed (dependency-policy.mjs)`),
    ...Object.keys(manifest.allowScripts ?? {}).filter((name) => !runs.includes(name)).map((name) => `${name}: allowScripts lets it run without a reason (dependency-policy.mjs)`),
  ].map((fault) => `${label}: ${fault}`)
}

const faults = [...faultsOf(ROOT, "package.json"), ...faultsOf(STOREFRONT, "storefront/package.json")]
if (faults.length > 0) throw new Error(`${faults.length} faults of dependencies:\n  ${faults.join("\n  ")}`)
