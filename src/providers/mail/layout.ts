import type { Block, MailContent, RenderedMail } from "./content"
import { escapeHtml } from "./escape-html"

const SERVICE = "Cantine Facile"
const FOOTER = `Message automatique de ${SERVICE}. Il n'est pas nécessaire d'y répondre.`

const STYLE = {
  body: "margin:0;padding:24px 16px;background:#FBFAF7;color:#1F2421;font:16px/1.5 'Segoe UI',Helvetica,Arial,sans-serif",
  page: "max-width:560px;margin:0 auto;padding:24px;background:#FFFFFF;border:1px solid #8A8578;border-radius:6px",
  brand: "margin:0 0 24px;color:#0B5D4B;font-weight:bold",
  title: "margin:0 0 16px;font-size:20px;line-height:1.3",
  section: "margin:24px 0 4px;font-size:16px",
  text: "margin:0 0 16px",
  list: "margin:0 0 16px;padding-left:20px",
  table: "width:100%;margin:0 0 16px;border-collapse:collapse;font-variant-numeric:tabular-nums",
  label: "padding:8px 8px 8px 0;border-top:1px solid #DDD9CE;text-align:left;font-weight:normal",
  value: "padding:8px 0;border-top:1px solid #DDD9CE;text-align:right;font-weight:bold;white-space:nowrap",
  button:
    "display:inline-block;padding:12px 20px;background:#0B5D4B;color:#FFFFFF;border-radius:6px;font-weight:bold;text-decoration:none",
  address: "margin:0 0 16px;color:#5A5F58;font-size:14px;overflow-wrap:anywhere",
  footer: "margin:24px 0 0;padding-top:16px;border-top:1px solid #DDD9CE;color:#5A5F58;font-size:14px",
} as const

/** Lays a mail out as an HTML page and as plain text, from the same blocks, so that neither can say less. */
export function layOut({ subject, first_name, blocks }: MailContent): RenderedMail {
  const all: Block[] = [{ kind: "text", text: first_name ? `Bonjour ${first_name},` : "Bonjour," }, ...blocks]
  return {
    subject,
    text: [...all.map(blockText), `-- \n${FOOTER}`].join("\n\n"),
    html: page(subject, all.map(blockHtml).join("\n")),
  }
}

function page(subject: string, content: string): string {
  const title = escapeHtml(subject)
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>${title}</title>
</head>
<body style="${STYLE.body}">
<main style="${STYLE.page}">
<p style="${STYLE.brand}">${SERVICE}</p>
<h1 style="${STYLE.title}">${title}</h1>
${content}
<p style="${STYLE.footer}">${FOOTER}</p>
</main>
</body>
</html>`
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case "text":
      return `<p style="${STYLE.text}">${escapeHtml(block.text)}</p>`
    case "list":
      return listHtml(block.items)
    case "section":
      return `<h2 style="${STYLE.section}">${escapeHtml(block.title)}</h2>\n${listHtml(block.lines)}`
    case "figures":
      return `<table style="${STYLE.table}">${block.rows.map(rowHtml).join("")}</table>`
    case "action":
      return actionHtml(escapeHtml(block.label), escapeHtml(block.url))
  }
}

function listHtml(items: string[]): string {
  return `<ul style="${STYLE.list}">${items.map((item) => `<li>${escapeHtml(item)}</li>`).join("")}</ul>`
}

function rowHtml({ label, value }: { label: string; value: string }): string {
  return `<tr><th scope="row" style="${STYLE.label}">${escapeHtml(label)}</th><td style="${STYLE.value}">${escapeHtml(value)}</td></tr>`
}

/** The address is also written out: some readers show no links, and a person may want to see where one leads. */
function actionHtml(label: string, url: string): string {
  return `<p style="${STYLE.text}"><a href="${url}" style="${STYLE.button}">${label}</a></p>
<p style="${STYLE.address}">Si le bouton ne s'ouvre pas, copiez cette adresse&nbsp;: ${url}</p>`
}

function blockText(block: Block): string {
  switch (block.kind) {
    case "text":
      return block.text
    case "list":
      return listText(block.items)
    case "section":
      return `${block.title}\n${listText(block.lines)}`
    case "figures":
      return block.rows.map(({ label, value }) => `${label} : ${value}`).join("\n")
    case "action":
      return `${block.label} :\n${block.url}`
  }
}

function listText(items: string[]): string {
  return items.map((item) => `- ${item}`).join("\n")
}
