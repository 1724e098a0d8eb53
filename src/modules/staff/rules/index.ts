export { type CoreRequest, fieldsFor, isAllowedOnCore, isOpenToAll, pathSegments } from "./core-routes"
export { mayActOnPayee, permissionsOf, seesEveryCommune } from "./permissions"
