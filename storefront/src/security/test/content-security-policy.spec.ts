import { contentSecurityPolicy } from "../content-security-policy"

const demo = { nonce: "bm9uY2U=", secure: false, cardSimulator: "http://localhost:9300/pay", development: false }
const directive = (policy: string, name: string): string | undefined => policy.split("; ").find((one) => one.startsWith(`${name} `) || one === name)

describe("content security policy", () => {
  it("lets no script or style run that the page did not bring itself", () => {
    const policy = contentSecurityPolicy(demo)
    expect(directive(policy, "script-src")).toBe("script-src 'self' 'nonce-bm9uY2U=' 'strict-dynamic'")
    expect(directive(policy, "style-src")).toBe("style-src 'self' 'nonce-bm9uY2U='")
    expect(policy).not.toMatch(/unsafe|\*/)
  })

  it("lets a form lead to the card simulator in a demonstration, and to nobody with Stripe", () => {
    expect(directive(contentSecurityPolicy(demo), "form-action")).toBe("form-action 'self' http://localhost:9300")
    const stripe = contentSecurityPolicy({ ...demo, cardSimulator: null })
    expect(directive(stripe, "form-action")).toBe("form-action 'self' https://hooks.stripe.com")
    expect(directive(stripe, "frame-src")).toContain("https://js.stripe.com")
    expect(directive(contentSecurityPolicy(demo), "frame-src")).toBe("frame-src 'none'")
  })

  it("asks for encrypted addresses where the storefront has one", () => {
    expect(directive(contentSecurityPolicy({ ...demo, secure: true }), "upgrade-insecure-requests")).toBe("upgrade-insecure-requests")
    expect(directive(contentSecurityPolicy(demo), "upgrade-insecure-requests")).toBeUndefined()
  })
})
