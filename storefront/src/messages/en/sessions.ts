import type { sessions as French } from "../fr/sessions"

export const sessions: typeof French = {
  title: "Where I am logged in",
  lead: "The devices on which your account is open. Log out those you do not recognise, then change your password.",
  link: "See where I am logged in",
  linkText: "A doubt, a shared computer, a lost phone?",
  here: "This device",
  deviceOn: (browser, system) => `${browser} on ${system}`,
  unknownDevice: "Unknown device",
  started: (moment) => `logged in ${moment}`,
  seen: (moment) => `used ${moment}`,
  end: "Log out",
  endWhich: (device, moment) => `${device}, ${moment}`,
  endOthers: "Log out all other devices",
  alone: "Your account is open on no other device.",
  doneOne: "The device is logged out.",
  doneAll: "All other devices are logged out.",
  password: "Change my password",
  passwordHint: "A new password logs out all devices.",
}
