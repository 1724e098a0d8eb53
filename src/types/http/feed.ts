import type { Instant } from "./common"

/** The secret address of a calendar, without its secret. `beneficiary` is null for that of the whole family. */
export type FeedView = { id: string; beneficiary: { id: string; first_name: string } | null; made_at: Instant; last_read_at: Instant | null }
/** GET /store/canteen/feeds */
export type FeedsResponse = { feeds: FeedView[] }
/** POST /store/canteen/feeds: without `beneficiary_id`, of the whole family. A former address of the same ends. */
export type FeedRequest = { beneficiary_id?: string }
/** `token` and `url` are told here and never again. */
export type FeedResponse = { feed: FeedView; token: string; url: string }
