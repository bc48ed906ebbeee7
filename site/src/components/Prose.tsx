import type { Element, Root } from 'hast';
import { type Components, toJsxRuntime } from 'hast-util-to-jsx-runtime';
import type { ReactNode } from 'react';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
import { Anchored } from './Anchored.tsx';
import { Diagram } from './Diagram.tsx';
import { SiteLink } from './SiteLink.tsx';

/** A sanitized text as React elements; no HTML is ever set. */
export function Prose({ tree }: { readonly tree: Root }): ReactNode {
  return (
    <div className="prose">
      {toJsxRuntime(tree, { Fragment, jsx, jsxs, components, passNode: true }) as ReactNode}
    </div>
  );
}

const components: Components = {
  h2: heading(2),
  h3: heading(3),
  h4: heading(4),
  h5: heading(5),
  h6: heading(6),
  a({ node: _, href, ...rest }) {
    // Only our own paths and anchors go through the router; `//host/` is another site.
    const isInternal = href !== undefined && /^(?:\/(?!\/)|#)/.test(href);
    return isInternal ? (
      <SiteLink {...rest} to={href} />
    ) : (
      <a {...rest} href={href} rel="noopener noreferrer" />
    );
  },
  // An id or a command in a few letters never breaks; a long path may.
  code({ node, className, ...rest }) {
    const [only] = node?.children ?? [];
    const short = only?.type === 'text' && only.value.length <= 24 && className === undefined;
    return <code {...rest} className={short ? 'short' : className} />;
  },
  // A block wider than its column scrolls; the keyboard must reach it.
  // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolling is an interaction
  pre: ({ node: _, ...rest }) => <pre {...rest} tabIndex={0} />,
  figure({ node, ...rest }) {
    const source = node === undefined ? null : diagramIn(node);
    if (source === null) return <figure {...rest} />;
    const { dataTitle, dataDescription } = node?.properties ?? {};
    return (
      <Diagram
        source={source}
        title={typeof dataTitle === 'string' ? dataTitle : null}
        description={typeof dataDescription === 'string' ? dataDescription : null}
      />
    );
  },
  // Only lists of tasks have boxes; what a box says, it must say aloud too.
  input({ node: _, ...rest }) {
    return <input {...rest} readOnly aria-label={rest.checked ? 'done' : 'not done'} />;
  },
  table({ node: _, ...rest }) {
    return (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolling is an interaction
      <section className="prose__table" tabIndex={0} aria-label="Table">
        <table {...rest} />
      </section>
    );
  },
};

function heading(level: 2 | 3 | 4 | 5 | 6) {
  const Plain = `h${level}` as const;
  return function TextHeading({
    id,
    children,
  }: {
    readonly id?: string;
    readonly children?: ReactNode;
  }): ReactNode {
    if (id === undefined) return <Plain>{children}</Plain>;
    return (
      <Anchored level={level} id={id}>
        {children}
      </Anchored>
    );
  };
}

/** The source of a Mermaid diagram, when that is what a figure holds. */
function diagramIn({ children: [block] }: Element): string | null {
  const [code] = block?.type === 'element' && block.tagName === 'pre' ? block.children : [];
  if (code?.type !== 'element' || code.tagName !== 'code') return null;
  return code.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
}
