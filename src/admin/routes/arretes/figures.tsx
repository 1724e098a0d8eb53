import { Heading, clx } from "@medusajs/ui"
import type { ReactElement } from "react"

export type Figure = { label: string; value: string; strong?: boolean }

/** Labels and amounts, one below the other, each label heading its row. */
export function Figures({ title, label, rows }: { title: string; label: string; rows: Figure[] }): ReactElement {
  return (
    <div>
      <Heading level="h3" className="pb-2">
        {title}
      </Heading>
      <table aria-label={label} className="w-full border-collapse">
        <tbody className="divide-y">
          {rows.map((row) => (
            <tr key={row.label} className={clx("txt-small", row.strong ? "text-ui-fg-base" : "text-ui-fg-subtle")}>
              <th scope="row" className={clx("py-2 pr-4 text-left", row.strong ? "font-medium" : "font-normal")}>
                {row.label}
              </th>
              <td className={clx("text-ui-fg-base whitespace-nowrap py-2 text-right tabular-nums", row.strong && "font-medium")}>{row.value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
