import { fieldsFor, isAllowedOnCore, isOpenToAll, pathSegments } from ".."

const get = (path: string) => ({ method: "GET", segments: path.split("/") })
const post = (path: string) => ({ method: "POST", segments: path.split("/") })

describe("a path", () => {
  it.each([
    ["/admin/orders", ["orders"]],
    ["/admin/orders/", ["orders"]],
    ["/admin/orders?limit=1", ["orders"]],
    ["/admin/layouts/order.details/configuration", ["layouts", "order.details", "configuration"]],
    ["/admin", []],
  ])("%s is read", (url, segments) => {
    expect(pathSegments(url)).toEqual(segments)
  })

  it.each([
    "/Admin/orders",
    "/ADMIN/users/me",
    "//admin/orders",
    "/admin//orders",
    "/admin/users/me//",
    "/admin/users/../orders",
    "/admin/canteen/../orders",
    "/admin/canteen/./me",
    "/admin/canteen/..%2forders",
    "/admin/%75sers/me",
    "/admin/users/me%00",
    "/admin/canteen\\..\\orders",
    "/admin;x=1/orders",
    "/admin/users/me;x",
    "/adminx/orders",
    "admin/orders",
    "",
  ])("%s could be read in two ways and is refused", (url) => {
    expect(pathSegments(url)).toBeNull()
  })
})

describe("core routes", () => {
  it.each(["manager", "clerk", "kitchen", "finance", "platform_finance"] as const)("%s reads what the frame of the admin needs", (role) => {
    for (const path of ["users/me", "stores", "stores/store_1", "feature-flags", "layouts/main/configuration"]) {
      expect(isAllowedOnCore(role, get(path))).toBe(true)
    }
  })

  it.each(["manager", "clerk", "kitchen", "finance"] as const)("%s reaches no order, customer, user, mail or file of core", (role) => {
    for (const path of ["orders", "customers", "users", "users/user_1", "notifications", "uploads/1", "carts", "api-keys", "payments/pay_1"]) {
      expect(isAllowedOnCore(role, get(path))).toBe(false)
      expect(isAllowedOnCore(role, post(path))).toBe(false)
    }
  })

  it("staff reads the frame and writes none of it", () => {
    expect(isAllowedOnCore("manager", post("users/me"))).toBe(false)
    expect(isAllowedOnCore("manager", post("layouts/main/configuration"))).toBe(false)
    expect(isAllowedOnCore("clerk", { method: "HEAD", segments: ["users", "me"] })).toBe(false)
  })

  it("the platform's finance refunds a payment and edits no order", () => {
    expect(isAllowedOnCore("platform_finance", post("payments/pay_1/refund"))).toBe(true)
    expect(isAllowedOnCore("platform_finance", get("orders/order_1"))).toBe(true)
    expect(isAllowedOnCore("platform_finance", post("orders/order_1"))).toBe(false)
    expect(isAllowedOnCore("platform_finance", post("orders/order_1/cancel"))).toBe(false)
    expect(isAllowedOnCore("platform_finance", get("customers"))).toBe(false)
  })

  it("a platform admin reaches everything", () => {
    expect(isAllowedOnCore("platform_admin", post("api-keys"))).toBe(true)
  })

  it("names that every object has are no route", () => {
    expect(isAllowedOnCore("clerk", get("constructor"))).toBe(false)
  })

  it("only the flags are open before login", () => {
    expect(isOpenToAll(get("feature-flags"))).toBe(true)
    expect(isOpenToAll(post("feature-flags"))).toBe(false)
    expect(isOpenToAll(post("invites/accept"))).toBe(false)
  })
})

describe("the fields parameter", () => {
  it("is dropped for the staff of a commune", () => {
    expect(fieldsFor("manager", get("users/me"), "id,email")).toBeUndefined()
  })

  it("keeps what the order pages show", () => {
    const fields = "id,total,*customer,*items.variant.product,+summary,*payment_collections.payments.refunds,region.automatic_taxes"
    expect(fieldsFor("platform_finance", get("orders/order_1"), fields)).toBe(fields)
  })

  it("loses what walks from an order to other rows", () => {
    const fields = "id,customer.orders,*customer.groups,*canteen_bookings,items.canteen_x.y,*cart,payment_collections.order.customer"
    expect(fieldsFor("platform_finance", get("orders"), fields)).toBe("id")
  })

  it("is dropped when it is no text, or holds nothing allowed", () => {
    expect(fieldsFor("platform_finance", get("orders"), ["*cart"])).toBeUndefined()
    expect(fieldsFor("platform_finance", get("orders"), "*cart")).toBeUndefined()
  })
})
