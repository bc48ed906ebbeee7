const program = `---
title: SOC 2 program of Example Company
organization: Example Company
service: Ledgerly, an online bookkeeping service
phase: scope
categories:
  - { category: security, inScope: true, reason: Every SOC 2 report includes security. }
  - { category: availability, inScope: false, reason: No promise of uptime is made. }
  - { category: processing-integrity, inScope: false, reason: No promise about results is made. }
  - { category: confidentiality, inScope: false, reason: No such promise is made. }
  - { category: privacy, inScope: false, reason: No personal data is collected. }
---

The program of a company on its first day.
`;

const policy = `---
id: POL-01
title: Information security
owner: ceo
version: '0.1'
status: draft
---

## Purpose

Customers trust us with their books.

## Scope

Everybody who works here.

## Policy

Keep the books safe.

## Responsibilities

Everybody.

## Waivers and breaches

Tell the chief executive.
`;

const role = `---
title: Chief Executive
holders: [person-1]
---

## Duties

Leads the company.
`;

/** A program on its first day: the program, one policy and the role that owns it. */
export const almostEmpty = [
  { path: 'program/program.md', contents: program },
  { path: 'program/roles/ceo.md', contents: role },
  { path: 'policies/POL-01-information-security.md', contents: policy },
];
