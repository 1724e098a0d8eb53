/** The import rules of ARCHITECTURE.md. Each names what it forbids, and why. */

const DATE_LIBRARIES = "^node_modules/(temporal-polyfill|temporal-spec|@socialgouv/jours-feries)/"
const SPECS = "/test/"

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "rules-are-pure",
      comment: "A rule decides from what it is given: it imports rules and the date libraries, nothing that reads a clock, a row or a request.",
      severity: "error",
      from: { path: "^src/modules/([^/]+)/rules/", pathNot: SPECS },
      to: { pathNot: ["^src/modules/$1/rules/", DATE_LIBRARIES] },
    },
    {
      name: "modules-stand-alone",
      comment: "A module is a transaction boundary: what two modules share goes through a workflow.",
      severity: "error",
      from: { path: "^src/modules/([^/]+)/" },
      to: { path: "^src/modules/", pathNot: "^src/modules/$1/" },
    },
    {
      name: "modules-know-themselves-and-the-framework",
      severity: "error",
      from: { path: "^src/modules/", pathNot: SPECS },
      to: { path: "^src/", pathNot: ["^src/modules/", "^src/types/"] },
    },
    {
      name: "providers-know-themselves-and-the-framework",
      severity: "error",
      from: { path: "^src/providers/([^/]+)/", pathNot: SPECS },
      to: { path: "^src/", pathNot: ["^src/providers/$1/", "^src/types/"] },
    },
    {
      name: "queries-read-modules",
      comment: "A query is the read side: modules and types, no workflow and no route.",
      severity: "error",
      from: { path: "^src/queries/", pathNot: SPECS },
      to: { path: "^src/", pathNot: ["^src/queries/", "^src/modules/", "^src/decisions/", "^src/types/"] },
    },
    {
      name: "workflows-never-know-the-api",
      severity: "error",
      from: { path: "^src/(workflows|decisions|jobs|subscribers|queries)/" },
      to: { path: "^src/(api|admin)/" },
    },
    {
      name: "routes-run-workflows-and-queries",
      comment: "A route never holds a module's service or its models: its rules would grow there.",
      severity: "error",
      from: { path: "^src/api/", pathNot: SPECS },
      to: { path: "^src/modules/[^/]+/(service|models|migrations)" },
    },
    {
      name: "admin-sees-the-wire-only",
      severity: "error",
      from: { path: "^src/admin/" },
      to: { path: "^src/", pathNot: ["^src/admin/", "^src/types/http/"] },
    },
    {
      name: "storefront-sees-the-wire-only",
      severity: "error",
      from: { path: "^storefront/src/" },
      to: { path: "^(src|scripts|dev|integration-tests)/", pathNot: "^src/types/http/" },
    },
    {
      name: "the-wire-imports-nothing",
      comment: "The wire types are read by three programs with three compilers.",
      severity: "error",
      from: { path: "^src/types/http/" },
      to: { pathNot: "^src/types/http/" },
    },
    {
      name: "sources-never-know-tests-or-tools",
      severity: "error",
      from: { path: "^src/", pathNot: SPECS },
      to: { path: ["^(dev|scripts|integration-tests|storefront)/", SPECS] },
    },
    {
      name: "no-cycles",
      comment: "Two models that point at each other are how Medusa declares a relation.",
      severity: "error",
      from: { pathNot: "^src/modules/[^/]+/models/" },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    { name: "nothing-unresolved", severity: "error", from: { path: "^src/" }, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: ["^\\.medusa/", "^storefront/\\.next(-en)?/"] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "require", "node", "default", "types"], extensions: [".ts", ".tsx", ".mjs", ".js", ".d.ts"] },
  },
}
