'use client';

/** A page that could not be made while somebody was using it. Forms keep their words in the browser. */
export default function ErrorPage({ reset }: { reset: () => void }) {
  return (
    <main id="main" className="column front">
      <h1 className="page-title">This page could not be made just now.</h1>
      <p className="note">What you wrote is kept in this browser.</p>
      <p className="mt-6">
        <button type="button" className="button" onClick={reset}>
          Try again
        </button>
      </p>
    </main>
  );
}
