import { Button } from "@medusajs/ui"
import { forwardRef, useRef, type ReactElement, type ReactNode } from "react"

type FileButtonProps = {
  /** The name of the field behind the button. */
  label: string
  /** What the browser offers: "image/png,image/jpeg". */
  accept: string
  describedBy: string
  busy?: boolean
  onChoose: (file: File) => void
  children: ReactNode
}

/** Chooses one file; the same one can be chosen again. */
export const FileButton = forwardRef<HTMLButtonElement, FileButtonProps>(function FileButton(
  { label, accept, describedBy, busy = false, onChoose, children },
  ref,
): ReactElement {
  const field = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={field}
        type="file"
        hidden
        aria-label={label}
        accept={accept}
        onChange={(event) => {
          const [file] = event.target.files ?? []
          event.target.value = ""
          if (file !== undefined) onChoose(file)
        }}
      />
      <Button ref={ref} size="small" variant="secondary" aria-describedby={describedBy} isLoading={busy} onClick={() => field.current?.click()}>
        {children}
      </Button>
    </>
  )
})
