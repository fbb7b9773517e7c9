import type { Mail } from './mail';

interface SignInMail {
  to: string;
  blogName: string;
  /** Absolute. */
  link: string;
  /** How long the link works. */
  minutes: number;
}

/** The mail with somebody's link to sign in. */
export function signInMail({ to, blogName, link, minutes }: SignInMail): Mail {
  const why = `You asked to sign in to ${blogName}. Open this page and press its button:`;
  const limits = `The link works once, for ${minutes} minutes, in whichever browser you open it.`;
  const other = 'If it was not you, nothing has happened and you can forget this mail.';
  return {
    to,
    subject: `Your link to sign in to ${blogName}`,
    text: `Hello,\n\n${why}\n\n${link}\n\n${limits}\n${other}\n`,
    html: `<!doctype html>
<html lang="en">
<body style="margin:0;padding:2rem 1rem;font:17px/1.6 Georgia,serif;color:#2b2622;background:#fcfaf7">
<div style="max-width:32rem;margin:0 auto">
<p>Hello,</p>
<p>You asked to sign in to ${escapeHtml(blogName)}. Open the page and press its button.</p>
<p><a href="${escapeHtml(link)}" style="display:inline-block;padding:.7rem 1.4rem;border-radius:7px;background:#2b2622;color:#fcfaf7;text-decoration:none">Open the page to sign in</a></p>
<p style="color:#6b625a;font-size:15px">${limits}<br>${other}</p>
</div>
</body>
</html>
`,
  };
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}
