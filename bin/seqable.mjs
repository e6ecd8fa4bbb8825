#!/usr/bin/env node
import { command } from '../dist/jobs/node.js';

await command(process.argv.slice(2));
