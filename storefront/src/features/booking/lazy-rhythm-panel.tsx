"use client"

import dynamic from "next/dynamic"
import { common } from "@messages/common"
import { Skeleton } from "@/ui/page"

/** The panel of the weekly rhythm, loaded only by whoever opens it. */
export const LazyRhythmPanel = dynamic(() => import("./rhythm-panel").then((module) => module.RhythmPanel), {
  ssr: false,
  loading: () => <Skeleton label={common.loading} />,
})
