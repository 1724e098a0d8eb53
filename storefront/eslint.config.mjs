import { defineConfig, globalIgnores } from "eslint/config"
import nextVitals from "eslint-config-next/core-web-vitals"
import nextTypescript from "eslint-config-next/typescript"

export default defineConfig([
  ...nextVitals,
  ...nextTypescript,
  {
    files: ["**/*.{ts,tsx}"],
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/ban-ts-comment": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/explicit-module-boundary-types": "error",
      "max-lines": ["error", 250],
      "no-console": "error",
      // A commune's logo is small already and made for its place: Next's own component would weigh on every page.
      "@next/next/no-img-element": "off",
      "no-restricted-imports": [
        "error",
        { patterns: [{ regex: "^(\\.\\./){2,}", message: "Use the @/ alias." }] },
      ],
    },
  },
  // Sentences with a gap are one-line functions that answer text: a return type on each would hide the French.
  { files: ["src/messages/**"], rules: { "@typescript-eslint/explicit-module-boundary-types": "off" } },
  globalIgnores([".next/**", ".next-en/**", "next-env.d.ts"]),
])
