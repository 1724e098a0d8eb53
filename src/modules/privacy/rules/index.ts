export { ERASURE_DELAY_DAYS } from "./erasure"
export { RETENTION, RETENTION_KINDS, type Retention, type RetentionName } from "./retention"
