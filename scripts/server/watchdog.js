import { execFile } from "node:child_process";
import { setTimeout } from "node:timers/promises";

/** Notifies this many times within systemd's watchdog interval. */
const TIMES_WITHIN = 3;
/** How long systemd-notify may take. */
const MESSENGER_MS = 5_000;

/**
 * Tells systemd that the server is ready, and then that it is alive, each time only after the server has answered over
 * the network with its database's revision. systemd restarts a server that hangs, or whose database does not answer. A
 * server whose database was removed still reads, and its pages say what is wrong, so it is not restarted. Does nothing
 * without systemd.
 * Shape:  returns the function that stops it.
 * Source: sd_notify(3), sd_watchdog_enabled(3). Node cannot write to systemd's socket; systemd-notify(1) can.
 * @param {string} address of the server, with its port
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {() => void}
 */
export function reportToSystemd(address, env = process.env) {
  const stopping = new AbortController();
  if (env.NOTIFY_SOCKET) void report(address, env, stopping.signal);
  return () => stopping.abort();
}

/** @param {string} address @param {NodeJS.ProcessEnv} env @param {AbortSignal} signal */
async function report(address, env, signal) {
  const health = new URL("/api/health", reachable(address));
  const everyMs = Number(env.WATCHDOG_USEC || 0) / 1_000 / TIMES_WITHIN;
  await notify("READY=1", env);
  while (everyMs > 0 && !signal.aborted) {
    if (await isAlive(health, everyMs)) await notify("WATCHDOG=1", env);
    await setTimeout(everyMs, undefined, { signal, ref: false }).catch(() => undefined);
  }
  if (signal.aborted) await notify("STOPPING=1", env);
}

/** Replaces a wildcard address by the loopback one. @param {string} address */
const reachable = (address) => address.replace("//0.0.0.0", "//127.0.0.1").replace("//[::]", "//[::1]");

/** @param {URL} health @param {number} patienceMs */
async function isAlive(health, patienceMs) {
  try {
    const answer = await fetch(health, { signal: AbortSignal.timeout(patienceMs) });
    const { revision } = await answer.json();
    return typeof revision === "number";
  } catch {
    return false;
  }
}

/** @param {string} state @param {NodeJS.ProcessEnv} env @returns {Promise<void>} */
const notify = (state, env) =>
  new Promise((done) => {
    execFile("systemd-notify", [state], { env, timeout: MESSENGER_MS }, (error) => {
      if (error) console.error(`Could not send ${state} to systemd: ${error.message}`);
      done();
    });
  });
