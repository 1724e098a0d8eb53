// @ts-check
import js from "@eslint/js"
import jsxA11y from "eslint-plugin-jsx-a11y"
import reactHooks from "eslint-plugin-react-hooks"
import { defineConfig, globalIgnores } from "eslint/config"
import globals from "globals"
import tseslint from "typescript-eslint"

const SIZE = { "max-lines": ["error", { max: 250 }], "max-params": ["error", { max: 4 }] }

/** Specs read answers of any shape, and take the rows of a table as parameters. */
const SPECS = {
  "max-params": "off",
  "@typescript-eslint/no-unsafe-argument": "off",
  "@typescript-eslint/no-unsafe-assignment": "off",
  "@typescript-eslint/no-unsafe-call": "off",
  "@typescript-eslint/no-unsafe-member-access": "off",
  "@typescript-eslint/no-unsafe-return": "off",
}

export default defineConfig([
  globalIgnores([".medusa/**", ".data*/**", "storefront/**", "coverage/**", "dist/**"]),
  { linterOptions: { noInlineConfig: true } },
  {
    files: ["**/*.{js,mjs,cjs}"],
    extends: [js.configs.recommended],
    languageOptions: { globals: globals.node },
    rules: { ...SIZE, eqeqeq: "error" },
  },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [js.configs.recommended, tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...SIZE,
      eqeqeq: "error",
      "no-console": "error",
      "@typescript-eslint/ban-ts-comment": ["error", { "ts-expect-error": true, "ts-ignore": true, "ts-nocheck": true }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/explicit-module-boundary-types": "error",
      // Medusa's types promise numbers and objects where a row or a request may hold text or nothing: a guard is never too many.
      "@typescript-eslint/no-unnecessary-condition": "off",
      "@typescript-eslint/no-unnecessary-type-conversion": "off",
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ["src/admin/**/*.{ts,tsx}"],
    extends: [reactHooks.configs.flat.recommended, jsxA11y.flatConfigs.strict],
    languageOptions: { globals: globals.browser },
  },
  // Medusa hands a module's dependencies over as `arguments`, and its generator writes migrations this way.
  { files: ["src/modules/*/service.ts"], rules: { "prefer-rest-params": "off" } },
  { files: ["src/modules/*/migrations/**"], rules: { "no-useless-escape": "off", "@typescript-eslint/require-await": "off" } },
  { files: ["scripts/**"], rules: { "no-console": "off" } },
  { files: ["**/test/**", "integration-tests/**"], rules: SPECS },
])
