/** The package has no types of its own (2.0.0). */
declare module "@socialgouv/jours-feries" {
  /** French public holidays by French name, each at midnight of the server's zone. */
  function joursFeries(year: number, options?: { alsace: boolean }): Record<string, Date>
  export = joursFeries
}
