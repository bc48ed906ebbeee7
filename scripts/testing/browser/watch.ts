import type { Page } from 'playwright-core';

/** What a page did, in the order it happened; each list is as it is at the moment of the call. */
export interface Watch {
  /**
   * Addresses on other hosts that the page asked for, whether or not the policy stopped it. Hints such as `preconnect`
   * are no requests and do not show here.
   */
  outsideRequests(): readonly string[];
  /** Errors that scripts or the browser wrote to the console. */
  consoleErrors(): readonly string[];
  /** Errors that no script caught. */
  pageErrors(): readonly string[];
  /** What the content security policy refused: `img-src: http://…`, or `script-src-elem: inline` without an address. */
  cspViolations(): readonly string[];
}

/**
 * Watches a page from before its first navigation. The home of the page is the origin that it goes to first; popups
 * and frames count as part of it.
 */
export async function watchPage(page: Page): Promise<Watch> {
  const context = page.context();
  const outside: string[] = [];
  const consoleErrors: string[] = [];
  const pageErrors: string[] = [];
  let home: string | undefined;
  const ask = (url: string) => {
    if (isElsewhere(url, home)) outside.push(url);
  };
  context.on('request', (request) => {
    if (home === undefined && request.isNavigationRequest()) home = new URL(request.url()).origin;
    ask(request.url());
  });
  context.on('page', (popup) => popup.on('websocket', (socket) => ask(socket.url())));
  page.on('websocket', (socket) => ask(socket.url()));
  context.on('console', (message) => {
    if (message.type() !== 'error') return;
    // The browser's own sentence about a missing file does not name the file.
    const missing = /^Failed to load resource/.test(message.text());
    consoleErrors.push(missing ? `${message.text()}: ${message.location().url}` : message.text());
  });
  context.on('weberror', (error) => pageErrors.push(error.error().message));
  return {
    outsideRequests: () => [...outside],
    consoleErrors: () => [...consoleErrors],
    pageErrors: () => [...pageErrors],
    cspViolations: await watchPolicy(page),
  };
}

/** Whether an address leads to a host at all, and to another than home. */
export function isElsewhere(address: string, home: string | undefined): boolean {
  const { protocol, origin } = new URL(address.replace(/^ws(?=s?:)/i, 'http'));
  return /^https?:$/.test(protocol) && origin !== home;
}

/** Chromium's own reports: an event in the page would need scripts, and the console has only prose. */
async function watchPolicy(page: Page): Promise<() => readonly string[]> {
  const violations: string[] = [];
  const session = await page.context().newCDPSession(page);
  session.on('Audits.issueAdded', ({ issue }) => {
    const policy = issue.details.contentSecurityPolicyIssueDetails;
    if (policy === undefined) return;
    // A refused `data:` address is reported as ''.
    const sort = policy.contentSecurityPolicyViolationType.replace(/^k|Violation$/g, '').toLowerCase();
    const what = policy.blockedURL || sort;
    violations.push(`${policy.violatedDirective}: ${what}`);
  });
  await session.send('Audits.enable');
  return () => [...violations];
}
