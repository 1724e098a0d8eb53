import { Readable } from "node:stream"
import { DeleteObjectCommand, GetObjectCommand, NoSuchKey, PutObjectCommand, S3Client } from "@aws-sdk/client-s3"
import type { DocumentsBucket } from "../environment"
import type { DocumentStore } from "./files"

/** Documents in a private bucket. Nothing is made public and no address is signed: this server streams each to whom it may. */
export function s3Store({ bucket, region, endpoint, pathStyle, prefix, credentials }: DocumentsBucket): DocumentStore {
  const client = new S3Client({
    region,
    forcePathStyle: pathStyle,
    // Services that only resemble Amazon's refuse the checksums that are not asked for.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(credentials ? { credentials } : {}),
  })
  const object = (key: string): { Bucket: string; Key: string } => ({ Bucket: bucket, Key: `${prefix}${key}` })
  return {
    keep: async (key, content) => {
      await client.send(new PutObjectCommand({ ...object(key), Body: content, ContentLength: content.byteLength, ContentType: "application/octet-stream" }))
    },
    open: async (key) => {
      try {
        const { Body } = await client.send(new GetObjectCommand(object(key)))
        return Body instanceof Readable ? Body : null
      } catch (error) {
        if (error instanceof NoSuchKey) return null
        throw error
      }
    },
    drop: async (key) => {
      await client.send(new DeleteObjectCommand(object(key)))
    },
  }
}
