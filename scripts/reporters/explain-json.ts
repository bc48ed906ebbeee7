import type { KindPage } from '../assess/kind-page.ts';
import type { RecordPage } from '../assess/record-page.ts';
import type { Report } from '../model/report.ts';
import type { RulePage } from '../model/rule-page.ts';
import { jsonBeginning, jsonText } from './json.ts';

/** What `explain` found behind the word it was given. */
export type Explained =
  | { readonly about: 'rule'; readonly rule: RulePage }
  | { readonly about: 'record'; readonly record: RecordPage }
  | { readonly about: 'kind'; readonly kind: KindPage };

/** The page as one JSON document, after the fields that every command's JSON begins with. */
export function explainJson(explained: Explained, report: Report): string {
  return jsonText({ ...jsonBeginning(report), ...explained });
}
