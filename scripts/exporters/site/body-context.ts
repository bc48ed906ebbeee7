/** What a body may link to. Who asks has already left out what the audience may not see. */
export interface BodyContext {
  /** Path of the document, for relative links. */
  readonly path: string;
  /** Page of an id written in prose, with the record's title; null when it has none here. */
  readonly pageOf: (id: string) => { readonly path: string; readonly title: string } | null;
  /** Page of a file of the repository (a record, a README …); null when it has none here. */
  readonly pageOfFile: (path: string) => string | null;
  /** GitHub page of a file that has no page here; null when unknown or not for this audience. */
  readonly sourceOf: (path: string) => string | null;
}
