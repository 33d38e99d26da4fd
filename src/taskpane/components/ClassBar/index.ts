export { ClassBar } from "./ClassBar.tsx";
