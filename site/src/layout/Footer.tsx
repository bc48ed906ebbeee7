import type { ReactNode } from 'react';
import type { Audience, Frame } from '../../../scripts/model/site-data.ts';
import { SiteLink } from '../components/SiteLink.tsx';

const readers: Readonly<Record<Audience, string>> = {
  internal: 'for the company’s own people',
  auditor: 'for the auditor',
  public: 'for everybody',
};

/** Which state of the program this is, when it was judged, for whom and by what: enough to make the same site again. */
export function Footer({ frame }: { readonly frame: Frame }): ReactNode {
  const { tool } = frame;
  return (
    <footer className="foot">
      {frame.commit !== null && (
        <span>
          Commit <Commit frame={frame} />
          {frame.dirty && ', with local changes'}
        </span>
      )}
      <span>
        Judged on <time dateTime={frame.today}>{frame.today}</time>
      </span>
      <span>Written {readers[frame.audience]}</span>
      <span>
        {tool.name} {tool.version}
      </span>
      <SiteLink className="foot__legend" to="/legend/">
        What the marks mean
      </SiteLink>
    </footer>
  );
}

function Commit({ frame }: { readonly frame: Frame }): ReactNode {
  if (frame.commit === null) return null;
  const { short, href } = frame.commit;
  const words = <span className="id">{short}</span>;
  return href === null ? words : <a href={href}>{words}</a>;
}
