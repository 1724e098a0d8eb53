import { coreFr } from "./core-fr"
import { fr } from "./fr"

/** Namespace of our words; `translationNs` of the route configurations must repeat it literally. */
export const NAMESPACE = "canteen"

/**
 * Merged by the dashboard over its own catalogues. The staff pages exist in French only: `en`, which is the dashboard's
 * fallback language, carries the same words, so that another interface language never shows bare keys.
 */
export default {
  fr: { translation: coreFr, [NAMESPACE]: fr },
  en: { [NAMESPACE]: fr },
}
