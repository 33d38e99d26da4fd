#!/usr/bin/env node
// The command line as `npm ci` builds it (webpack --env target=cli, from the package's prepare script).
import "../dist/cli.js";
