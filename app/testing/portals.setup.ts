// Runs for every test file: portals a file has started end with it.
import { afterAll } from 'vitest';
import { endPortals } from './portal.ts';

afterAll(endPortals);
