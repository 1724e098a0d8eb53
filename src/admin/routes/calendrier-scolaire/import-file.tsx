import { Alert, Button, Text } from "@medusajs/ui"
import { useId, useState, type ReactElement } from "react"

import { useImportSchoolCalendar } from "../../api/calendar"
import { ApiError } from "../../api/request"
import { FileButton } from "../../components/file-button"
import { useThrownSentence } from "../../components/use-error-sentence"
import { useWords } from "../../i18n/use-words"
import { ImportReport } from "./import-report"

/** Chooses the Ministry's file; it is looked at first, then taken over. */
export function ImportFile(): ReactElement {
  const words = useWords()
  const id = useId()
  const [chosen, setChosen] = useState<{ name: string; content: string } | null>(null)
  const importing = useImportSchoolCalendar()

  async function choose(file: File): Promise<void> {
    importing.reset()
    setChosen(null)
    const content = await file.text()
    setChosen({ name: file.name, content })
    importing.mutate({ content, preview: true })
  }

  const report = importing.data
  const waits = report?.preview === true && report.added.length + report.changed.length > 0
  return (
    <div className="flex w-full flex-col gap-y-3">
      <div className="flex flex-col gap-y-1">
        <div className="flex flex-wrap items-center gap-3">
          <FileButton
            label={words("schoolCalendar.file")}
            accept=".json,.csv,application/json,text/csv"
            describedBy={`${id}-source`}
            onChoose={(file) => void choose(file)}
          >
            {words("schoolCalendar.choose")}
          </FileButton>
          {chosen !== null && (
            <Text size="small" className="text-ui-fg-base min-w-0 break-all">
              {words("schoolCalendar.chosen", { name: chosen.name })}
            </Text>
          )}
        </div>
        <Text id={`${id}-source`} size="xsmall" className="text-ui-fg-subtle">
          {words("schoolCalendar.source")}
        </Text>
      </div>
      {importing.isPending && (
        <Text size="small" role="status">
          {words("common.loading")}
        </Text>
      )}
      {importing.isError && <Unreadable error={importing.error} />}
      {report !== undefined && <ImportReport report={report} />}
      {waits && chosen !== null && (
        <Button size="small" className="self-start" isLoading={importing.isPending} onClick={() => importing.mutate({ content: chosen.content, preview: false })}>
          {words("schoolCalendar.import")}
        </Button>
      )}
    </div>
  )
}

function Unreadable({ error }: { error: Error }): ReactElement {
  const words = useWords()
  const sentence = useThrownSentence()
  const place = error instanceof ApiError ? error.details : undefined
  const text =
    place?.line !== undefined && place.column !== undefined && place.given !== undefined
      ? words("schoolCalendar.unreadableAt", { line: place.line, column: place.column, given: place.given })
      : sentence(error)
  return (
    <Alert variant="error" role="alert" className="text-ui-fg-base">
      <strong>{words("schoolCalendar.failed")}</strong>
      <p className="break-words">{text}</p>
    </Alert>
  )
}
