const oldest = [20, 19];

/** Ends the process with one line when this Node is too old. */
export function demandNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return;
  console.error(`Firebreak needs Node ${oldest.join(".")} or newer; this is ${process.versions.node}`);
  process.exit(1);
}
