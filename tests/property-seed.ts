import fc from 'fast-check';

/** Every property of a run draws from one seed (vitest.config.ts), unless it names its own: a run can be repeated. */
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.WATERSHED_PROPERTY_SEED) });
