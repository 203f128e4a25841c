import type { Subgraph } from '../federation.ts';
import { abstractTypes } from './abstractTypes.ts';
import { conditions } from './conditions.ts';
import { creditHub } from './creditHub.ts';
import { interfaceObject } from './interfaceObject.ts';
import { keys } from './keys.ts';
import { leaves } from './leaves.ts';
import { mutations } from './mutations.ts';
import { nullability } from './nullability.ts';
import { provides } from './provides.ts';
import { renamed } from './renamed.ts';
import { requires } from './requires.ts';

/** Small supergraphs, each made for a feature of federation, and the hub's own. */
export const supergraphs: Readonly<Record<string, Subgraph[]>> = {
  abstractTypes,
  conditions,
  creditHub,
  interfaceObject,
  keys,
  leaves,
  mutations: mutations(),
  nullability,
  provides,
  renamed,
  requires,
};
