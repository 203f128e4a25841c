import { Presets, SingleBar } from 'cli-progress';

export type SeedingProgress = {
  report(department: string, done: number, total: number): void;
  end(): void;
};

/** A bar for each department that is being filled; where no terminal is, one line when it is full. */
export function seedingProgress(): SeedingProgress {
  return process.stdout.isTTY ? bars() : lines();
}

function bars(): SeedingProgress {
  let current: { department: string; bar: SingleBar } | null = null;
  const end = () => {
    current?.bar.stop();
    current = null;
  };
  return {
    report(department, done, total) {
      if (current?.department !== department) {
        end();
        const bar = new SingleBar(
          { format: `  seeding {department} {bar} {value}/{total}`, hideCursor: true },
          Presets.shades_classic,
        );
        bar.start(total, done, { department: department.padEnd(18) });
        current = { department, bar };
      }
      current.bar.update(done);
    },
    end,
  };
}

function lines(): SeedingProgress {
  const told = new Set<string>();
  return {
    report(department, done, total) {
      if (done < total || told.has(department)) return;
      told.add(department);
      process.stdout.write(`  seeded ${department} with ${total} market subjects\n`);
    },
    end: () => {},
  };
}
