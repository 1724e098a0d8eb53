import type { ComponentProps, ReactElement, ReactNode } from "react"
import { common } from "@messages/common"
import { classes } from "./classes"

const controlClasses =
  "min-h-11 w-full rounded-md border border-line bg-surface px-3 py-2 text-ink aria-invalid:border-2 aria-invalid:border-stop"

type Shell = { id: string; label: string; hint?: string; error?: string; optional?: boolean }

function described({ id, hint, error }: Shell): string | undefined {
  return classes(hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`) || undefined
}

function FieldShell({ shell, children }: { shell: Shell; children: ReactNode }): ReactElement {
  const { id, label, hint, error, optional } = shell
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="font-semibold">
        {label}
        {optional && <span className="font-normal text-muted"> ({common.optional})</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-muted">
          {hint}
        </p>
      )}
      {children}
      {error && (
        <p id={`${id}-error`} className="text-sm font-semibold text-stop">
          {error}
        </p>
      )}
    </div>
  )
}

type FieldProps = Omit<ComponentProps<"input">, "id" | "className"> & Omit<Shell, "id"> & { id?: string; name: string }

/** A labelled input; its hint and its error are tied to it. */
export function Field({ label, hint, error, optional, id, name, ...input }: FieldProps): ReactElement {
  const shell: Shell = { id: id ?? name, label, hint, error, optional }
  return (
    <FieldShell shell={shell}>
      <input
        id={shell.id}
        name={name}
        required={!optional}
        aria-invalid={error ? true : undefined}
        aria-describedby={described(shell)}
        className={controlClasses}
        {...input}
      />
    </FieldShell>
  )
}

type TextAreaProps = Omit<ComponentProps<"textarea">, "id" | "className"> & Omit<Shell, "id"> & { name: string }

/** A labelled text of several lines. */
export function TextArea({ label, hint, error, optional, name, ...area }: TextAreaProps): ReactElement {
  const shell: Shell = { id: name, label, hint, error, optional }
  return (
    <FieldShell shell={shell}>
      <textarea
        id={name}
        name={name}
        required={!optional}
        aria-invalid={error ? true : undefined}
        aria-describedby={described(shell)}
        className={controlClasses}
        {...area}
      />
    </FieldShell>
  )
}

type SelectProps = Omit<ComponentProps<"select">, "id" | "className"> &
  Omit<Shell, "id"> & { id?: string; name: string; options: readonly { value: string; label: string }[] }

export function Select({ label, hint, error, optional, id, name, options, ...select }: SelectProps): ReactElement {
  const shell: Shell = { id: id ?? name, label, hint, error, optional }
  return (
    <FieldShell shell={shell}>
      <select
        id={shell.id}
        name={name}
        aria-invalid={error ? true : undefined}
        aria-describedby={described(shell)}
        className={controlClasses}
        {...select}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldShell>
  )
}

type CheckProps = Omit<ComponentProps<"input">, "type" | "className"> & {
  id: string
  kind?: "checkbox" | "radio"
  error?: string
  children: ReactNode
}

/** A checkbox or a radio button with a target of 44 px. */
export function Check({ id, kind = "checkbox", error, children, ...input }: CheckProps): ReactElement {
  return (
    <div>
      <label htmlFor={id} className="flex min-h-11 items-start gap-3 py-2">
        <input
          id={id}
          type={kind}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          className="mt-0.5 size-5 shrink-0 accent-brand"
          {...input}
        />
        <span>{children}</span>
      </label>
      {error && (
        <p id={`${id}-error`} className="text-sm font-semibold text-stop">
          {error}
        </p>
      )}
    </div>
  )
}
