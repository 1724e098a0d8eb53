const STYLE = `:root{color-scheme:light dark}body{margin:0;background:#FBFAF7;color:#1F2421;font:16px/1.5 system-ui,sans-serif}main{max-width:28rem;margin:0 auto;padding:24px 16px}
.brand{margin:0 0 24px;padding-bottom:12px;border-bottom:1px solid #D9D5CA;color:#0B5D4B;font-weight:700}h1{font-size:25px;line-height:1.25;margin:0 0 16px}label{display:block;font-weight:600;margin:16px 0 4px}
input{box-sizing:border-box;width:100%;min-height:44px;padding:8px 12px;border:1px solid #8A8578;border-radius:6px;background:#fff;color:inherit;font:inherit}
button,.button{display:inline-block;box-sizing:border-box;min-height:44px;margin-top:24px;padding:10px 20px;border:0;border-radius:6px;background:#0B5D4B;color:#fff;font:inherit;font-weight:600;text-decoration:none;cursor:pointer}
:focus-visible{outline:3px solid #1F2421;outline-offset:2px}.hint{color:#5A5F58;font-size:14px;margin:4px 0 0}
.error{padding:12px;border-left:4px solid #9B1C31;background:#F9E1E4;color:#9B1C31}dt{color:#5A5F58;font-size:14px}dd{margin:0 0 8px;font-weight:600;overflow-wrap:anywhere}
@media (prefers-color-scheme:dark){body{background:#14181A;color:#F0F2EE}.brand{border-color:#343C40;color:#7FD6B8}input{background:#1C2224;border-color:#7C858A}button,.button{background:#7FD6B8;color:#14181A}
:focus-visible{outline-color:#F0F2EE}.hint,dt{color:#B4BBB6}.error{border-color:#F59AA6;background:#431820;color:#F59AA6}}`

/** A page of the service's own, for whoever opens the link of a mail without a login; `content` is markup. */
export function page(title: string, content: string): string {
  return `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<title>${title} – Cantine Facile</title><style>${STYLE}</style></head><body><main><p class="brand">Cantine Facile</p><h1>${title}</h1>${content}</main></body></html>`
}
