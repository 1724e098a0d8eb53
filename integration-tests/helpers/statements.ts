import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

const RUNS = 4

/** How many SQL statements some work asks: the fewest of some runs, since what goes on in the background may add its own to one of them. */
export async function countStatements(container: MedusaContainer, work: () => Promise<unknown>): Promise<number> {
  const counts: number[] = []
  for (let run = 0; run < RUNS; run += 1) counts.push(await countOnce(container, work))
  return Math.min(...counts)
}

async function countOnce(container: MedusaContainer, work: () => Promise<unknown>): Promise<number> {
  const connection = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  let count = 0
  const add = (): void => {
    count++
  }
  connection.on("query", add)
  await work()
  connection.off("query", add)
  return count
}
