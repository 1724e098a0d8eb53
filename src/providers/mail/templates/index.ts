import type { RenderedMail } from "../content"
import { unknownTemplate } from "../errors"
import { accountClosed, type AccountClosed } from "./account-closed"
import { type AddressChanged, type AddressConfirmation, type AddressTaken, addressChanged, addressConfirmation, addressTaken } from "./address-mails"
import { bookingCancelled, type BookingCancelled } from "./booking-cancelled"
import { bookingConfirmed, type BookingConfirmed } from "./booking-confirmed"
import { cardAuthorisationCancelled, type CardAuthorisationCancelled } from "./card-authorisation-cancelled"
import { closureRefund, type ClosureRefund } from "./closure-refund"
import { deadlineToCome, type DeadlineToCome } from "./deadline-to-come"
import {
  documentAccepted,
  type DocumentAccepted,
  documentAskedAgain,
  documentEnding,
  type DocumentEnding,
  documentRejected,
  type DocumentRefused,
} from "./document"
import { erasureAsked, type ErasureAsked } from "./erasure-asked"
import { guardianInvitation, type GuardianInvitation } from "./guardian-invitation"
import { holdEnding, type HoldEnding } from "./hold-ending"
import { lowBalance, type LowBalance } from "./low-balance"
import { differencesOpen, type DifferencesOpen } from "./differences-open"
import { membershipApproved, type MembershipApproved } from "./membership-approved"
import { membershipRefused, type MembershipRefused } from "./membership-refused"
import { type OrderRefunded, orderRefunded } from "./order-refunded"
import { passwordReset, type PasswordReset } from "./password-reset"
import { payoutAsked, type PayoutAsked, payoutPaid, type PayoutPaid } from "./payout"
import { quotientAccepted, type QuotientAccepted } from "./quotient-accepted"
import { quotientRejected, type QuotientRejected } from "./quotient-rejected"
import { registrationReceived, type RegistrationReceived } from "./registration-received"
import { type StaffInvitation, staffInvitation } from "./staff-invitation"
import { secondFactorChanged, type SecondFactorChanged } from "./second-factor-changed"
import { type SharedHealthChanged, sharedHealthChanged } from "./shared-health-changed"
import type { MailSender, Template } from "./template"
import { topUpReceipt, type TopUpReceipt } from "./top-up-receipt"
import { waitingListExpired, type WaitingListExpired } from "./waiting-list-expired"
import { waitingListOffer, type WaitingListOffer } from "./waiting-list-offer"
import { waitingListTaken, type WaitingListTaken } from "./waiting-list-taken"
import { walletAdjusted, type WalletAdjusted } from "./wallet-adjusted"

export type { MailSender }

/** The data of each template, by its name: what a sender must give in `data`. */
export type MailTemplates = {
  "registration-received": RegistrationReceived
  "address-confirmation": AddressConfirmation
  "address-taken": AddressTaken
  "address-changed": AddressChanged
  "membership-approved": MembershipApproved
  "membership-refused": MembershipRefused
  "password-reset": PasswordReset
  "second-factor-changed": SecondFactorChanged
  "account-closed": AccountClosed
  "erasure-asked": ErasureAsked
  "booking-confirmed": BookingConfirmed
  "booking-cancelled": BookingCancelled
  "closure-refund": ClosureRefund
  "hold-ending": HoldEnding
  "top-up-receipt": TopUpReceipt
  "wallet-adjusted": WalletAdjusted
  "low-balance": LowBalance
  "deadline-to-come": DeadlineToCome
  "payout-asked": PayoutAsked
  "payout-paid": PayoutPaid
  "card-authorisation-cancelled": CardAuthorisationCancelled
  "order-refunded": OrderRefunded
  "differences-open": DifferencesOpen
  "staff-invitation": StaffInvitation
  "guardian-invitation": GuardianInvitation
  "shared-health-changed": SharedHealthChanged
  "waiting-list-offer": WaitingListOffer
  "waiting-list-taken": WaitingListTaken
  "waiting-list-expired": WaitingListExpired
  "quotient-accepted": QuotientAccepted
  "quotient-rejected": QuotientRejected
  "document-accepted": DocumentAccepted
  "document-rejected": DocumentRefused
  "document-asked-again": DocumentRefused
  "document-ending": DocumentEnding
}

const TEMPLATES: { [Name in keyof MailTemplates]: Template } = {
  "registration-received": registrationReceived,
  "address-confirmation": addressConfirmation,
  "address-taken": addressTaken,
  "address-changed": addressChanged,
  "membership-approved": membershipApproved,
  "membership-refused": membershipRefused,
  "password-reset": passwordReset,
  "second-factor-changed": secondFactorChanged,
  "account-closed": accountClosed,
  "erasure-asked": erasureAsked,
  "booking-confirmed": bookingConfirmed,
  "booking-cancelled": bookingCancelled,
  "closure-refund": closureRefund,
  "hold-ending": holdEnding,
  "top-up-receipt": topUpReceipt,
  "wallet-adjusted": walletAdjusted,
  "low-balance": lowBalance,
  "deadline-to-come": deadlineToCome,
  "payout-asked": payoutAsked,
  "payout-paid": payoutPaid,
  "card-authorisation-cancelled": cardAuthorisationCancelled,
  "order-refunded": orderRefunded,
  "differences-open": differencesOpen,
  "staff-invitation": staffInvitation,
  "guardian-invitation": guardianInvitation,
  "shared-health-changed": sharedHealthChanged,
  "waiting-list-offer": waitingListOffer,
  "waiting-list-taken": waitingListTaken,
  "waiting-list-expired": waitingListExpired,
  "quotient-accepted": quotientAccepted,
  "quotient-rejected": quotientRejected,
  "document-accepted": documentAccepted,
  "document-rejected": documentRejected,
  "document-asked-again": documentAskedAgain,
  "document-ending": documentEnding,
}

/** Renders a mail. Throws `mail.unknown_template`, or `mail.invalid_data` when a field is missing or of another kind. */
export function render(name: string, data: unknown): RenderedMail {
  if (!isTemplate(name)) throw unknownTemplate(name, Object.keys(TEMPLATES))
  return TEMPLATES[name](name, data)
}

function isTemplate(name: string): name is keyof MailTemplates {
  return Object.hasOwn(TEMPLATES, name)
}
