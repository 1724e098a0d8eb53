/** The texts of newsletter and partner offers that a family answers today. Changing one is a new version, and a new text in the storefront. */
export const OPTIONAL_CONSENTS_VERSION = "2026-11"
