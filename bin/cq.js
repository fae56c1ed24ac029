#!/usr/bin/env node
const dist = require('node:path').join(__dirname, '../dist');
if (/^(--version|-V)$/.test(process.argv.slice(2).join(' '))) console.log(require('../package.json').version);
else if (require('node:fs').existsSync(`${dist}/start.cjs`)) require('./load.js').loadBuilt(dist).start(process);
else process.exitCode = console.error('cq is not built yet: run npm install') ?? 2;
