'use client';

/** A page that could not be made while somebody was using it. */
export default function ErrorPage({ reset }: { reset: () => void }) {
  return (
    <>
      <h1>This page could not be made just now.</h1>
      <button type="button" className="button" onClick={reset}>
        Try again
      </button>
    </>
  );
}
