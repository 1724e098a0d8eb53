import { useMemo } from "react"
import { useTranslation } from "react-i18next"

import { NAMESPACE } from "./index"
import type { fr } from "./fr"

type Paths<T, Prefix extends string = ""> = {
  [K in keyof T & string]: T[K] extends string ? `${Prefix}${K}` : Paths<T[K], `${Prefix}${K}.`>
}[keyof T & string]

type Singular<K extends string> = K extends `${infer Base}_one` ? Base : K extends `${string}_other` ? never : K

/** Every sentence of the catalogue; a key that does not exist does not compile. */
export type WordKey = Singular<Paths<typeof fr>>
export type Words = (key: WordKey, values?: Record<string, string | number>) => string

/** The staff pages' sentences, as a function from key to French. */
export function useWords(): Words {
  const { t } = useTranslation(NAMESPACE)
  return useMemo(() => (key, values) => String(t(key, { ...values })), [t])
}
