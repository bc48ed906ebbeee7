/** Text that stands in the description of the planted diagram. */
export const diagramDescription = 'A request is checked by a second person before it is granted.';

/** A diagram that says in words what it shows. Its link and its markup must come to nothing. */
export const diagramBody = [
  '## How a request goes',
  '```mermaid',
  'flowchart LR',
  '  accTitle: Granting access',
  `  accDescr: ${diagramDescription}`,
  '  asked[Asked <img src=x onerror="window.__hostile = \'diagram\'">] --> granted[Granted]',
  '  click asked "javascript:window.__hostile=\'click\'"',
  '```',
].join('\n');

/** What must not reach a browser as anything but words: each tries to set `window.__hostile`. */
export const hostileBody = [
  '## What somebody hostile writes',
  "<script>window.__hostile = 'script'</script>",
  '<img src="x" onerror="window.__hostile = \'image\'" alt="hostile picture">',
  'Inline <svg onload="window.__hostile = \'svg\'"></svg> and <b onclick="window.__hostile = \'bold\'">bold</b>.',
  '<iframe src="javascript:parent.__hostile=\'frame\'"></iframe>',
  '<style>body { display: none }</style>',
  '<meta http-equiv="refresh" content="0; url=javascript:window.__hostile=\'meta\'">',
  '<form action="javascript:window.__hostile=\'form\'"><button>hostile button</button></form>',
  "[hostile link one](javascript:window.__hostile='one') [hostile link two](JaVa&#x53;cript&colon;window.__hostile='two')",
  '[hostile link three](data:text/html,%3Cscript%3Eparent.__hostile=3%3C/script%3E) [hostile link four](vbscript:hostile)',
  '[hostile reference][bad] and <javascript:window.__hostile=5> and ![hostile image](data:image/svg+xml,%3Csvg/onload=hostile%3E)',
  '[bad]: javascript:window.__hostile=4',
].join('\n\n');

/** One id as prose, and the same as code. */
export const idsBody = 'Prose knows CC6.1 by its id, and code such as `CC6.1` stays as it is.';
