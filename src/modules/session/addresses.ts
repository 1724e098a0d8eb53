import type { InferTypeOf } from "@medusajs/framework/types"
import { generateEntityId } from "@medusajs/framework/utils"
import type { Sql } from "../../types/sql"
import type { AddressRequest } from "./models/address-request"

export type AddressRow = InferTypeOf<typeof AddressRequest>
/** `former_email`: the address that is left, which must agree too; null for the first one. */
export type AddressInput = { customer_id: string; auth_identity_id: string; email: string; former_email: string | null; at: Date; expires_at: Date }
/** Whose link was opened: the new address's, or the former one's. */
export type AddressSide = "new" | "former"

const COLUMNS = "id, customer_id, auth_identity_id, email, confirmed_at, former_email, former_confirmed_at, requested_at, expires_at, ended_at"

/** The addresses that families ask to have confirmed. Each call is one SQL statement. */
export class Addresses {
  constructor(private readonly sql: () => Sql) {}

  /** Asks for an address; the links of an open request of the same customer end. */
  async ask({ customer_id, auth_identity_id, email, former_email, at, expires_at }: AddressInput): Promise<AddressRow> {
    const rows = await this.sql()<AddressRow>(
      `INSERT INTO canteen_address_request (id, customer_id, auth_identity_id, email, former_email, requested_at, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (customer_id) WHERE ended_at IS NULL AND deleted_at IS NULL
       DO UPDATE SET id = excluded.id, auth_identity_id = excluded.auth_identity_id, email = excluded.email, confirmed_at = NULL, former_email = excluded.former_email,
         former_confirmed_at = NULL, requested_at = excluded.requested_at, expires_at = excluded.expires_at, updated_at = now()
       RETURNING ${COLUMNS}`,
      [generateEntityId(undefined, "addr"), customer_id, auth_identity_id, email, former_email, at, expires_at]
    )
    return rows[0] as AddressRow
  }

  /** The open request of a customer, run out or not; null when nothing waits. */
  async openOf(customerId: string): Promise<AddressRow | null> {
    const [row] = await this.sql()<AddressRow>(`SELECT ${COLUMNS} FROM canteen_address_request WHERE customer_id = ? AND ended_at IS NULL AND deleted_at IS NULL`, [customerId])
    return row ?? null
  }

  /** Notes that one side agrees; again without effect. Null when the request has ended or run out. */
  async confirm(id: string, side: AddressSide, at: Date): Promise<AddressRow | null> {
    const column = side === "new" ? "confirmed_at" : "former_confirmed_at"
    const [row] = await this.sql()<AddressRow>(
      `UPDATE canteen_address_request SET ${column} = coalesce(${column}, ?), updated_at = now()
       WHERE id = ? AND ended_at IS NULL AND expires_at > ? AND deleted_at IS NULL RETURNING ${COLUMNS}`,
      [at, id, at]
    )
    return row ?? null
  }

  /** Ends a request that was applied. */
  async end(id: string, at: Date): Promise<void> {
    await this.sql()("UPDATE canteen_address_request SET ended_at = ?, updated_at = now() WHERE id = ? AND ended_at IS NULL", [at, id])
  }

  /** Ends the change of address that a customer asked for; says whether there was one. */
  async withdraw(customerId: string, at: Date): Promise<boolean> {
    const rows = await this.sql()(
      "UPDATE canteen_address_request SET ended_at = ?, updated_at = now() WHERE customer_id = ? AND former_email IS NOT NULL AND ended_at IS NULL RETURNING id",
      [at, customerId]
    )
    return rows.length > 0
  }
}
