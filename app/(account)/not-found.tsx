/** What is not here, with the way on. */
export default function NotFound() {
  return (
    <>
      <h1>There is nothing at this address.</h1>
      <p className="note">
        <a href="/">The front page</a> has what is here.
      </p>
    </>
  );
}
