/** A piece of a mail. Texts are plain: the layout escapes them. */
export type Block =
  | { kind: "text"; text: string }
  | { kind: "list"; items: string[] }
  | { kind: "figures"; rows: { label: string; value: string }[] }
  | { kind: "section"; title: string; lines: string[] }
  | { kind: "action"; label: string; url: string }

/** What a template says, without saying how it looks: the layout makes both the HTML and the text of it. */
export type MailContent = { subject: string; first_name?: string; blocks: Block[]; /** Ends mails of this kind. */ stop_url?: string }

/** A mail ready to be sent. `text` says everything that `html` says. */
export type RenderedMail = { subject: string; text: string; html: string; stop_url?: string }
