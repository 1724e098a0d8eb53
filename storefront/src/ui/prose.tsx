import type { ReactElement, ReactNode } from "react"

/** Long text, in lines short enough to read. */
export function Prose({ children }: { children: ReactNode }): ReactElement {
  return (
    <div className="grid max-w-[42rem] gap-3 [&_h2]:mt-5 [&_h2]:text-lg [&_li]:ml-5 [&_ol]:list-decimal [&_ul]:list-disc">
      {children}
    </div>
  )
}
