/** The part of multer that is used here: it comes without types. */
declare module "multer" {
  import type { IncomingMessage, ServerResponse } from "node:http"

  type Handler = (req: IncomingMessage, res: ServerResponse, next: (error?: unknown) => void) => void
  type Limits = { files?: number; fileSize?: number; fields?: number; fieldSize?: number; parts?: number; fieldNameSize?: number }
  type Storage = { readonly memory: unique symbol }

  function multer(options: { storage: Storage; limits: Limits; preservePath?: boolean; defParamCharset?: string }): { single(field: string): Handler }
  namespace multer {
    function memoryStorage(): Storage
    class MulterError extends Error {
      code: string
      field?: string
    }
  }
  export = multer
}
