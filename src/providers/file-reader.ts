import { closeSync, openSync, readSync } from "node:fs";

/**
 * A function that reads the first `size` bytes of a file, always into the same memory: fresh memory for each of hundreds of
 * files takes longer than reading them does. So its answer holds until it is called again.
 */
export function createFileReader(): (file: string, size: number) => Uint8Array {
  let memory = new Uint8Array(0);
  return (file, size) => {
    if (memory.length < size) memory = new Uint8Array(2 * size);
    return memory.subarray(0, readInto(memory, file, size));
  };
}

/** How many bytes could be read: fewer where the file was cut in the meantime. */
function readInto(memory: Uint8Array, file: string, size: number): number {
  const descriptor = openSync(file, "r");
  try {
    let end = 0;
    for (let count = 1; count > 0 && end < size; end += count) {
      count = readSync(descriptor, memory, end, size - end, null);
    }
    return end;
  } finally {
    closeSync(descriptor);
  }
}
