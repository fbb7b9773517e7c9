import type { Request } from 'autocannon';

const BOUNDARY = '----rejoinder-bench';
export const multipartType = `multipart/form-data; boundary=${BOUNDARY}`;

/** What the form of a page sends besides what somebody types. */
export async function hiddenFields(page: string): Promise<[string, string][]> {
  const html = await (await fetch(page)).text();
  const form = html.slice(html.indexOf('id="respond"'));
  return [...form.matchAll(/<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?/g)].map(
    ([, name = '', value = '']): [string, string] => [
      name,
      value.replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
    ],
  );
}

/** How to post replies to a page's form as guests, no two the same, without a browser. */
export async function replies(
  page: string,
): Promise<{ headers: Record<string, string>; setup: Request['setupRequest'] }> {
  const hidden = await hiddenFields(page);
  let number = 0;
  return {
    headers: { 'content-type': multipartType, origin: new URL(page).origin },
    setup: (request) => {
      number++;
      const fields = [
        ...hidden,
        ['body', `Words of reply ${number}, which nobody has said before.`],
        ['name', `Guest ${number % 500}`],
        ['email', `guest${number % 500}@example.org`],
        ['website', ''],
        ['intent', 'post'],
      ];
      return { ...request, method: 'POST', body: multipart(fields as [string, string][]) };
    },
  };
}

export function multipart(fields: [string, string][]): string {
  const parts = fields.map(
    ([name, value]) => `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return `${parts.join('')}--${BOUNDARY}--\r\n`;
}
