/** Milliseconds of CPU that this process has used. Tests that ask whether something hangs do not ask the wall: it counts others too. */
export function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
