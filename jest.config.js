/** Specs run on the sources, compiled one file at a time as Medusa itself does. */
const shared = {
  testEnvironment: "node",
  moduleFileExtensions: ["ts", "tsx", "js", "mjs", "json"],
  modulePathIgnorePatterns: ["<rootDir>/\\.medusa/", "<rootDir>/storefront/", "<rootDir>/\\.data"],
  transform: {
    "^.+\\.(ts|tsx|js)$": [
      "@swc/jest",
      {
        jsc: {
          parser: { syntax: "typescript", tsx: true, decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: "automatic" } },
          target: "es2022",
        },
        module: { type: "commonjs", ignoreDynamic: true },
      },
    ],
  },
}

/** @param {string} displayName @param {string[]} testMatch */
const project = (displayName, testMatch) => ({ ...shared, displayName, testMatch: testMatch.map((glob) => `<rootDir>/${glob}`) })

/** Specs on a whole backend in their own process. @param {string} displayName @param {string[]} testMatch */
const backend = (displayName, testMatch) => ({
  ...project(displayName, testMatch),
  setupFilesAfterEnv: ["<rootDir>/integration-tests/helpers/quiet-backend.ts"],
})

/** Words and plain functions of the storefront in a language; its pages are the browser's. @param {string} displayName @param {string} glob @param {string} language */
const storefront = (displayName, glob, language) => ({
  ...project(displayName, [glob]),
  modulePathIgnorePatterns: ["<rootDir>/\\.medusa/", "<rootDir>/storefront/\\.next(-en)?/", "<rootDir>/\\.data"],
  moduleNameMapper: {
    "^@/(.*)$": "<rootDir>/storefront/src/$1",
    "^@messages/(.*)$": `<rootDir>/storefront/src/messages/${language}/$1`,
    "^@wire$": "<rootDir>/src/types/http",
  },
})

module.exports = {
  // A slow machine is no failure.
  testTimeout: 60_000,
  projects: [
    project("rules", ["src/**/rules/test/**/*.spec.ts", "src/*.spec.ts", "src/{admin,api,decisions,documents,pdf,queries,types,workflows}/**/test/*.spec.ts"]),
    storefront("storefront", "storefront/src/**/test/*.spec.ts", "fr"),
    storefront("english", "storefront/src/**/test/en/*.spec.ts", "en"),
    project("modules", ["src/modules/*/test/*.spec.ts"]),
    project("providers", ["src/providers/**/test/*.spec.ts"]),
    project("simulator", ["dev/**/test/*.spec.{ts,mjs}"]),
    backend("http", ["integration-tests/http/*.spec.ts"]),
    backend("torture", ["integration-tests/torture/*.spec.ts"]),
    project("browser", ["integration-tests/browser/*.spec.ts"]),
  ],
}
