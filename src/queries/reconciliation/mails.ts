import type { Comparison } from "./comparison"

/** Mails that were never sent, though they were tried again for a day. Links to a new password live for minutes: the family asks again. */
export const mailComparison: Comparison = {
  kind: "mail_failed",
  subjects: `SELECT n.id AS subject_id, n.created_at AS subject_at, n.template, n.status IN ('failure', 'pending') AND n.created_at < now() - interval '1 day' AS differs
    FROM moment JOIN notification n ON n.created_at >= moment.since AND n.channel = 'email' AND n.template <> 'password-reset' AND n.deleted_at IS NULL`,
}
