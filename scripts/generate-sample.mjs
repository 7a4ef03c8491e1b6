// Runs the sample's TypeScript generator as it stands: node scripts/generate-sample.mjs [folder]
import { runnerImport } from 'vite';

const { module } = await runnerImport('/data-samples/generator/write.ts', { configFile: false });
await module.writeSample(process.argv[2] ?? 'data-samples');
