declare module 'virtual:vocabulary' {
  type Words = Readonly<Record<string, { zh: string; en: string }>>;
  export const AmenityKind: Words;
  export const Audience: Words;
  export const StationAccess: Words;
  export const StationKind: Words;
}
