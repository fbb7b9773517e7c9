/** Who may import whom: app → components → lib → db. See CONTRIBUTING.md, "Where does it go?" */
const tests = '\\.test\\.tsx?$';

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    rule(
      'nobody-imports-app',
      'Pages join concepts; nothing builds on a page.',
      { pathNot: '^(app|e2e)/' },
      { path: '^app/' },
    ),
    rule(
      'lib-knows-no-components',
      'What it does does not know how it looks.',
      { path: '^(lib|db)/' },
      { path: '^components/' },
    ),
    rule(
      'db-knows-no-lib',
      'The database is the lowest floor.',
      { path: '^db/', pathNot: tests },
      { path: '^(lib|server|cli)/' },
    ),
    rule(
      'lib-knows-no-server',
      'The server runs the house; the house does not know it.',
      { path: '^(lib|components|app)/' },
      { path: '^(server|cli)/' },
    ),
    rule(
      'components-do-not-query',
      'Pages load data and hand it down.',
      { path: '^components/' },
      { path: '^db/|queries\\.ts$', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'ui-knows-no-domain',
      'components/ui serves every concept.',
      { path: '^components/ui/' },
      { path: '^(components/(?!ui/)|lib/[^/]+/)' },
    ),
    rule(
      'moderation-knows-no-comments',
      'It judges drafts; publishing is an act of comments.',
      { path: '^lib/moderation/' },
      { path: '^lib/(comments|articles)/' },
    ),
    rule(
      'lib-keeps-off-next',
      'Acts run on the command line and in tests too.',
      { path: '^lib/', pathNot: '(/actions\\.ts|^lib/action\\.ts|^lib/identity/(session|auth)\\.ts)$' },
      { path: 'node_modules/(next|next-auth)/' },
    ),
    rule('no-circles', 'A circle is one room with a wall in it.', {}, { circular: true }),
    rule(
      'tests-stay-outside',
      'Tests and factories are not part of the product.',
      { pathNot: `${tests}|^db/(testing|factories)|^e2e/|^bench/|vitest` },
      { path: `${tests}|^db/(testing/|factories)` },
    ),
    rule(
      'no-orphans-abroad',
      'What is imported must be a declared dependency.',
      {},
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^\\.next' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
