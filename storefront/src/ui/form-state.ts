/** What a form's action answers: errors by field id, one message for the whole, what was typed, or what was done. */
export type FormState = {
  errors: Record<string, string>
  values: Record<string, string>
  message?: string
  done?: string
}

export const emptyForm: FormState = { errors: {}, values: {} }
