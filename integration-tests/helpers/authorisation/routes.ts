import http from "node:http"

type Layer = { route?: { path: string; methods: Record<string, boolean> }; name: string; regexp: RegExp; handle: { stack?: Layer[] } }
type Express = { _router: { stack: Layer[] } }

/** What Express answers to without a route: the files of the admin and of core's uploads are mounted, not routed. */
export type Running = { routes: string[]; mounts: string[] }

/** Keeps the Express application that the runner serves. Call it before the runner of Medusa, which makes its server once. */
export function watchServer(): () => Running {
  let app: Express | undefined
  beforeAll(() => {
    const create = http.createServer
    jest.spyOn(http, "createServer").mockImplementation((...given: unknown[]) => {
      app = given.find((one): one is Express => typeof one === "function" && "_router" in one) ?? app
      return Reflect.apply(create, http, given)
    })
  })
  return () => {
    if (app === undefined) throw new Error("the server is not up")
    return readRunning(app._router.stack)
  }
}

const EVERY_METHOD = 10

/** Every route of the live router: `GET /admin/orders/:id`, once each; `ALL` where a route takes any method. */
function readRunning(stack: Layer[]): Running {
  const routes = stack.flatMap(({ route }) => {
    if (!route) return []
    const methods = Object.keys(route.methods)
    return methods.length > EVERY_METHOD ? [`ALL ${route.path}`] : methods.map((method) => `${method.toUpperCase()} ${route.path}`)
  })
  const mounts = stack.flatMap(({ route, name, handle, regexp }) => (!route && (name === "serveStatic" || handle.stack) ? [String(regexp)] : []))
  return { routes: [...new Set(routes)].sort(), mounts }
}
