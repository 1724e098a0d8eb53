import { Table, clx } from "@medusajs/ui"
import type { ReactElement, ReactNode } from "react"

export type Column<Row> = {
  id: string
  title: string
  /** In place of the title, such as a box that chooses every row. */
  head?: ReactNode
  cell: (row: Row) => ReactNode
  /** Hidden below this width; the first column should then repeat what matters. */
  from?: "sm" | "md" | "lg"
  end?: boolean
}

const FROM = { sm: "hidden sm:table-cell", md: "hidden md:table-cell", lg: "hidden lg:table-cell" }

type GridProps<Row> = { label: string; columns: Column<Row>[]; rows: Row[]; rowKey: (row: Row) => string; busy?: boolean }

/** A dense table whose secondary columns leave on narrow screens; nothing scrolls sideways. The first column names its row. */
export function Grid<Row>({ label, columns, rows, rowKey, busy = false }: GridProps<Row>): ReactElement {
  return (
    <Table aria-label={label} aria-busy={busy}>
      <Table.Header>
        <Table.Row className={ROW}>
          {columns.map((column) => (
            <Table.HeaderCell key={column.id} scope="col" className={headClass(column)}>
              {column.head ?? column.title}
            </Table.HeaderCell>
          ))}
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {rows.map((row) => (
          <Table.Row key={rowKey(row)} className={ROW}>
            {columns.map((column) => (
              <Table.Cell key={column.id} className={cellClass(column)}>
                {column.cell(row)}
              </Table.Cell>
            ))}
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  )
}

const PADDING = "max-sm:[&_td:first-child]:!pl-4 max-sm:[&_td:last-child]:!pr-4 max-sm:[&_th:first-child]:!pl-4 max-sm:[&_th:last-child]:!pr-4"
export const ROW = clx("last:border-b-0", PADDING)

/** Class of a header cell, for tables that are not a `Grid`. */
export function headClass(column: Pick<Column<unknown>, "from" | "end">): string {
  return clx("h-10 pr-4", column.from && FROM[column.from], column.end && "text-right")
}

/** Class of a body cell. */
export function cellClass(column: Pick<Column<unknown>, "from" | "end">): string {
  return clx("h-10 py-2 pr-4 align-top", column.from && FROM[column.from], column.end && "text-right tabular-nums")
}

/** A second line that stands in for hidden columns: visible below `until` only. */
export function Under({ until, children }: { until: "sm" | "md" | "lg"; children: ReactNode }): ReactElement {
  return <span className={clx("mt-1 block", { sm: "sm:hidden", md: "md:hidden", lg: "lg:hidden" }[until])}>{children}</span>
}
