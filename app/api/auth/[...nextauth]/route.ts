import NextAuth from 'next-auth';
import { authOptions } from '@/lib/identity/auth';

interface Context {
  params: Promise<{ nextauth: string[] }>;
}

/** next-auth's own addresses: the session as JSON, its way to sign out, and the way back from an OAuth provider. */
function handle(request: Request, context: Context): Promise<Response> {
  // The options name the secrets and the database, which a build has not.
  return NextAuth(authOptions())(request, context);
}

export { handle as GET, handle as POST };
