/** @type {import('next').NextConfig} */
export default {
  distDir: process.env.REJOINDER_BUILD_FOLDER ?? '.next',
  poweredByHeader: false,
  compress: false,
  cacheHandler: new URL('./server/keep-nothing.cjs', import.meta.url).pathname,
  cacheMaxMemorySize: 0,
  serverExternalPackages: ['postgres', 'sharp', 'nodemailer', 'graphile-worker'],
  experimental: { serverActions: { bodySizeLimit: '32mb' } },
  async rewrites() {
    return { beforeFiles: [{ source: '/', destination: '/page/1' }] };
  },
};
