"use client"

import { useSyncExternalStore } from "react"

type Area = "localStorage" | "sessionStorage"

/** A value that is followed: whoever shows it is drawn again when it changes, and nobody else. */
export type Followed<T> = {
  get: () => T
  /** What is shown on the server and at hydration. */
  initial: () => T
  subscribe: (listener: () => void) => () => void
}

/** A value that lives as long as the page, followed by what shows it alone: what holds it is not drawn again. */
export class Told<T> implements Followed<T> {
  readonly #first: T
  readonly #listeners = new Set<() => void>()
  #value: T

  constructor(first: T) {
    this.#first = first
    this.#value = first
  }

  readonly get = (): T => this.#value

  readonly initial = (): T => this.#first

  readonly set = (value: T): void => {
    this.#value = value
    for (const listener of this.#listeners) listener()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
}

/**
 * A value kept in the browser so that a reload loses nothing. Where the browser keeps nothing (private windows,
 * full storage), it lives as long as the page.
 */
export class Stored<T> implements Followed<T> {
  readonly #area: Area
  readonly #key: string
  readonly #parse: (value: unknown) => T | null
  readonly #fallback: T
  readonly #listeners = new Set<() => void>()
  #value: T | undefined

  constructor(area: Area, key: string, options: { parse: (value: unknown) => T | null; fallback: T }) {
    this.#area = area
    this.#key = key
    this.#parse = options.parse
    this.#fallback = options.fallback
  }

  readonly get = (): T => (this.#value ??= this.#read() ?? this.#fallback)

  readonly initial = (): T => this.#fallback

  readonly set = (value: T): void => {
    this.#value = value
    this.#write(JSON.stringify(value))
    for (const listener of this.#listeners) listener()
  }

  readonly clear = (): void => {
    this.#value = this.#fallback
    this.#write(null)
    for (const listener of this.#listeners) listener()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #read(): T | null {
    try {
      const raw = window[this.#area].getItem(this.#key)
      return raw === null ? null : this.#parse(JSON.parse(raw))
    } catch {
      // Unreadable or forbidden storage is the same as an empty one: the fallback is what the page starts from.
      return null
    }
  }

  #write(raw: string | null): void {
    try {
      if (raw === null) window[this.#area].removeItem(this.#key)
      else window[this.#area].setItem(this.#key, raw)
    } catch {
      // The value stays in memory, as the class promises.
    }
  }
}

/** The value as it changes; on the server and at hydration the initial one. */
export function useStored<T>(stored: Followed<T>): T {
  return useSyncExternalStore(stored.subscribe, stored.get, stored.initial)
}

const never = (): (() => void) => () => undefined

/** False on the server and at hydration, true from then on. */
export function useInBrowser(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}
