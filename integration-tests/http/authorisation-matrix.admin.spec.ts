import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { AREAS } from "../authorisation"
import { ACTORS } from "../authorisation/rules"
import { type Stage, setStage } from "../helpers/authorisation/actors"
import { readContents } from "../helpers/authorisation/contents"
import { watchServer } from "../helpers/authorisation/routes"
import { walk } from "../helpers/authorisation/walk"
import { type Door, openDoor } from "../helpers/authorisation/wire"
import { openCardShop } from "../helpers/cards"
import { openPostOffice } from "../helpers/post-office"

jest.setTimeout(900_000)

openCardShop()
openPostOffice()
/** Core's public files: our documents are kept in the database. */
const UPLOADS = String(/^\/static\/?(?=\/|$)/i)
const running = watchServer()

/** Every route of the running server, asked by everyone: the table of `integration-tests/authorisation` says who gets in. */
medusaIntegrationTestRunner({
  testSuite: ({ api, getContainer }) => {
    let stage: Stage
    let door: Door

    beforeAll(async () => {
      stage = await setStage(getContainer(), api)
      door = openDoor(api)
    })
    afterAll(() => door?.agent.destroy())

    it("has a row for every route of the server, and a route for every row", () => {
      const rows = Object.values(AREAS).flatMap((table) => Object.keys(table))
      process.stdout.write(`authorisation matrix: ${rows.length} routes × ${ACTORS.length} callers = ${rows.length * ACTORS.length} answers\n`)
      const { routes, mounts } = running()
      expect({ without_row: routes.filter((route) => !rows.includes(route)), without_route: rows.filter((row) => !routes.includes(row)) }).toEqual({ without_row: [], without_route: [] })
      expect([new Set(rows).size, mounts]).toEqual([rows.length, [UPLOADS]])
    })

    it.each(Object.keys(AREAS))("%s let in whom the table names, and write nothing", async (area) => {
      const before = await readContents(getContainer())
      expect(await walk(door, stage, AREAS[area] ?? {})).toEqual([])
      expect(await readContents(getContainer())).toEqual(before)
    })
  },
})
