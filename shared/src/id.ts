import Type, { type TSchema } from 'typebox'

declare const brand: unique symbol
type Branded<Name extends string> = string & { readonly [brand]: Name }
export type ConferenceId = Branded<'conference'>
export type PersonId = Branded<'person'>
export type ChildId = Branded<'child'>
export type DocumentId = Branded<'document'>
/** A moment on the server's clock, ISO 8601 in UTC. */
export type Instant = string

const UUID = '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$'
/** Ids are made by `crypto.randomUUID()`; nothing else is accepted as one. */
export const Id = <T extends string>(): ReturnType<typeof Type.Unsafe<T>> => Type.Unsafe<T>(Type.String({ pattern: UUID }))
const anId = new RegExp(UUID)
export const isId = (text: string): boolean => anId.test(text)

/** One of a closed set of words. */
export const oneOf = <const T extends readonly string[]>(values: T): ReturnType<typeof Type.Unsafe<T[number]>> =>
  Type.Unsafe<T[number]>(Type.String({ enum: [...values] }) as TSchema)
