/** What is not here, with the way on. */
export default function NotFound() {
  return (
    <main id="main" className="column front">
      <h1 className="page-title">There is nothing at this address.</h1>
      <p className="note">
        It may have been renamed or taken back. <a href="/">The front page</a> has what is here.
      </p>
    </main>
  );
}
