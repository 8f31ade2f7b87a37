/** @type {import("next").NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  serverExternalPackages: ["better-sqlite3"],
  experimental: {
    serverActions: { bodySizeLimit: "1mb" },
    // The style sheet travels in the page: a page paints one round trip sooner (DECISIONS NN).
    inlineCss: true,
  },
  devIndicators: false,
};

export default config;
