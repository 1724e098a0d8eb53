/** How long a family can change its mind. The GDPR gives one month to answer (article 12(3)). */
export const ERASURE_DELAY_DAYS = 7
