import type { reviews as French } from "../fr/reviews"
import { locale } from "./locale"

export const reviews: typeof French = {
  title: "Families’ reviews",
  empty: "No family has reviewed this service yet.",
  rating: (value) => `${value.toLocaleString(locale.tag)} out of 5`,
  figures: (average, count) => `${average.toLocaleString(locale.tag)} out of 5, ${count === 1 ? "1 review" : `${String(count)} reviews`}`,
  more: "The latest reviews are shown.",
  answer: "The commune’s answer",
  write: "Leave a review",
  writeFor: (service) => `of ${service}`,
  change: "Change my review",
  remove: "Remove my review",
  own: "Your review",
  state: {
    pending: "Your review is waiting to be read by the town hall. Only you see it.",
    published: "Your review is published.",
    refused: "The town hall did not publish your review.",
  },
  reason: "Reason:",
  formTitle: (service) => `Your review of ${service}`,
  formLead: "The town hall reads it before publishing it, under your first name and the initial of your last name.",
  note: "Your rating",
  notes: ["1, disappointing", "2, poor", "3, fair", "4, good", "5, very good"],
  comment: "Your comment",
  commentHint: "10 to 1,000 characters. Name neither a child nor a member of staff.",
  noteMissing: "Choose a rating from 1 to 5.",
  commentMissing: "Write 10 to 1,000 characters.",
  send: "Send my review",
  removed: "Your review is removed.",
}
