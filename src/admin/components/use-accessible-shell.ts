import { useEffect } from "react"

import { useWords, type Words } from "../i18n/use-words"

/** Medusa's dashboard moves its dialogs and menus for everyone, also for those whose system asks for stillness. */
const STILL = "@media (prefers-reduced-motion: reduce) { *, ::before, ::after { animation: none !important; transition: none !important } }"
const ICON_ONLY = ":is(button, a):not([aria-label], [aria-labelledby], [role]):has(svg)"

/**
 * Medusa 2.21 leaves the icon buttons of its frame and pages without a name, its breadcrumbs outside any landmark and its login fields
 * without labels: a screen reader says "button". This names them as they appear, touches nothing that has a name, and keeps the pages
 * still where motion is not wanted.
 */
export function useAccessibleShell(): void {
  const words = useWords()
  useEffect(keepStill, [])
  useEffect(() => {
    const repair = (): void => {
      document.querySelectorAll<HTMLElement>(ICON_ONLY).forEach((element) => name(element, words))
      nameBreadcrumbs(words)
      labelLogin()
      labelCode(words)
    }
    let frame = requestAnimationFrame(repair)
    const observer = new MutationObserver(() => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(repair)
    })
    observer.observe(document.body, { childList: true, subtree: true })
    return () => {
      observer.disconnect()
      cancelAnimationFrame(frame)
    }
  }, [words])
}

function keepStill(): () => void {
  const style = document.createElement("style")
  style.textContent = STILL
  document.head.append(style)
  return () => style.remove()
}

function name(element: HTMLElement, words: Words): void {
  if (element.textContent.trim() !== "") return
  element.setAttribute("aria-label", words(purpose(element)))
}

function purpose(element: HTMLElement): "shell.actions" | "shell.open" | "common.close" | "shell.toggleMenu" {
  if (element.getAttribute("aria-haspopup") === "menu") return "shell.actions"
  if (element.hasAttribute("aria-haspopup") || element.tagName === "A") return "shell.open"
  if (element.closest("[role=dialog]") !== null) return "common.close"
  return element.closest("main") === null ? "shell.toggleMenu" : "shell.actions"
}

function nameBreadcrumbs(words: Words): void {
  const trail = document.querySelector("#medusa ol.select-none")
  if (trail?.parentElement?.closest("main, nav, [role=navigation]") !== null) return
  trail.parentElement.setAttribute("role", "navigation")
  trail.parentElement.setAttribute("aria-label", words("shell.breadcrumbs"))
}

/** The kit names the six fields of a code in English. */
function labelCode(words: Words): void {
  document.querySelectorAll<HTMLInputElement>('input[aria-label^="One-time password "]').forEach((input, index) => {
    input.setAttribute("aria-label", words("shell.digit", { rank: index + 1 }))
  })
}

function labelLogin(): void {
  const form = document.querySelector("#medusa > div > form, #medusa form:has([autocomplete=current-password])")
  if (form === null || document.querySelector("main, [role=main]") !== null) return
  form.closest(".min-h-dvh")?.setAttribute("role", "main")
  form.querySelectorAll<HTMLInputElement>("input[placeholder]").forEach((input) => input.setAttribute("aria-label", input.placeholder))
}
