/** @type {import("next").NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  compress: false,
  serverExternalPackages: ["better-sqlite3"],
  experimental: { preloadEntriesOnStart: false, serverActions: { bodySizeLimit: "1mb" } },
  devIndicators: false,
};

export default config;
