export { type CoreRequest, fieldsFor, isAllowedOnCore, isOpenToAll, pathSegments } from "./core-routes"
export { permissionsOf, seesEveryCommune } from "./permissions"
