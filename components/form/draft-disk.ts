import type { FormDraft } from "@/domain/input/form-draft";

const DATABASE = "watchfloor drafts";
const STORE = "drafts";

let opening: Promise<IDBDatabase> | undefined;

const open = (): Promise<IDBDatabase> => {
  opening ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: "id" });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  return opening;
};

/** Changes of one store are done in the order in which they were asked for. */
async function change(act: (drafts: IDBObjectStore) => void): Promise<void> {
  try {
    const transaction = (await open()).transaction(STORE, "readwrite", { durability: "strict" });
    act(transaction.objectStore(STORE));
    transaction.commit();
  } catch {
    // A browser without it still has what its tabs share.
  }
}

/**
 * A second copy of each draft, which is on the disk a few milliseconds after it was written: a browser keeps what its tabs
 * share in memory for some seconds, and would lose it when all of it is killed.
 */
export const draftDisk = {
  keep: (draft: FormDraft) => change((drafts) => drafts.put(draft)),
  forget: (id: string) => change((drafts) => drafts.delete(id)),
  read: async (): Promise<FormDraft[]> => {
    try {
      const request: IDBRequest<FormDraft[]> = (await open()).transaction(STORE).objectStore(STORE).getAll();
      return await new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    } catch {
      return [];
    }
  },
};
