import { Module } from "@medusajs/framework/utils"
import ReceiptModuleService from "./service"

export const RECEIPT_MODULE = "canteenReceipt"

export default Module(RECEIPT_MODULE, { service: ReceiptModuleService })
