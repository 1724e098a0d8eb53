import type { ReactElement } from "react"

/** A column of a table that lists things. `amount` aligns figures; `wide` is left out on a phone, where its content stands elsewhere or is not needed. */
export type HeadColumn = { label: string; amount?: boolean; wide?: boolean }

/** The head of such a table, one line of quiet labels. */
export function TableHead({ columns }: { columns: readonly HeadColumn[] }): ReactElement {
  return (
    <thead>
      <tr className="border-b border-line text-left text-sm text-muted">
        {columns.map((column, index) => (
          <th key={column.label} scope="col" className={classOf(column, index === 0)}>
            {column.label}
          </th>
        ))}
      </tr>
    </thead>
  )
}

function classOf({ amount, wide }: HeadColumn, first: boolean): string {
  return ["py-2 font-normal", first ? "" : "pl-2 sm:pl-3", amount ? "text-right" : "", wide ? "hidden sm:table-cell print:table-cell" : ""].filter(Boolean).join(" ")
}
