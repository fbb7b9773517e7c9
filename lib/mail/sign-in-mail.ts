import { directionOf, spokenLanguage } from '@/lib/language/languages';
import { wordsIn } from '@/lib/language/words';
import type { Mail } from './mail';

interface SignInMail {
  to: string;
  blogName: string;
  /** Absolute. */
  link: string;
  /** How long the link works. */
  minutes: number;
  /** The blog's. */
  language: string;
}

/** The mail with somebody's link to sign in. */
export function signInMail({ to, blogName, link, minutes, language }: SignInMail): Mail {
  const words = wordsIn(language, 'mails');
  const spoken = spokenLanguage(language);
  const blog = { blog: blogName };
  const limits = words('signInLimits', { minutes });
  const other = words('notYou');
  return {
    to,
    subject: words('signInSubject', blog),
    text: `${words('hello')}\n\n${words('signInWhy', blog)}\n\n${link}\n\n${limits}\n${other}\n`,
    html: `<!doctype html>
<html lang="${spoken}" dir="${directionOf(spoken)}">
<body style="margin:0;padding:2rem 1rem;font:17px/1.6 Georgia,serif;color:#2b2622;background:#fcfaf7">
<div style="max-width:32rem;margin:0 auto">
<p>${words('hello')}</p>
<p>${escapeHtml(words('signInWhyHtml', blog))}</p>
<p><a href="${escapeHtml(link)}" style="display:inline-block;padding:.7rem 1.4rem;border-radius:7px;background:#2b2622;color:#fcfaf7;text-decoration:none">${words('openToSignIn')}</a></p>
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
