// @ts-check

/** @typedef {{ email: string, password: string }} Login */
/** @typedef {{ backend: string, publishable_key: string, region_id: string, logins: Record<string, Login> }} Demo */
/**
 * @typedef {{
 *   regionId: string,
 *   productId: string,
 *   serviceId: string,
 *   beneficiaryIds: string[],
 *   cartId: string,
 *   call: (method: string, path: string, body?: unknown) => Promise<any>,
 * }} Shop
 */

const CHILDREN = [
  { first_name: "Inès", birth_date: "2019-02-03" },
  { first_name: "Marius", birth_date: "2016-09-21" },
]

/**
 * Logs in as the demonstration's parent and gives the family four children and a cart.
 * @param {Demo} demo
 * @returns {Promise<Shop>}
 */
export async function openBenchShop({ backend, publishable_key: key, region_id: regionId, logins }) {
  const { email, password } = logins["parent_dupont"] ?? { email: "", password: "" }
  const headers = { "content-type": "application/json", "x-publishable-api-key": key }
  const call = caller(backend, headers)
  const { token } = await call("POST", "/auth/customer/emailpass", { email, password })
  const own = caller(backend, { ...headers, authorization: `Bearer ${token}` })
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

/**
 * @param {string} backend
 * @param {Record<string, string>} headers
 * @returns {Shop["call"]}
 */
function caller(backend, headers) {
  return async (method, path, body) => {
    const response = await fetch(backend + path, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text.slice(0, 300)}`)
    return JSON.parse(text)
  }
}
