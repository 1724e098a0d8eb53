import type {
  audiences as FrenchAudiences,
  bookingStatuses as FrenchBookingStatuses,
  entryKinds as FrenchEntryKinds,
  fields as FrenchFields,
  invalid as FrenchInvalid,
  membershipStatuses as FrenchMembershipStatuses,
  relationships as FrenchRelationships,
} from "../fr/words"

export const fields: typeof FrenchFields = {
  email: "Email address",
  password: "Password",
  newPassword: "New password",
  passwordHint: "At least 12 characters. A phrase of several words does very well.",
  gender: "Title",
  male: "Mr",
  female: "Ms",
  noGender: "Rather not say",
  firstName: "First name",
  lastName: "Last name",
  birthDate: "Date of birth",
  phone: "Phone",
  phoneHint: "To reach you if a meal raises a question.",
  isCompany: "I am a company",
  company: "Company name",
  newsletter: "Subscribe to the newsletter",
  partnerOffers: "Receive our partners’ offers",
  bookingReminders: "Tell me by email, once a week at most, when a meal of my usual weeks is not booked and its deadline is near",
  relationship: "Relationship",
  beneficiaryFirstName: "First name of the person who eats",
  beneficiaryLastName: "Last name of the person who eats",
}

export const invalid: typeof FrenchInvalid = {
  required: (label) => `${label}: please fill this in.`,
  email: "Email address: write it as name@example.com.",
  password: "Password: at least 12 characters.",
  birthDate: "Date of birth: give a date in the past.",
  relationship: "Relationship: choose from the list.",
  phone: "Phone: 10 digits, or a number that starts with +.",
  tooLong: (label) => `${label}: 80 characters at most.`,
  terms: "Accept the terms and conditions and the privacy policy to create the account.",
  noBeneficiary: "Add at least one person.",
  noService: "Choose at least one service.",
  wallet: "This wallet is no longer in your account. Reload the page.",
  amount: "Amount: write euros, for example 25 or 12.50.",
  amountBounds: (min, max) => `Amount: between ${min} and ${max}.`,
}

export const relationships: typeof FrenchRelationships = {
  father: "Father",
  mother: "Mother",
  guardian: "Guardian",
  grandparent: "Grandparent",
  self: "Myself",
  spouse: "Spouse or partner",
  other: "Other",
}

export const audiences: typeof FrenchAudiences = { child: "child", adult: "adult" }

export const membershipStatuses: typeof FrenchMembershipStatuses = {
  pending: "Pending",
  approved: "Approved",
  refused: "Refused",
  ended: "Ended",
}

export const bookingStatuses: typeof FrenchBookingStatuses = {
  held: "Kept while you pay",
  confirmed: "Booked",
  cancelled: "Cancelled",
  served: "Meal taken",
  absent: "Absent",
}

export const entryKinds: typeof FrenchEntryKinds = {
  top_up: "Top-up",
  checkout: "Meals booked",
  reversal: "Entry reversed",
  refund: "Meal cancelled",
  gesture: "Given back by the town hall",
  adjustment: "Adjustment by the town hall",
  payout: "Paid back to you",
  opening: "Opening balance",
}
