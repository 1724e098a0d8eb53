export { rolesGivenBy } from "./giving"
export { type CoreRequest, fieldsFor, isAllowedOnCore, isFrame, isOpenToAll, pathSegments } from "./core-routes"
export { mayActOnPayee, permissionsOf, seesEveryCommune } from "./permissions"
export { type Entry, type FactorSince, entryOf, mayResetFactor } from "./second-factor"
