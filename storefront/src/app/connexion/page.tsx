import type { Metadata } from "next"
import Form from "next/form"
import { redirect } from "next/navigation"
import type { ReactElement } from "react"
import { currentVisitor } from "@/data/account"
import { publicPage } from "@/data/public-page"
import { safePath } from "@/features/session/paths"
import { SignInForm } from "@/features/session/sign-in-form"
import { fields } from "@messages/words"
import { login } from "@messages/public"
import { Button } from "@/ui/button"
import { Field } from "@/ui/field"
import { Notice } from "@/ui/notice"
import { Page } from "@/ui/page"
import { one, type Search } from "@/features/forms/search"

export const generateMetadata = (): Promise<Metadata> => publicPage("/connexion", login.title)

export default async function LoginPage({ searchParams }: { searchParams: Search }): Promise<ReactElement> {
  const search = await searchParams
  const next = one(search.suite)
  const state = one(search.etat)
  if ((await currentVisitor()).kind === "family") redirect(safePath(next, "/compte"))
  return (
    <Page title={login.title}>
      {state === "deconnecte" && <Notice tone="done">{login.loggedOut}</Notice>}
      {state === "mot-de-passe-change" && <Notice tone="done">{login.passwordChanged}</Notice>}
      {next && <Notice>{login.continueAfter}</Notice>}
      <div className="grid gap-x-16 gap-y-10 sm:grid-cols-2">
        <section className="grid content-start gap-4">
          <h2 className="text-lg">{login.knownTitle}</h2>
          <SignInForm next={next} />
        </section>
        <section className="grid content-start gap-4 border-t border-hairline pt-8 sm:border-l sm:border-t-0 sm:pl-16 sm:pt-0">
          <h2 className="text-lg">{login.newTitle}</h2>
          <p className="text-muted">{login.newText}</p>
          <Form action="/inscription" className="grid gap-4">
            <Field label={fields.email} id="new-email" name="email" type="email" autoComplete="email" />
            <div>
              <Button type="submit" tone="secondary">
                {login.newButton}
              </Button>
            </div>
          </Form>
        </section>
      </div>
    </Page>
  )
}
