import type { DocumentNode } from 'graphql';
import { bytesOfDocument } from './bytes.ts';
import { derivedFrom } from './derived.ts';

/** For whom a document is kept: nobody's documents make others' go but those of the same shelf. */
export type ShelfName = 'REGISTERED' | 'KNOWN' | 'STRANGERS';

/** Who has the hub keep a document. */
export type Keeper = {
  /** Registered documents are kept for everyone; ad hoc ones of callers with a token apart from those without. */
  shelf: ShelfName;
  /** The organization, person or address that is counted for it. */
  name: string;
};

/** Bytes of documents and of all that is derived from them: of a shelf, and of one keeper on it. */
export type ShelfBounds = { all: number; ofOne: number };
export type Bounds = Readonly<Record<ShelfName, ShelfBounds>>;

const megabyte = 1024 * 1024;

const usualBounds: Bounds = {
  REGISTERED: { all: 96 * megabyte, ofOne: 96 * megabyte },
  KNOWN: { all: 64 * megabyte, ofOne: 16 * megabyte },
  STRANGERS: { all: 32 * megabyte, ofOne: 4 * megabyte },
};

type Kept = {
  readonly text: string;
  readonly keeper: string;
  readonly document: DocumentNode;
  bytes: number;
  /** Whether it was asked again since it was last looked at. */
  isUsed: boolean;
};

type Keeping = { bytes: number; readonly documents: Set<Kept> };

/** What was not used since it was last looked at goes first; what was has a second chance. */
const leastWanted = (documents: Set<Kept>): Kept | undefined => {
  for (const kept of documents) {
    if (!kept.isUsed) return kept;
    kept.isUsed = false;
    documents.delete(kept);
    documents.add(kept);
  }
  return undefined;
};

class Shelf {
  readonly #bounds: ShelfBounds;
  readonly #byText = new Map<string, Kept>();
  readonly #documents = new Set<Kept>();
  readonly #keepers = new Map<string, Keeping>();
  #bytes = 0;

  constructor(bounds: ShelfBounds) {
    this.#bounds = bounds;
  }

  find(text: string): DocumentNode | undefined {
    const kept = this.#byText.get(text);
    // Written only where it changes: it is read with each request.
    if (kept !== undefined && !kept.isUsed) kept.isUsed = true;
    return kept?.document;
  }

  add(text: string, document: DocumentNode, keeper: string): void {
    const derived = derivedFrom(document);
    const own = bytesOfDocument(text, document.tokenCount ?? text.length);
    const kept: Kept = { text, keeper, document, bytes: 0, isUsed: false };
    this.#byText.set(text, kept);
    this.#documents.add(kept);
    const keeping = this.#keepers.get(keeper) ?? { bytes: 0, documents: new Set() };
    this.#keepers.set(keeper, keeping);
    keeping.documents.add(kept);
    derived.whenGrown = (bytes) => this.#resize(kept, keeping, own + bytes);
    this.#resize(kept, keeping, own + derived.bytes);
  }

  take(text: string): void {
    const kept = this.#byText.get(text);
    if (kept !== undefined) this.#remove(kept);
  }

  get bytes(): number {
    return this.#bytes;
  }

  bytesOf(keeper: string): number {
    return this.#keepers.get(keeper)?.bytes ?? 0;
  }

  #resize(kept: Kept, keeping: Keeping, bytes: number): void {
    this.#count(kept, keeping, bytes);
    while (keeping.bytes > this.#bounds.ofOne) this.#removeOneOf(keeping.documents);
    while (this.#bytes > this.#bounds.all) this.#removeOneOf(this.#documents);
  }

  #count(kept: Kept, keeping: Keeping, bytes: number): void {
    this.#bytes += bytes - kept.bytes;
    keeping.bytes += bytes - kept.bytes;
    kept.bytes = bytes;
  }

  #removeOneOf(documents: Set<Kept>): void {
    const kept = leastWanted(documents);
    if (kept !== undefined) this.#remove(kept);
  }

  #remove(kept: Kept): void {
    const keeping = this.#keepers.get(kept.keeper) as Keeping;
    this.#count(kept, keeping, 0);
    this.#byText.delete(kept.text);
    this.#documents.delete(kept);
    keeping.documents.delete(kept);
    if (keeping.documents.size === 0) this.#keepers.delete(kept.keeper);
    derivedFrom(kept.document).whenGrown = undefined;
  }
}

export type KeptDocuments = {
  /** The document of this text: the same object for as long as it is kept. Throws as `parse` does, and keeps nothing then. */
  documentOf(text: string, keeper: Keeper): DocumentNode;
  /** Bytes that are counted for a shelf, or for one keeper on it. */
  bytes(shelf: ShelfName, keeper?: string): number;
};

/**
 * Keeps parsed documents and what is derived from them (`derived.ts`), in bytes: by caller and in all. A document that
 * those with a token ask as well is theirs from then on, and no longer goes for those without.
 */
export const createKeptDocuments = (
  parse: (text: string) => DocumentNode,
  bounds: Bounds = usualBounds,
): KeptDocuments => {
  const shelves: Readonly<Record<ShelfName, Shelf>> = {
    REGISTERED: new Shelf(bounds.REGISTERED),
    KNOWN: new Shelf(bounds.KNOWN),
    STRANGERS: new Shelf(bounds.STRANGERS),
  };
  const { REGISTERED, KNOWN, STRANGERS } = shelves;

  return {
    documentOf: (text, { shelf, name }) => {
      const settled = REGISTERED.find(text) ?? (shelf === 'REGISTERED' ? undefined : KNOWN.find(text));
      if (settled !== undefined) return settled;
      const among =
        shelf === 'REGISTERED' ? (KNOWN.find(text) ?? STRANGERS.find(text)) : STRANGERS.find(text);
      if (among !== undefined && shelf === 'STRANGERS') return among;
      if (among !== undefined) {
        KNOWN.take(text);
        STRANGERS.take(text);
      }
      const document = among ?? parse(text);
      shelves[shelf].add(text, document, name);
      return document;
    },
    bytes: (shelf, keeper) => (keeper === undefined ? shelves[shelf].bytes : shelves[shelf].bytesOf(keeper)),
  };
};
