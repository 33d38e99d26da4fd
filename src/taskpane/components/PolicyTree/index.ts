export { PolicyTree } from "./PolicyTree.tsx";
