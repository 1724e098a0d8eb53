import type { ReactElement } from "react"
import { agenda as words } from "@messages/agenda"
import { Section } from "@/ui/page"

/** How the common programs take an address. */
export function HowTo(): ReactElement {
  return (
    <Section title={words.howTitle}>
      <div className="grid max-w-[44rem] gap-4">
        {words.how.map(({ name, steps }) => (
          <div key={name} className="grid gap-1">
            <h3 className="font-semibold">{name}</h3>
            <ol className="grid list-decimal gap-1 pl-6">
              {steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          </div>
        ))}
        <p className="text-muted">{words.delay}</p>
      </div>
    </Section>
  )
}
