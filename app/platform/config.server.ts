// The configuration: every variable of .env.example, read and judged once at start. Nobody else reads the environment.
import { resolve } from 'node:path';
import { z } from 'zod';
import { isLoopback } from './http/loopback.ts';
import { demoSecrets, judgeSecrets, type Secrets } from './secrets.server.ts';

export type Config = {
  mode: 'demo' | 'production';
  host: string;
  port: number;
  /** Scheme, host and port people type; the only source of absolute addresses in letters. No slash at the end. */
  publicOrigin: string;
  /** True when the public origin is https: cookies are `__Host-` and Secure. */
  secure: boolean;
  /** How many proxies in front are ours; that many entries of X-Forwarded-For are believed. */
  proxies: number;
  /** Absolute folder for everything the portal keeps outside the database. */
  dataDir: string;
  /** null: the portal runs its own PostgreSQL in dataDir. */
  databaseUrl: string | null;
  poolMax: number;
  mail: { smtpUrl: string | null; from: string; folder: string };
  sms: { gatewayUrl: string | null; token: string | null; folder: string };
  /** where ways come from: a file of minutes between communities, an OSRM server; else the district's speed profile */
  roads: { matrixFile: string | null; osrmUrl: string | null };
  secrets: Secrets;
  /** Demo only: the portal believes it was started at this instant. */
  demoNow: Date | null;
  demoSamples: boolean;
  /** with a full board of today */
  demoBoard: boolean;
};

/** Raised with one sentence per fault, so that a person can mend all of them in one go. */
export class ConfigError extends Error {
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(`The configuration cannot be used:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
    this.name = 'ConfigError';
    this.faults = faults;
  }
}

const text = z
  .string()
  .trim()
  .transform((value) => (value === '' ? null : value));
const optional = text.optional().transform((value) => value ?? null);
const url = (...schemes: string[]) =>
  optional.refine(
    (value) => value === null || schemes.some((scheme) => URL.canParse(value) && value.startsWith(`${scheme}:`)),
    {
      message: `must be an address that starts with ${schemes.map((scheme) => `${scheme}:`).join(' or ')}`,
    },
  );
const count = (min: number, max: number, fallback: number) =>
  optional.transform((value) => Number(value ?? fallback)).pipe(z.number().int().min(min).max(max));

const Env = z.object({
  APP_MODE: optional.transform((value) => value ?? 'demo').pipe(z.enum(['demo', 'production'])),
  HOST: optional,
  PORT: count(0, 65535, 3000),
  PUBLIC_ORIGIN: url('http', 'https'),
  TRUSTED_PROXIES: count(0, 5, 0),
  DATA_DIR: optional,
  DATABASE_URL: url('postgres', 'postgresql'),
  DEMO_MAY_USE_FOREIGN_DATABASE: optional,
  DATABASE_POOL: count(2, 200, 10),
  SMTP_URL: url('smtp', 'smtps'),
  MAIL_FROM: optional,
  SMS_GATEWAY_URL: url('http', 'https'),
  SMS_GATEWAY_TOKEN: optional,
  ROADS_MATRIX: optional,
  ROADS_URL: url('http', 'https'),
  ENCRYPTION_KEYS: optional,
  BLIND_INDEX_KEY: optional,
  SESSION_SECRET: optional,
  PASSWORD_PEPPER: optional,
  DEMO_NOW: optional.refine((value) => value === null || !Number.isNaN(Date.parse(value)), {
    message: 'must be an ISO instant',
  }),
  DEMO_SAMPLES: optional,
});
export type EnvName = keyof z.infer<typeof Env>;
export const envNames = Object.keys(Env.shape) as EnvName[];

/** Reads the environment. `folder` is where a relative DATA_DIR starts. Raises ConfigError with every fault found. */
export function readConfig(env: Record<string, string | undefined>, folder: string): Config {
  const parsed = Env.safeParse(env);
  if (!parsed.success) {
    throw new ConfigError(parsed.error.issues.map((issue) => `${String(issue.path[0])}: ${issue.message}`));
  }
  const it = parsed.data;
  const demo = it.APP_MODE === 'demo';
  const dataDir = resolve(folder, it.DATA_DIR ?? 'var');
  const host = it.HOST ?? (demo ? '127.0.0.1' : '0.0.0.0');
  const publicOrigin = (it.PUBLIC_ORIGIN ?? `http://127.0.0.1:${it.PORT}`).replace(/\/+$/, '');
  const faults = demo ? demoFaults(it, host) : productionFaults(it);
  if (new URL(publicOrigin).origin !== publicOrigin) faults.push('PUBLIC_ORIGIN: must be scheme, host and port only');
  const secrets = demo && faults.length === 0 ? demoSecrets(dataDir) : judgeSecrets(it, faults);
  if (faults.length > 0) throw new ConfigError(faults);
  return {
    mode: it.APP_MODE,
    host,
    port: it.PORT,
    publicOrigin,
    secure: publicOrigin.startsWith('https:'),
    proxies: it.TRUSTED_PROXIES,
    dataDir,
    databaseUrl: it.DATABASE_URL,
    poolMax: it.DATABASE_POOL,
    mail: { smtpUrl: it.SMTP_URL, from: it.MAIL_FROM ?? 'portal@example.invalid', folder: resolve(dataDir, 'mail') },
    sms: { gatewayUrl: it.SMS_GATEWAY_URL, token: it.SMS_GATEWAY_TOKEN, folder: resolve(dataDir, 'sms') },
    roads: {
      matrixFile: it.ROADS_MATRIX === null ? null : resolve(folder, it.ROADS_MATRIX),
      osrmUrl: it.ROADS_URL?.replace(/\/+$/, '') ?? null,
    },
    secrets,
    demoNow: it.DEMO_NOW === null ? null : new Date(it.DEMO_NOW),
    /** bookings, cases and questions of invented people */
    demoSamples: it.DEMO_SAMPLES !== 'no',
    demoBoard: it.DEMO_SAMPLES !== 'no' && it.DEMO_SAMPLES !== 'few',
  };
}

/** The demo stays on this machine: it listens here, sends nothing out, and touches no other database unless told twice. */
function demoFaults(it: z.infer<typeof Env>, host: string): string[] {
  const faults: string[] = [];
  const away = (address: string | null) => address !== null && !isLoopback(new URL(address).hostname);
  if (!isLoopback(host)) faults.push('HOST: the demo listens on this machine only (127.0.0.1 or ::1)');
  if (it.PUBLIC_ORIGIN !== null && away(it.PUBLIC_ORIGIN)) {
    faults.push(
      'PUBLIC_ORIGIN: the demo is reached on this machine only; for people elsewhere set APP_MODE=production',
    );
  }
  if (away(it.SMTP_URL))
    faults.push('SMTP_URL: the demo sends no mail out of this machine; leave it empty to read mail in the viewer');
  if (away(it.SMS_GATEWAY_URL)) faults.push('SMS_GATEWAY_URL: the demo sends no text messages out of this machine');
  if (away(it.ROADS_URL)) faults.push('ROADS_URL: the demo asks no other machine for its ways');
  if (away(it.DATABASE_URL) && it.DEMO_MAY_USE_FOREIGN_DATABASE !== 'yes') {
    faults.push(
      'DATABASE_URL: names another machine; if the demo may fill that database set DEMO_MAY_USE_FOREIGN_DATABASE=yes too',
    );
  }
  return faults;
}

function productionFaults(it: z.infer<typeof Env>): string[] {
  const faults: string[] = [];
  if (it.PUBLIC_ORIGIN === null) faults.push('PUBLIC_ORIGIN: is needed in production');
  else if (!it.PUBLIC_ORIGIN.startsWith('https:')) faults.push('PUBLIC_ORIGIN: must be https in production');
  if (it.MAIL_FROM === null) faults.push('MAIL_FROM: is needed in production');
  if (it.SMTP_URL === null) faults.push('SMTP_URL: is needed in production');
  if (it.SMS_GATEWAY_URL !== null && it.SMS_GATEWAY_TOKEN === null)
    faults.push('SMS_GATEWAY_TOKEN: is needed with SMS_GATEWAY_URL');
  if (it.DEMO_NOW !== null) faults.push('DEMO_NOW: is for the demo only');
  return faults;
}
