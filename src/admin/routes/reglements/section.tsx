import { Hint } from "@medusajs/ui"
import type { ReactElement, ReactNode } from "react"

import { useWords } from "../../i18n/use-words"
import { type FieldProblem, problemInWords } from "./problems"

/** A part of the form with what is wrong in it, said as soon as it is known. */
export function Section({ title, problems, children }: { title: string; problems: readonly FieldProblem[]; children: ReactNode }): ReactElement {
  const words = useWords()
  return (
    <fieldset className="flex min-w-0 flex-col gap-y-3 px-4 py-4 sm:px-6">
      <legend className="txt-compact-medium-plus text-ui-fg-base float-left mb-1 w-full">{title}</legend>
      {children}
      {problems.map((problem) => (
        <Hint key={`${problem.code} ${problem.path}`} variant={problem.isError ? "error" : "info"}>
          {problemInWords(problem, words)}
        </Hint>
      ))}
    </fieldset>
  )
}
