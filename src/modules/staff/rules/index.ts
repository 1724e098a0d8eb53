export { type CoreRequest, fieldsFor, isAllowedOnCore, isOpenToAll, pathSegments } from "./core-routes"
export { rolesGivenBy } from "./giving"
export { mayActOnPayee, permissionsOf, seesEveryCommune } from "./permissions"
