import { useMutation, useQuery, useQueryClient, type UseMutationResult, type UseQueryResult } from "@tanstack/react-query"

import type { PublicPageEdit, PublicPageResponse, PublicPagesResponse } from "../../types/http"
import { keys } from "./keys"
import { address, get, post, postForm, remove, segment } from "./request"

/** What the caller's communes say of themselves. */
export function usePublicPages(): UseQueryResult<PublicPagesResponse> {
  return useQuery({ queryKey: keys.publicPages, queryFn: () => get<PublicPagesResponse>("/public-pages"), staleTime: 0 })
}

/** Where a commune's logo lies; another address for another picture. */
export function logoAddress(communeId: string, version: string): string {
  return address(`/public-pages/${segment(communeId)}/logo`, { v: version })
}

type Change<Asked> = UseMutationResult<PublicPageResponse, Error, Asked>

function useChange<Asked>(mutationFn: (asked: Asked) => Promise<PublicPageResponse>): Change<Asked> {
  const client = useQueryClient()
  return useMutation({ mutationFn, onSettled: () => client.invalidateQueries({ queryKey: keys.publicPages }) })
}

/** Changes the contact, the commune's own terms or its colour. */
export function useEditPublicPage(communeId: string): Change<PublicPageEdit> {
  return useChange((edit) => post<PublicPageResponse>(`/public-pages/${segment(communeId)}`, edit))
}

/** Hangs a logo. */
export function useChangeLogo(communeId: string): Change<File> {
  return useChange((file) => {
    const form = new FormData()
    form.set("file", file)
    return postForm<PublicPageResponse>(`/public-pages/${segment(communeId)}/logo`, form)
  })
}

/** Takes the logo away. */
export function useRemoveLogo(communeId: string): Change<void> {
  return useChange(() => remove<PublicPageResponse>(`/public-pages/${segment(communeId)}/logo`))
}
