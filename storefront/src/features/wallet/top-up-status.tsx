"use client"

import { useRouter } from "next/navigation"
import { useEffect, useState, type ReactElement } from "react"
import { wallet as words } from "@messages/account"
import { Notice } from "@/ui/notice"

const EVERY_MS = 1500
const TRIES = 8

/** Looks again for a few seconds while a paid top-up is not yet among the entries. */
export function TopUpWaiting(): ReactElement {
  const router = useRouter()
  const [tries, setTries] = useState(0)

  useEffect(() => {
    if (tries >= TRIES) return
    const timer = setTimeout(() => {
      router.refresh()
      setTries(tries + 1)
    }, EVERY_MS)
    return () => clearTimeout(timer)
  }, [router, tries])

  return <Notice role="status">{tries < TRIES ? words.topUpWaiting : words.topUpLate}</Notice>
}
