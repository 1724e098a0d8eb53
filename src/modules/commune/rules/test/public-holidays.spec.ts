import { spawnSync } from "node:child_process"
import { join } from "node:path"
import { publicHolidays } from "../public-holidays"

const root = join(__dirname, "../../../../..")

/** Easter Mondays of the Bureau des longitudes. */
const EASTER_MONDAYS = [
  "2024-04-01", "2025-04-21", "2026-04-06", "2027-03-29", "2028-04-17", "2029-04-02", "2030-04-22", "2031-04-14",
  "2032-03-29", "2033-04-18", "2034-04-10", "2035-03-26", "2036-04-14", "2037-04-06", "2038-04-26",
]

describe("public holidays", () => {
  it("are the eleven of the Code du travail, in date order", () => {
    expect(publicHolidays(2026)).toEqual([
      { date: "2026-01-01", name: "Jour de l'an" },
      { date: "2026-04-06", name: "Lundi de Pâques" },
      { date: "2026-05-01", name: "Fête du travail" },
      { date: "2026-05-08", name: "Victoire des alliés" },
      { date: "2026-05-14", name: "Ascension" },
      { date: "2026-05-25", name: "Lundi de Pentecôte" },
      { date: "2026-07-14", name: "Fête Nationale" },
      { date: "2026-08-15", name: "Assomption" },
      { date: "2026-11-01", name: "Toussaint" },
      { date: "2026-11-11", name: "Armistice" },
      { date: "2026-12-25", name: "Noël" },
    ])
  })

  it("are two more in Alsace-Moselle", () => {
    const common = new Set(publicHolidays(2026).map(({ date }) => date))
    const more = publicHolidays(2026, { alsaceMoselle: true }).filter(({ date }) => !common.has(date))
    expect(more).toEqual([{ date: "2026-04-03", name: "Vendredi Saint" }, { date: "2026-12-26", name: "Saint Étienne" }])
  })

  it.each(EASTER_MONDAYS)("know Easter Monday %s", (date) => {
    expect(publicHolidays(Number(date.slice(0, 4)))).toContainEqual({ date, name: "Lundi de Pâques" })
  })

  it("both count when two fall on one day", () => {
    const names = publicHolidays(2008).filter(({ date }) => date === "2008-05-01").map(({ name }) => name)
    expect(names.sort()).toEqual(["Ascension", "Fête du travail"])
  })

  /** The library counts from the server's midnights: where its clocks change between Easter and Pentecost, they shift. */
  it.each(["Australia/Sydney", "America/Santiago", "Asia/Beirut", "Pacific/Kiritimati"])("are the same on a server in %s", (zone) => {
    const source = `
      import { build } from "esbuild"
      const { outputFiles: [file] } = await build({ entryPoints: ["src/modules/commune/rules/public-holidays.ts"], bundle: true, write: false, platform: "node", format: "esm" })
      const { publicHolidays } = await import("data:text/javascript;base64," + Buffer.from(file.contents).toString("base64"))
      const years = Array.from({ length: 60 }, (_, index) => 2000 + index)
      console.log(JSON.stringify(years.map((year) => publicHolidays(year, { alsaceMoselle: true }))))`
    const run = (TZ: string) =>
      spawnSync(process.execPath, ["--input-type=module", "-e", source], { cwd: root, env: { ...process.env, TZ }, encoding: "utf8" }).stdout
    expect(run(zone)).toBe(run("UTC"))
    expect(run(zone)).toContain("2026-04-06")
  })
})
