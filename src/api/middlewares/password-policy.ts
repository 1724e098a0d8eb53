import { ZxcvbnFactory } from "@zxcvbn-ts/core"
import * as common from "@zxcvbn-ts/language-common"
import * as french from "@zxcvbn-ts/language-fr"
import { CanteenError } from "../../types/canteen-error"

const LONG = 12
const SHORTEST = 8
const LONGEST = 128
/** zxcvbn's scores go from 0 to 4: 2 withstands guessing through a login form, 3 also a leaked table for a while. */
const NOT_COMMON = 2
const STRONG = 3
/** What the estimate reads: more characters never make a password weaker, and reading them costs time. */
const READ = 64
const OUR_WORDS = ["cantine", "facile", "cantinefacile", "mairie", "ecole", "garderie", "motdepasse"]

let estimator: ZxcvbnFactory | undefined

/**
 * Whether a password may be chosen: 12 characters that are no common password, or a shorter strong one of at least 8. `email` and our
 * own words count as guessable.
 */
export function isStrong(password: string, email = ""): boolean {
  if (password.length < SHORTEST || password.length > LONGEST) return false
  estimator ??= new ZxcvbnFactory({ dictionary: { ...common.dictionary, ...french.dictionary }, graphs: common.adjacencyGraphs })
  const { score } = estimator.check(password.slice(0, READ), [...OUR_WORDS, ...email.split("@"), ...email.split(/[@.+_-]/)])
  return score >= (password.length >= LONG ? NOT_COMMON : STRONG)
}

/** 400: the password is too short, too long or too easily guessed. The password itself is not repeated. */
export function passwordTooWeak(): CanteenError {
  return new CanteenError(
    "invalid_data",
    "password.too_weak",
    `password must have ${LONG} characters that are not a common password, or be a strong one of at least ${SHORTEST}; ${LONGEST} at most`,
    { field: "password" }
  )
}
