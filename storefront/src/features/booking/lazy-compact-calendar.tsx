"use client"

import dynamic from "next/dynamic"
import { common } from "@messages/common"
import { Skeleton } from "@/ui/page"

/** The calendar, loaded only by whoever asks for it. */
export const LazyCompactCalendar = dynamic(() => import("./compact-calendar").then((module) => module.CompactCalendar), {
  ssr: false,
  loading: () => <Skeleton label={common.loading} />,
})
