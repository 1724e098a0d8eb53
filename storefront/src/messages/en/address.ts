import type { address as French, confirmation as FrenchConfirmation } from "../fr/address"

export const address: typeof French = {
  title: "My email address",
  lead: (email) => `Your account uses the address ${email}: you log in with it and our messages go there.`,
  link: "Change my email address",
  linkText: "Another mailbox?",
  how: "We will send one link to your new address and another to the old one. The change is made once both are opened; you will then be logged out on all your devices.",
  newEmail: "New email address",
  password: "Your current password",
  button: "Ask for the change",
  pendingTitle: (email) => `Changing to ${email}`,
  pendingUntil: (moment) => `The links are valid until ${moment}.`,
  step: (email, done) => (done ? `${email}: confirmed` : `${email}: we are waiting for its link to be opened`),
  noMail: "Nothing received? Look in your junk mail, or start again with another address.",
  withdraw: "Give up the change",
  asked: "Both links are on their way. Open your two mailboxes.",
  withdrawn: "The change is given up. Your address stays the same.",
  awaitedTitle: "Confirm your email address",
  awaitedText: (email) => `We have sent a link to ${email}. Your request goes to the town hall once you have opened it. Nothing received? Look in your junk mail.`,
  sendAgain: "Send the link again",
  sentAgain: (email) => `A new link is on its way to ${email}. The old one no longer works.`,
}

export const confirmation: typeof FrenchConfirmation = {
  title: "Confirm an email address",
  lead: "One last step: confirm that you do read this mailbox.",
  button: "Confirm this address",
  noLink: "This link is incomplete. Open it from the email you received.",
  registered: (email) => `The address ${email} is confirmed. Your request has gone to the town hall, which will answer by email.`,
  changed: (email) => `Your account now uses the address ${email}. Log in with it.`,
  waitsForNew: (email) => `Noted. The link sent to ${email} is still to be opened.`,
  waitsForFormer: "Noted. The link sent to your old address is still to be opened.",
  toAccount: "Go to my account",
}
