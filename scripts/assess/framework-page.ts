import { frameworkSchema } from '../model/framework.ts';
import type { SchemaNode } from './field-words.ts';
import { fieldsOf, type KindPage, requiredFirst } from './kind-page.ts';

/** Whether a word asks for the page of frameworks: no kind of record, but files that people edit all the same. */
export function isFramework(word: string): boolean {
  return frameworkWords.includes(word.toLowerCase());
}

export const frameworkWords: readonly string[] = ['framework', 'frameworks'];

/** The reference page of a framework's file, like that of a kind. */
export function frameworkPage(): KindPage {
  const schema: SchemaNode = frameworkSchema;
  return {
    kind: 'framework',
    one: 'a framework',
    plural: 'frameworks',
    summary: 'The requirements that controls answer, with their ids, and titles in our own words.',
    where: 'controls/frameworks/<id>.yaml',
    id: { example: 'tsc-2017', words: schema.properties?.id?.description ?? '' },
    fields: requiredFirst(fieldsOf(schema, '', {})),
    headings: [],
    relations: [],
    command: null,
    example,
  };
}

const example = `id: tsc-2017
title: Trust services criteria
publisher: AICPA
default: true
groups:
  - { id: CC6, title: Logical and physical access }
requirements:
  - { id: CC6.1, title: Logical access security protects information assets, group: CC6, category: security }`;
