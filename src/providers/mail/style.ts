/**
 * How a mail looks. What is needed by day stands on each element, since some readers drop the head's styles; those that show mails at night by themselves take the
 * rules of `AT_NIGHT`, the others turn these colours over, which keep their contrast then.
 */
export const STYLE = {
  body: "margin:0;padding:0;background:#FBFAF7;color:#1F2421;font:16px/1.5 'Segoe UI',Helvetica,Arial,sans-serif;-webkit-text-size-adjust:100%",
  outer: "padding:24px 12px",
  frame: "width:100%;max-width:560px;background:#FFFFFF;border:1px solid #8A8578;border-radius:6px;border-collapse:separate",
  head: "padding:16px 24px;border-bottom:1px solid #DDD9CE;text-align:left",
  sender: "margin:0;color:#0B5D4B;font-size:18px;line-height:1.3;font-weight:bold",
  by: "margin:0;color:#5A5F58;font-size:14px",
  main: "padding:24px;text-align:left",
  title: "margin:0 0 16px;font-size:20px;line-height:1.3",
  section: "margin:24px 0 4px;font-size:16px;line-height:1.4",
  text: "margin:0 0 16px",
  list: "margin:0 0 16px;padding-left:20px",
  table: "width:100%;margin:0 0 16px;border-collapse:collapse;font-variant-numeric:tabular-nums",
  label: "padding:8px 8px 8px 0;border-top:1px solid #DDD9CE;text-align:left;font-weight:normal;vertical-align:top",
  value: "padding:8px 0;border-top:1px solid #DDD9CE;text-align:right;font-weight:bold;vertical-align:top",
  act: "margin:0 0 8px;border-collapse:separate",
  button: "padding:12px 20px;background:#0B5D4B;border-radius:6px",
  buttonLink: "color:#FFFFFF;font-weight:bold;text-decoration:none",
  address: "margin:0 0 16px;color:#5A5F58;font-size:14px;overflow-wrap:anywhere;word-break:break-word",
  addressLink: "color:#5A5F58",
  link: "color:#0B5D4B;font-weight:bold;font-size:16px",
  foot: "padding:16px 24px;border-top:1px solid #DDD9CE;color:#5A5F58;font-size:14px;text-align:left",
  footLine: "margin:0 0 8px;overflow-wrap:anywhere;word-break:break-word",
} as const

/** The same roles in the dark; on a telephone the frame's borders give their room to the words. */
export const AT_NIGHT = `:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){
.m-body{background:#14181A!important;color:#F0F2EE!important}
.m-frame{background:#1C2224!important;border-color:#7C858A!important}
.m-sender{color:#7FD6B8!important}
.m-muted,.m-muted a{color:#B4BBB6!important}
.m-muted a.m-link{color:#7FD6B8!important}
.m-line{border-color:#3A4246!important}
.m-button{background:#7FD6B8!important}
.m-button a{color:#14181A!important}
}
@media (max-width:480px){
.m-outer{padding:0!important}
.m-frame{border-width:0!important;border-radius:0!important}
.m-pad{padding:16px!important}
}`
