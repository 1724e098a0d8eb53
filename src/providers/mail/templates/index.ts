import type { RenderedMail } from "../content"
import { unknownTemplate } from "../errors"
import { bookingCancelled, type BookingCancelled } from "./booking-cancelled"
import { bookingConfirmed, type BookingConfirmed } from "./booking-confirmed"
import { cardAuthorisationCancelled, type CardAuthorisationCancelled } from "./card-authorisation-cancelled"
import { membershipApproved, type MembershipApproved } from "./membership-approved"
import { membershipRefused, type MembershipRefused } from "./membership-refused"
import { passwordReset, type PasswordReset } from "./password-reset"
import { quotientAccepted, type QuotientAccepted } from "./quotient-accepted"
import { quotientRejected, type QuotientRejected } from "./quotient-rejected"
import { registrationReceived, type RegistrationReceived } from "./registration-received"
import type { Template } from "./template"
import { topUpReceipt, type TopUpReceipt } from "./top-up-receipt"

/** The data of each template, by its name: what a sender must give in `data`. */
export type MailTemplates = {
  "registration-received": RegistrationReceived
  "membership-approved": MembershipApproved
  "membership-refused": MembershipRefused
  "password-reset": PasswordReset
  "booking-confirmed": BookingConfirmed
  "booking-cancelled": BookingCancelled
  "top-up-receipt": TopUpReceipt
  "card-authorisation-cancelled": CardAuthorisationCancelled
  "quotient-accepted": QuotientAccepted
  "quotient-rejected": QuotientRejected
}

const TEMPLATES: { [Name in keyof MailTemplates]: Template } = {
  "registration-received": registrationReceived,
  "membership-approved": membershipApproved,
  "membership-refused": membershipRefused,
  "password-reset": passwordReset,
  "booking-confirmed": bookingConfirmed,
  "booking-cancelled": bookingCancelled,
  "top-up-receipt": topUpReceipt,
  "card-authorisation-cancelled": cardAuthorisationCancelled,
  "quotient-accepted": quotientAccepted,
  "quotient-rejected": quotientRejected,
}

/** Renders a mail. Throws `mail.unknown_template`, or `mail.invalid_data` when a field is missing or of another kind. */
export function render(name: string, data: unknown): RenderedMail {
  if (!isTemplate(name)) throw unknownTemplate(name, Object.keys(TEMPLATES))
  return TEMPLATES[name](name, data)
}

function isTemplate(name: string): name is keyof MailTemplates {
  return Object.hasOwn(TEMPLATES, name)
}
