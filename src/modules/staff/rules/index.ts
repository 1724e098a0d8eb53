export { type CoreRequest, isAllowedOnCore, isOpenToAll, pathSegments } from "./core-routes"
export { permissionsOf, seesEveryCommune } from "./permissions"
