import { Module } from "@medusajs/framework/utils"
import CommuneModuleService from "./service"

export const COMMUNE_MODULE = "canteenCommune"

export default Module(COMMUNE_MODULE, { service: CommuneModuleService })
