/** The smallest program that is judged without a word: two records and a framework of one criterion. */
export const smallProgram: Readonly<Record<string, string>> = {
  'program/program.md': `---
title: Small program
organization: Small Company
service: Ledger
phase: readiness
timezone: Europe/Vienna
categories:
  - { category: security, inScope: true, reason: Every report has it. }
  - { category: availability, inScope: false, reason: No promise about uptime. }
  - { category: processing-integrity, inScope: false, reason: No promise about processing. }
  - { category: confidentiality, inScope: false, reason: No promise beyond security. }
  - { category: privacy, inScope: false, reason: No personal data. }
---
`,
};

/** A file with one plain error at line 5. */
export const brokenPolicy: Readonly<Record<string, string>> = {
  'policies/POL-01-security.md': `---
id: POL-01
title: Security Policy
owner: nobody-here
version: 0.1
status: draft
---

## Purpose

## Scope

## Policy

## Responsibilities

## Waivers and breaches
`,
};
