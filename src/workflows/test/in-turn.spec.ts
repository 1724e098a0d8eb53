import { aheadOfAll, inTurn } from "../in-turn"

/** A task that ends when it is told to. */
function task(): { run: () => Promise<string>; started: () => boolean; end: (error?: Error) => void } {
  let started = false
  let end: (error?: Error) => void = () => undefined
  const done = new Promise<string>((resolve, reject) => {
    end = (error) => (error ? reject(error) : resolve("done"))
  })
  const run = (): Promise<string> => {
    started = true
    return done
  }
  return { run, started: () => started, end }
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

it("tasks of a lane run one after the other, those of another lane beside them", async () => {
  const [first, second, beside] = [task(), task(), task()]
  const answers = [inTurn("receipts", first.run), inTurn("receipts", second.run), inTurn("order mails", beside.run)]
  await settled()
  expect([first.started(), second.started(), beside.started()]).toEqual([true, false, true])
  first.end()
  await settled()
  expect(second.started()).toBe(true)
  second.end()
  beside.end()
  expect(await Promise.all(answers)).toEqual(["done", "done", "done"])
})

it("a task that fails fails alone", async () => {
  const [first, second] = [task(), task()]
  const answers = [inTurn("receipts", first.run), inTurn("receipts", second.run)]
  first.end(new Error("no number"))
  second.end()
  await expect(answers[0]).rejects.toThrow("no number")
  expect(await answers[1]).toBe("done")
})

it("a task gives way to whoever is paying", async () => {
  const [payment, receipt] = [task(), task()]
  const paid = aheadOfAll(payment.run)
  const written = inTurn("receipts", receipt.run)
  await settled()
  expect(receipt.started()).toBe(false)
  payment.end()
  await paid
  await settled()
  expect(receipt.started()).toBe(true)
  receipt.end()
  expect(await written).toBe("done")
})

it("but not for ever, nor to a payment that failed", async () => {
  const [endless, failing, receipt] = [task(), task(), task()]
  const paid = aheadOfAll(endless.run)
  await expect(aheadOfAll(() => (failing.end(new Error("refused")), failing.run()))).rejects.toThrow("refused")
  const written = inTurn("receipts", () => (receipt.end(), receipt.run()))
  expect(await written).toBe("done")
  endless.end()
  await paid
})
