// @ts-check

import { logIn } from "./client.mjs"

/**
 * @typedef {{
 *   regionId: string,
 *   productId: string,
 *   serviceId: string,
 *   beneficiaryIds: string[],
 *   cartId: string,
 *   call: import("./client.mjs").Call,
 * }} Shop
 */

const CHILDREN = [
  { first_name: "Inès", birth_date: "2019-02-03" },
  { first_name: "Marius", birth_date: "2016-09-21" },
]

/**
 * Logs in as the demonstration's parent and gives the family four children and a cart.
 * @param {import("./client.mjs").Demo} demo
 * @returns {Promise<Shop>}
 */
export async function openBenchShop(demo) {
  const { region_id: regionId, logins } = demo
  const own = await logIn(demo, "customer", logins["parent_dupont"])
  for (const child of CHILDREN) {
    await own("POST", "/store/canteen/beneficiaries", { ...child, last_name: "Dupont", relationship: "mother" })
  }
  const { beneficiaries } = await own("GET", "/store/canteen/beneficiaries")
  const { communes } = await own("GET", "/store/canteen/communes")
  const service = communes
    .find((/** @type {{ slug: string }} */ { slug }) => slug === "aiguilhe")
    .canteen_services.find((/** @type {{ slug: string }} */ { slug }) => slug === "cantine")
  const { products } = await own("GET", `/store/products?limit=1&region_id=${regionId}`)
  const { cart } = await own("POST", "/store/canteen/carts")
  return {
    regionId,
    productId: products[0].id,
    serviceId: service.id,
    beneficiaryIds: beneficiaries.map((/** @type {{ id: string }} */ { id }) => id),
    cartId: cart.id,
    call: own,
  }
}
