'use client';

/** A page of the studio that could not be made while somebody was using it. */
export default function StudioError({ reset }: { reset: () => void }) {
  return (
    <main id="main" className="studio-page">
      <h1>This page could not be made just now</h1>
      <p className="note">Nothing that was saved is lost.</p>
      <p>
        <button type="button" className="button" onClick={reset}>
          Try again
        </button>
      </p>
    </main>
  );
}
