#!/usr/bin/env node
require('node:module').enableCompileCache?.();
if (/^(--version|-V)$/.test(process.argv.slice(2).join(' '))) console.log(require('../package.json').version);
else if (require('node:fs').existsSync(`${__dirname}/../dist/start.cjs`)) require('../dist/start.cjs').start(process);
else process.exitCode = console.error('cq is not built yet: run npm install') ?? 2;
