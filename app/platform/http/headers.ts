// The security headers of every response, errors and static files included.

const citizenPolicy = [
  "default-src 'none'",
  "script-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "object-src 'none'",
];

function staffPolicy(nonce: string): string[] {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "connect-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
  ];
}

const closedFeatures = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'microphone',
  'payment',
  'usb',
];

/** `nonce` is null where there is no script: then none may run. `camera`: the one page that reads codes with it. */
export function securityHeaders(nonce: string | null, secure: boolean, camera = false): Record<string, string> {
  const policy = nonce === null ? citizenPolicy : staffPolicy(nonce);
  return {
    'content-security-policy': [
      ...policy,
      'report-uri /csp-report',
      'report-to csp',
      ...(secure ? ['upgrade-insecure-requests'] : []),
    ].join('; '),
    'reporting-endpoints': 'csp="/csp-report"',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': closedFeatures
      .map((feature) => (feature === 'camera' && camera ? 'camera=(self)' : `${feature}=()`))
      .join(', '),
    ...(secure ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
  };
}
