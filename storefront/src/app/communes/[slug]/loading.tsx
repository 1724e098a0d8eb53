export { PageLoading as default } from "@/ui/page"
