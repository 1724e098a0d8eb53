import type { ReactElement } from "react"
import type { CommuneIdentity } from "@wire"
import { sitePath } from "@/format/site-path"
import { communePath } from "./paths"

type Props = { slug: string; identity: CommuneIdentity }

/** The colours of a commune's pages, by day and at night; the service's own where it chose none. They count wherever this stands on a page. */
export function Colours({ slug, identity: { theme } }: Props): ReactElement | null {
  if (theme === null) return null
  return <link rel="stylesheet" href={sitePath(`${communePath(slug)}/couleurs?v=${encodeURIComponent(theme.light.brand.slice(1))}`)} />
}

/** A commune's logo beside its name, which says the same. Its ground stays white at night: it is drawn for paper. */
export function Logo({ slug, identity: { logo } }: Props): ReactElement | null {
  if (logo === null) return null
  return (
    <img
      src={sitePath(`${communePath(slug)}/logo?v=${encodeURIComponent(logo.version)}`)}
      width={logo.width}
      height={logo.height}
      alt=""
      className="h-10 w-auto max-w-[9rem] rounded-sm bg-white object-contain dark:p-1"
    />
  )
}
