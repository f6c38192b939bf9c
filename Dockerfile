# Builds the portal and runs it as an ordinary user. Give it DATABASE_URL and the variables of .env.example.
FROM node:20-bookworm-slim AS build
WORKDIR /portal
COPY package.json package-lock.json .npmrc ./
RUN npm ci --include=dev
COPY . .
RUN node .config/build.mjs && npm prune --omit=dev

FROM node:20-bookworm-slim
ENV NODE_ENV=production APP_MODE=production HOST=0.0.0.0 PORT=3000
WORKDIR /portal
COPY --from=build --chown=root:root /portal/package.json ./
COPY --from=build --chown=root:root /portal/node_modules ./node_modules
COPY --from=build --chown=root:root /portal/build ./build
COPY --from=build --chown=root:root /portal/prisma/migrations ./prisma/migrations
RUN mkdir var && chown node:node var
USER node
VOLUME /portal/var
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((a) => process.exit(a.ok ? 0 : 1), () => process.exit(1))"]
STOPSIGNAL SIGTERM
CMD ["node", "build/server.js"]
