/** The version of the terms and of the privacy policy that a family accepts. */
export const TERMS_VERSION = "2026-11"
