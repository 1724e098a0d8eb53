/** The part of qrcode that is used here: it comes without types. */
declare module "qrcode" {
  export function create(text: string, options: { errorCorrectionLevel: "L" | "M" | "Q" | "H" }): { modules: { size: number; data: Uint8Array } }
}
