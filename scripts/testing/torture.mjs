// @ts-check

/** The suites, in the order in which they run: each is a file of `integration-tests/torture`, and a process of its own. */
export const SUITES = ["oracle", "spends", "sequences", "crash-points", "replays", "two-processes", "outages", "kills", "fuzz"].map((name) => `torture/${name}.spec`)

/**
 * What the suites read beside the environment of every spec. The backend says nothing: most of what it would say is asked for.
 * @param {NodeJS.ProcessEnv} env
 * @param {"short" | "long"} form
 * @returns {NodeJS.ProcessEnv}
 */
export function tortureEnvironment(env, form) {
  return { ...env, TORTURE: form, LOG_LEVEL: process.env["LOG_LEVEL"] ?? "off" }
}
