export default function StudioNotFound() {
  return (
    <main id="main" className="studio-page">
      <h1>There is nothing here</h1>
      <p className="note">
        Either this address is mistyped, or what it leads to is not yours to see. <a href="/">To the blog</a>
      </p>
    </main>
  );
}
