"use client"

import dynamic from "next/dynamic"
import { common } from "@messages/common"
import { Skeleton } from "@/ui/page"

/** The card fields, loaded only on the page that needs them. */
export const LazyCardForm = dynamic(() => import("./card-form").then((module) => module.CardForm), {
  ssr: false,
  loading: () => <Skeleton label={common.loading} />,
})
