// Cockpit as Claimline sets it up; it stands before the file of this name in the engine's own jar.
export default {
  customScripts: ['scripts/claims-at-steps'],
};
