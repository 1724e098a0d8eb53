import type { Block, MailContent, RenderedMail } from "./content"
import { escapeHtml } from "./escape-html"
import { AT_NIGHT, STYLE } from "./style"

const SERVICE = "Cantine Facile"
const FOOTER = `Message automatique de ${SERVICE}. Il n'est pas nécessaire d'y répondre.`
const STOP = "Ne plus recevoir ces rappels"

/** Who speaks: the commune where it is one commune's affair, else the platform. */
type Sender = { commune: string | null }

/** Lays a mail out as an HTML page and as plain text, from the same blocks, so that neither can say less. */
export function layOut({ subject, first_name, blocks, stop_url }: MailContent, { commune }: Sender): RenderedMail {
  const all: Block[] = [{ kind: "text", text: first_name ? `Bonjour ${first_name},` : "Bonjour," }, ...blocks]
  const main = all.find(({ kind }) => kind === "action")
  const foot = [FOOTER, ...(stop_url ? [`${STOP} :\n${stop_url}`] : [])].join("\n\n")
  return {
    subject,
    text: [commune ? `${commune} (${SERVICE})` : SERVICE, ...all.map(blockText), `-- \n${foot}`].join("\n\n"),
    html: page(subject, { head: headHtml(commune), content: all.map((block) => blockHtml(block, block === main)).join("\n"), foot: footHtml(stop_url) }),
    ...(stop_url ? { stop_url } : {}),
  }
}

/** Tables hold the page together where a reader knows no other way; programs that read aloud are told that they are none. */
function page(subject: string, { head, content, foot }: { head: string; content: string; foot: string }): string {
  const title = escapeHtml(subject)
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${title}</title>
<style>${AT_NIGHT}</style>
</head>
<body class="m-body" style="${STYLE.body}">
<table role="presentation" width="100%" cellspacing="0" cellpadding="0" border="0"><tr><td align="center" class="m-outer" style="${STYLE.outer}">
<table role="presentation" width="560" cellspacing="0" cellpadding="0" class="m-frame" style="${STYLE.frame}">
<tr><td class="m-pad m-line" style="${STYLE.head}">${head}</td></tr>
<tr><td class="m-pad" style="${STYLE.main}">
<h1 style="${STYLE.title}">${title}</h1>
${content}
</td></tr>
<tr><td class="m-pad m-line m-muted" style="${STYLE.foot}">${foot}</td></tr>
</table>
</td></tr></table>
</body>
</html>`
}

function headHtml(commune: string | null): string {
  const sender = `<p class="m-sender" style="${STYLE.sender}">${escapeHtml(commune ?? SERVICE)}</p>`
  return commune ? `${sender}<p class="m-muted" style="${STYLE.by}">${SERVICE}</p>` : sender
}

function footHtml(stopUrl: string | undefined): string {
  const line = `<p style="${STYLE.footLine}">${FOOTER}</p>`
  return stopUrl ? `${line}<p style="${STYLE.footLine}"><a href="${escapeHtml(stopUrl)}" style="${STYLE.addressLink}">${STOP}</a></p>` : line
}

/** The first thing to do is a button; what one may do besides is a line. */
function blockHtml(block: Block, isMain: boolean): string {
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
      return (isMain ? actionHtml : linkHtml)(escapeHtml(block.label), escapeHtml(block.url))
  }
}

function listHtml(items: string[]): string {
  return `<ul style="${STYLE.list}">${items.map((item) => `<li>${escapeHtml(item)}</li>`).join("")}</ul>`
}

function rowHtml({ label, value }: { label: string; value: string }): string {
  return `<tr><th scope="row" class="m-line" style="${STYLE.label}">${escapeHtml(label)}</th><td class="m-line" style="${STYLE.value}">${escapeHtml(value)}</td></tr>`
}

/** The address is also written out: some readers show no links, and a person may want to see where one leads. */
function actionHtml(label: string, url: string): string {
  return `<table role="presentation" cellspacing="0" cellpadding="0" border="0" style="${STYLE.act}"><tr><td class="m-button" style="${STYLE.button}"><a href="${url}" style="${STYLE.buttonLink}">${label}</a></td></tr></table>
<p class="m-muted" style="${STYLE.address}">Si le bouton ne s'ouvre pas, copiez cette adresse&nbsp;: <a href="${url}" style="${STYLE.addressLink}">${url}</a></p>`
}

function linkHtml(label: string, url: string): string {
  return `<p class="m-muted" style="${STYLE.address}"><a class="m-link" href="${url}" style="${STYLE.link}">${label}</a>&nbsp;: ${url}</p>`
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
