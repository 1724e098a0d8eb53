import type { forgotten as FrenchForgotten, home as FrenchHome, login as FrenchLogin, reset as FrenchReset } from "../fr/public"

export const home: typeof FrenchHome = {
  title: "School meals, booked and paid in a few steps",
  lead: "Book your children’s meals for a day, a week or a month. Pay from your wallet or by card.",
  signUp: "Create your account",
  signIn: "Log in",
  toAccount: "Go to my account",
  sample: "Sample calendar: one week, two children. Each box is a meal; a ticked box is chosen.",
  sampleCaption: "One box for each child and day. One gesture is enough for the whole month.",
  sampleDays: ["Mon", "Tue", "Wed", "Thu", "Fri"],
  sampleNames: ["Emma", "Jack"],
  sampleTotal: "4 meals",
  sampleWallet: "wallet afterwards:",
  stepsTitle: "How it works",
  steps: [
    {
      title: "Create your account",
      text: "Your details, your children, your commune’s services: you only type them once.",
    },
    {
      title: "The town hall approves your account",
      text: "It checks your situation and lets you know by email. You see in your account where it stands.",
    },
    {
      title: "Top up, if you like",
      text: "Put credit in your wallet whenever you want. It pays for your meals in one step.",
    },
    {
      title: "Book the dates of the meals",
      text: "Choose the days on the calendar, for all your children at once. Pay, and it is booked.",
    },
  ],
  communesTitle: "Communes served",
  communesLead: "The services and rates that you can ask for when you create your account. A commune’s page has its rules, its menus and families’ reviews.",
  communesDown: "The list of communes cannot be shown at the moment. Try again in a few minutes.",
}

export const login: typeof FrenchLogin = {
  title: "Your account",
  newTitle: "You do not have an account yet",
  newText: "Type your email address to begin.",
  newButton: "Create your account",
  knownTitle: "Already registered",
  button: "Log in",
  forgotten: "Forgotten your password?",
  continueAfter: "Log in to go on where you were.",
  loggedOut: "You are logged out.",
  passwordChanged: "Your new password is saved. Log in with it.",
}

export const forgotten: typeof FrenchForgotten = {
  title: "Forgotten password",
  lead: "Give your account’s email address. You will receive a link to choose a new password.",
  button: "Receive the link",
  sent: (email) => `If an account exists for ${email}, a link has just been sent there. It works once. Do look in your junk mail.`,
  back: "Back to login",
}

export const reset: typeof FrenchReset = {
  title: "Choose a new password",
  forAccount: (email) => `For the account ${email}.`,
  button: "Save the password",
  noToken: "This link is incomplete. Open it from the email you received, or ask for a new one.",
  again: "Ask for a new link",
}
