import { useCallback } from "react"
import { useTranslation } from "react-i18next"

import { ApiError } from "../api/request"
import { NAMESPACE } from "../i18n"
import { useWords } from "../i18n/use-words"

/** Turns a refusal's code into French; an unknown code falls back on the status, and is shown. */
export function useErrorSentence(): (code: string, status?: number) => string {
  const words = useWords()
  const { i18n } = useTranslation()
  return useCallback(
    (code, status) => {
      const key = `error.code.${code.replace(/\./g, "_")}`
      if (code !== "" && i18n.exists(key, { ns: NAMESPACE })) return i18n.t(key, { ns: NAMESPACE })
      if (status === 0) return words("error.network")
      if (status === 401) return words("error.signedOut")
      if (status === 403) return words("error.forbidden")
      if (status === 404) return words("error.missing")
      if (status === 429) return words("error.tooMany")
      if (status !== undefined && status >= 500) return words("error.server")
      return words("error.unknown", { code: code || String(status ?? "?") })
    },
    [words, i18n],
  )
}

/** The same for what a query or a mutation threw. */
export function useThrownSentence(): (error: unknown) => string {
  const sentence = useErrorSentence()
  return useCallback((error) => (error instanceof ApiError ? sentence(error.code, error.status) : sentence("", 500)), [sentence])
}
