import { authenticate } from "@medusajs/framework/http"

/** Lets staff through according to its grant, and nobody else. */
export const staffGate = authenticate("user", ["session", "bearer"])
