import { useMutation, useQuery, useQueryClient, type UseMutationResult, type UseQueryResult } from "@tanstack/react-query"

import type { AdminSecondFactorsResponse, SecondFactorResetResponse } from "../../types/http"
import { ALL, keys } from "./keys"
import { callFactors, get, post, segment } from "./request"

export type Factor = { id: string; status: "pending" | "enabled" | "disabled"; created_at: string }
export type Enrolment = { mfa_factor: { id: string }; secret: string; otpauth_url: string }

/** The caller's own factor: enabled, begun, or null. */
export function useFactor(): UseQueryResult<Factor | null> {
  return useQuery({ queryKey: [...keys.factors, "own"], queryFn: readFactor, staleTime: 0 })
}

async function readFactor(): Promise<Factor | null> {
  const { mfa_factors } = await callFactors<{ mfa_factors: Factor[] }>("GET", "/factors")
  return mfa_factors.find(({ status }) => status !== "disabled") ?? null
}

/** Begins to enrol a factor, in place of one that was begun and left. */
export function useBeginFactor(): UseMutationResult<Enrolment, Error, void> {
  return useMutation({
    mutationFn: async () => {
      const known = await readFactor()
      if (known?.status === "pending") await callFactors("DELETE", `/factors/${segment(known.id)}`, {})
      return callFactors<Enrolment>("POST", "/factors", { provider: "totp" })
    },
  })
}

/** Enables a factor with its first code, and answers its recovery codes, which are shown once. */
export function useConfirmFactor(): UseMutationResult<string[], Error, { id: string; code: string }> {
  return useMutation({
    mutationFn: async ({ id, code }) => {
      await callFactors("POST", `/factors/${segment(id)}/verify`, { code })
      return newCodes()
    },
  })
}

/** New recovery codes in place of all former ones. */
export function useNewCodes(): UseMutationResult<string[], Error, void> {
  return useMutation({ mutationFn: newCodes })
}

async function newCodes(): Promise<string[]> {
  return (await callFactors<{ recovery_codes: string[] }>("POST", "/recovery-codes", {})).recovery_codes
}

/** Switches a factor off, with a code of the application or a recovery code. */
export function useDropFactor(): UseMutationResult<unknown, Error, { id: string; code: string }> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, code }) => callFactors("DELETE", `/factors/${segment(id)}`, { method: /^\d{6}$/.test(code) ? "totp" : "recovery_code", code }),
    onSuccess: () => void client.invalidateQueries({ queryKey: ALL }),
  })
}

/** Those of the staff whose factor the caller may take away. */
export function useStaffFactors(): UseQueryResult<AdminSecondFactorsResponse> {
  return useQuery({ queryKey: [...keys.factors, "staff"], queryFn: () => get<AdminSecondFactorsResponse>("/second-factors"), staleTime: 0 })
}

/** Takes the factor of one of them away. */
export function useResetFactor(): UseMutationResult<SecondFactorResetResponse, Error, string> {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (userId) => post<SecondFactorResetResponse>(`/second-factors/${segment(userId)}/reset`),
    onSettled: () => void client.invalidateQueries({ queryKey: keys.factors }),
  })
}
