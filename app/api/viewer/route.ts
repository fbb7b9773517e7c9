import { dropHint, findViewer } from '@/lib/identity/session';

/** Who is signed in, for scripts on pages that are the same for everyone: a name and a role, never an address. */
export async function GET(): Promise<Response> {
  const viewer = await findViewer();
  if (!viewer) await dropHint();
  const known = viewer && { name: viewer.name, role: viewer.role };
  return Response.json({ viewer: known }, { headers: { 'cache-control': 'private, no-store' } });
}
