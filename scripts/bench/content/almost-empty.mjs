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

/** A program on its first day, before there is anything to report: what a run costs by itself. */
export const almostEmpty = [{ path: 'program/program.md', contents: program }];
