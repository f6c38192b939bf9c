// Which room may import which (dependency-cruiser). Imports point down; rooms on one floor do not see each other.
const from = (room) => ({ path: `^app/${room}/`, pathNot: '\\.test\\.tsx?$' });
const only = (room, ...below) => ({
  name: `${room}-sees-only-what-is-below`,
  severity: 'error',
  from: from(room),
  to: {
    path: '^(app|prisma|e2e)/',
    pathNot: `^(app/(${[room, ...below].join('|')})/${below.includes('store') || room === 'store' || room === 'platform' || room === 'services' ? '|prisma/generated/' : ''})`,
  },
});
const ground = ['platform', 'i18n', 'domain'];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'nothing-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'only-listed-packages',
      severity: 'error',
      from: { path: '^app/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    only('domain'),
    {
      name: 'domain-knows-nobody-but-zod',
      severity: 'error',
      from: { path: '^app/domain/', pathNot: ['\\.test\\.ts$', '^app/domain/identity/phone\\.ts$'] },
      to: { pathNot: ['^app/domain/', 'node_modules/zod/'] },
    },
    {
      name: 'phone-numbers-know-one-library',
      severity: 'error',
      from: { path: '^app/domain/identity/phone\\.ts$' },
      to: { pathNot: ['^app/domain/', 'node_modules/(zod|libphonenumber-js)/'] },
    },
    only('i18n', 'domain'),
    only('platform', 'domain'),
    only('store', ...ground),
    only('services', 'store', ...ground),
    only('ui', 'i18n', 'domain'),
    only('mail', ...ground),
    only('paper', ...ground),
    only('jobs', 'services', 'ui', 'mail', 'paper', ...ground),
    only('routes', 'styles', 'services', 'ui', 'mail', 'paper', ...ground),
    {
      name: 'the-database-client-stays-below',
      severity: 'error',
      from: { path: '^app/(routes|jobs|ui|mail|paper|i18n|domain)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: ['^prisma/', 'node_modules/(pg|@prisma)/'] },
    },
    {
      name: 'mail-server-only-from-jobs',
      severity: 'error',
      from: { path: '^app/(services|store|ui|mail|paper)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: 'node_modules/nodemailer/' },
    },
    {
      name: 'no-route-imports-another',
      severity: 'error',
      from: { path: '^app/routes/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^app/routes/' },
    },
    {
      name: 'testing-stays-in-tests',
      severity: 'error',
      from: { path: '^app/', pathNot: ['\\.test\\.tsx?$', '^app/testing/'] },
      to: { path: ['^app/testing/', '\\.test\\.tsx?$', '^e2e/'] },
    },
    {
      name: 'nobody-imports-the-server',
      severity: 'error',
      from: {
        path: '^app/',
        pathNot: ['^app/server/', '\\.test\\.tsx?$', '^app/testing/', '^app/entry\\.server\\.tsx$'],
      },
      to: { path: '^app/server/' },
    },
    {
      name: 'no-server-file-in-the-browser',
      severity: 'error',
      from: { path: '^app/(ui|i18n|domain)/|^app/entry\\.client', pathNot: '\\.test\\.tsx?$' },
      to: { path: ['\\.server\\.tsx?$', '^node:'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^prisma/generated|^build|^var' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
