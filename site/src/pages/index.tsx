import Layout from '@theme/Layout';
import type { ReactNode } from 'react';

/** The only page so far: what this is, and how to judge the program meanwhile. */
export default function Home(): ReactNode {
  return (
    <Layout
      title="A SOC 2 program in git"
      description="What this site is for, and how to judge the program today."
    >
      <main className="sheet">
        <h1>A SOC 2 program that a stranger can check</h1>
        <p>
          This repository holds policies, controls, risks, vendors and evidence as plain files, with the
          history of who approved what, and when.
        </p>
        <p>
          This site will show the program: each criterion, the controls that answer it, and the evidence
          behind them. It does not do so yet.
        </p>
        <p>Today one command, run in the repository, judges the program and says what to mend:</p>
        <pre>
          <code>npm run check</code>
        </pre>
      </main>
    </Layout>
  );
}
