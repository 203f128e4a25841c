import type { DepartmentProtocol, DepartmentTransport } from '@credit-hub/schema';
import type { Logger } from 'pino';
import { createDepartmentGuard, type DepartmentGuard } from '../protection/departmentGuard.ts';

/** A department of the network as callers know it, and where it answers. */
export type NetworkDepartment = {
  /** Name of its subgraph. */
  name: string;
  chineseName: string;
  /** Its base URLs, in the order in which they are tried; none where a setting of the gateway says where it answers. */
  urls: readonly string[];
  protocol: DepartmentProtocol;
};

/** How a department is reached, and what is known of how it answers: kept while addresses and protocol are the same. */
export type DepartmentLink = { transport: DepartmentTransport; guard: DepartmentGuard };

export type OpenTransport = (department: NetworkDepartment) => DepartmentTransport;

type OpenLink = DepartmentLink & { addresses: string; users: number };

/**
 * The links to departments, shared by the networks that follow one another: whoever takes the place of a network keeps
 * its connections and circuits. A link that no network uses any longer is closed.
 */
export class DepartmentLinks {
  readonly #open: OpenTransport;
  readonly #logger: Logger;
  readonly #links = new Map<string, OpenLink[]>();

  constructor(open: OpenTransport, logger: Logger) {
    this.#open = open;
    this.#logger = logger;
  }

  /** @throws TypeError for a department that cannot be reached, naming it */
  take(department: NetworkDepartment): DepartmentLink {
    const { name, urls, protocol } = department;
    const addresses = JSON.stringify([protocol, urls]);
    const ofName = this.#links.get(name) ?? [];
    const known = ofName.find((link) => link.addresses === addresses);
    if (known !== undefined) {
      known.users += 1;
      return known;
    }
    const transport = this.#open(department);
    const link = { transport, guard: createDepartmentGuard(name, this.#logger), addresses, users: 1 };
    this.#links.set(name, [...ofName, link]);
    return link;
  }

  /** Ends one use of a link; the last one closes it. */
  async release(name: string, link: DepartmentLink): Promise<void> {
    const ofName = this.#links.get(name) ?? [];
    const open = ofName.find((one) => one === link);
    if (open === undefined) return;
    open.users -= 1;
    if (open.users > 0) return;
    this.#links.set(
      name,
      ofName.filter((one) => one !== open),
    );
    await open.transport.close();
  }
}
