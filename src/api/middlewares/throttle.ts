import type { MedusaResponse } from "@medusajs/framework/http"
import { RateLimiterMemory } from "rate-limiter-flexible"
import { CanteenError } from "../../types/canteen-error"

const WINDOW_SECONDS = 15 * 60
const UNAUTHORIZED = 401
const REFUSED = 400

const logins = new RateLimiterMemory({ keyPrefix: "login", points: 20, duration: WINDOW_SECONDS })
/** Of one account from all addresses together: whoever has many, or writes them, guesses no faster. */
const accounts = new RateLimiterMemory({ keyPrefix: "account", points: 60, duration: WINDOW_SECONDS })
const codes = new RateLimiterMemory({ keyPrefix: "second-factor", points: 10, duration: WINDOW_SECONDS })
const resets = new RateLimiterMemory({ keyPrefix: "reset", points: 10, duration: WINDOW_SECONDS })
const reviews = new RateLimiterMemory({ keyPrefix: "review", points: 20, duration: WINDOW_SECONDS })
const guardians = new RateLimiterMemory({ keyPrefix: "guardian", points: 20, duration: WINDOW_SECONDS })
/** A client asks once an hour; a family's phones and tablets share its address. */
const feeds = new RateLimiterMemory({ keyPrefix: "feed", points: 60, duration: WINDOW_SECONDS })

/**
 * Counts a login of one account, from one address and from all; only failures stay counted. It is counted before it is tried, so that many at
 * once cannot slip through. @throws CanteenError `auth.throttled`
 */
export async function countLogin({ account, address }: { account: string; address: string }, res: MedusaResponse): Promise<void> {
  const key = `${account}|${address}`
  await consume(logins, key, res)
  await consume(accounts, account, res)
  res.on("finish", () => {
    if (res.statusCode === UNAUTHORIZED) return
    void logins.reward(key, 1)
    void accounts.reward(account, 1)
  })
}

/**
 * Counts a code of a second factor, of one login from wherever it comes: who tries codes knows its password. Counted as logins are; only codes that were refused
 * stay counted. @throws CanteenError `auth.throttled`
 */
export async function countCode(authIdentityId: string, res: MedusaResponse): Promise<void> {
  await consume(codes, authIdentityId, res)
  res.on("finish", () => {
    if (res.statusCode < REFUSED) void codes.reward(authIdentityId, 1)
  })
}

/** Counts a reset link asked for one account from one address. @throws CanteenError `auth.throttled` */
export async function countReset(key: string, res: MedusaResponse): Promise<void> {
  await consume(resets, key, res)
}

/** Counts a review that a customer writes or changes: staff reads each of them. @throws CanteenError `auth.throttled` */
export async function countReview(customerId: string, res: MedusaResponse): Promise<void> {
  await consume(reviews, customerId, res)
}

/** Counts an invitation of a guardian that a customer sends, or a link that it tries. @throws CanteenError `auth.throttled` */
export async function countGuardian(customerId: string, res: MedusaResponse): Promise<void> {
  await consume(guardians, customerId, res)
}

/**
 * Counts what is read at one secret address: many families' clients come from the same machines of Google, Apple or Microsoft, so that nothing is counted by who asks. An
 * address that answers nothing is not kept. @throws CanteenError `auth.throttled`
 */
export async function countFeed(tokenHash: string, res: MedusaResponse): Promise<void> {
  const taken = await feeds.get(tokenHash)
  if (taken && taken.consumedPoints >= feeds.points) throw throttled(taken.msBeforeNext, res)
  res.on("finish", () => {
    if (res.statusCode < REFUSED) void feeds.penalty(tokenHash, 1)
  })
}

async function consume(limiter: RateLimiterMemory, key: string, res: MedusaResponse): Promise<void> {
  const taken = await limiter.get(key)
  if (taken && taken.consumedPoints >= limiter.points) throw throttled(taken.msBeforeNext, res)
  await limiter.consume(key)
}

function throttled(msBeforeNext: number, res: MedusaResponse): CanteenError {
  const seconds = Math.ceil(msBeforeNext / 1000)
  res.setHeader("Retry-After", String(seconds))
  return new CanteenError("too_many_requests", "auth.throttled", `Too many tries: try again in ${seconds} seconds`)
}
